using System.IO.Compression;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Notes;
using ChatStudyBot.Tests.Running;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Notes;

public sealed class AnkiPackageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("collection.anki2")]
    [InlineData("collection.anki21")]
    public async Task The_cards_of_a_package_are_asked_under_its_deck(string collection)
    {
        Pack("notes/札.apkg", (collection, Collection()));

        using var library = new NoteLibrary(Path.Combine(_folder.Path, "notes"), TimeProvider.System);
        await library.LookAsync(null, CancellationToken.None);

        var bank = library.Current;
        Assert.Equal(
            ["入口はどこか。", "入口は［　？　］にある。"],
            bank.Questions.Select(question => question.Stem)
        );
        Assert.All(bank.Questions, question => Assert.Equal(["西"], question.Accepted.AsEnumerable()));
        Assert.All(
            bank.Questions,
            question => Assert.Equal(["札", "倉庫", "門"], question.Topic.AsEnumerable())
        );
        Assert.All(bank.Questions, question => Assert.Equal(QuestionSource.Authored, question.Source));
        var problem = Assert.Single(Assert.Single(bank.Reports).Problems);
        Assert.Equal((3, ProblemSeverity.Error), (problem.Line, problem.Severity));
    }

    [Fact]
    public void A_newer_package_says_how_to_export_it()
    {
        Pack("notes/札.apkg", ("collection.anki21b", "zstd"u8.ToArray()), ("collection.anki2", Collection()));

        Assert.Equal(
            "This package is of a newer Anki: export the deck again with \"Support older Anki versions\" ticked.",
            Problem().Message
        );
    }

    [Fact]
    public void What_is_no_package_is_one_sentence()
    {
        _folder.Write("notes/札.apkg", "no archive");
        Assert.StartsWith("This is no package of Anki", Problem().Message, StringComparison.Ordinal);

        Pack("notes/札.apkg", ("media", "{}"u8.ToArray()));
        Assert.StartsWith("This package holds no deck", Problem().Message, StringComparison.Ordinal);

        Pack("notes/札.apkg", ("collection.anki2", "no database"u8.ToArray()));
        Assert.StartsWith("This is no package of Anki", Problem().Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private NoteProblem Problem() =>
        Assert
            .IsType<NoteReading.Unreadable>(
                AnkiPackage.Read("札.apkg", File.ReadAllBytes(Path.Combine(_folder.Path, "notes/札.apkg")))
            )
            .Problem;

    private void Pack(string path, params (string Name, byte[] Content)[] entries)
    {
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Delete(file);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }
    }

    /// <summary>The tables that Anki's own packages have, as far as cards are in them.</summary>
    private byte[] Collection()
    {
        var file = Path.Combine(_folder.Path, Path.GetRandomFileName());
        using (var database = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = """
                CREATE TABLE col (id integer PRIMARY KEY, decks text NOT NULL);
                CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer, tags text NOT NULL, flds text NOT NULL);
                CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL);
                INSERT INTO col VALUES (1, '{"1":{"name":"Default"},"7":{"name":"倉庫::門"}}');
                INSERT INTO notes VALUES (11, 'g1', 1, ' 門 ', '入口は<b>どこ</b>か。' || char(31) || '西');
                INSERT INTO notes VALUES (12, 'g2', 1, '', '入口は{{c1::西}}にある。' || char(31) || '');
                INSERT INTO notes VALUES (13, 'g3', 1, '', '裏がない。' || char(31) || '');
                INSERT INTO cards VALUES (21, 11, 7), (22, 12, 7), (23, 13, 7);
                """;
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(file);
    }
}
