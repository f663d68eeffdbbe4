using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Authored;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Notes;

/// <summary>A package of Anki (<c>.apkg</c>) in the layout that all its versions can write: a database in an archive.</summary>
internal static class AnkiPackage
{
    /// <summary>No deck is that long; an archive may claim to be.</summary>
    private const long Longest = 256L * 1024 * 1024;

    private static readonly ImmutableArray<string> Readable = ["collection.anki21", "collection.anki2"];

    public static bool Is(string path) => path.EndsWith(".apkg", StringComparison.OrdinalIgnoreCase);

    /// <param name="path">Relative to the notes folder.</param>
    public static NoteReading Read(string path, byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return archive.GetEntry("collection.anki21b") is not null && archive.GetEntry(Readable[0]) is null
                    ? Unreadable(
                        path,
                        "This package is of a newer Anki: export the deck again with \"Support older Anki versions\" ticked."
                    )
                : Readable.Select(archive.GetEntry).FirstOrDefault(entry => entry is not null)
                    is not { } collection
                    ? Unreadable(path, "This package holds no deck of Anki: export the deck again.")
                : collection.Length > Longest
                    ? Unreadable(
                        path,
                        $"The deck is longer than {Longest / 1024 / 1024} MB: export it in parts."
                    )
                : NoteReader.OfDeck(path, AnkiNotes.Read(NotesOf(collection)));
        }
        catch (Exception exception)
            when (exception is InvalidDataException or SqliteException or JsonException)
        {
            return Unreadable(path, "This is no package of Anki, or a damaged one: export the deck again.");
        }
    }

    private static ImmutableArray<AnkiNote> NotesOf(ZipArchiveEntry collection)
    {
        var copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            collection.ExtractToFile(copy);
            using var database = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = copy,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ToString()
            );
            database.Open();
            return NotesIn(database, DecksIn(database));
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static ImmutableArray<AnkiNote> NotesIn(SqliteConnection database, Dictionary<long, string> decks)
    {
        using var query = database.CreateCommand();
        query.CommandText = """
            SELECT guid, flds, tags, (SELECT min(did) FROM cards WHERE nid = notes.id) FROM notes ORDER BY id
            """;
        using var rows = query.ExecuteReader();
        var notes = ImmutableArray.CreateBuilder<AnkiNote>();
        while (rows.Read())
        {
            notes.Add(
                new(
                    notes.Count + 1,
                    rows.GetString(0),
                    [.. rows.GetString(1).Split('\u001f')],
                    rows.GetString(2).Trim(),
                    rows.IsDBNull(3) ? "" : decks.GetValueOrDefault(rows.GetInt64(3), "")
                )
            );
        }

        return notes.ToImmutable();
    }

    /// <summary>Names by id; the collection keeps them as JSON.</summary>
    private static Dictionary<long, string> DecksIn(SqliteConnection database)
    {
        using var query = database.CreateCommand();
        query.CommandText = "SELECT decks FROM col";
        using var json = JsonDocument.Parse(query.ExecuteScalar() as string ?? "{}");
        var decks = new Dictionary<long, string>();
        foreach (var deck in json.RootElement.EnumerateObject())
        {
            if (
                long.TryParse(deck.Name, out var id)
                && deck.Value.TryGetProperty("name", out var name)
                && name.GetString() is { } text
            )
            {
                decks[id] = text;
            }
        }

        return decks;
    }

    private static NoteReading.Unreadable Unreadable(string path, string message) =>
        new(path, new NoteProblem(1, ProblemSeverity.Error, message));
}
