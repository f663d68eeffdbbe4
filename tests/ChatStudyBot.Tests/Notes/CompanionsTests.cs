using System.Text;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Notes;

/// <summary>The team's glossary and exam blueprints, beside the notes.</summary>
public sealed class CompanionsTests : IDisposable
{
    private const string Glossary = """
        terms:
          - term: SQS
            aliases: [行列係]
        """;

    private const string Blueprint = """
        code: TST-01
        title: { ja: 試し, en: Trial }
        questions: 10
        minutes: 20
        pass: 700
        domains:
          - { title: { ja: 全部, en: Whole }, weight: 100, topics: [SQS] }
        """;

    private readonly TempFolder _folder = new();
    private readonly NoteLibrary _library;

    public CompanionsTests()
    {
        _library = new NoteLibrary(_folder.Path, TimeProvider.System);
        _folder.Write(
            "messaging.md",
            """
            # メッセージング

            ## SQS

            - 可視性タイムアウト: 受け取られたものを、しばらく他の読み手から隠す仕組み
            - デッドレターキュー: 何度も失敗したものを、後で調べるために移しておく場所
            - ロングポーリング: 空の応答を減らすために、届くまで待ってから返す受け取り方
            - 遅延キュー: 送られたものを、決めた時間がたつまで見せない置き方
            """
        );
    }

    [Fact]
    public async Task The_names_of_a_teams_glossary_are_understood_as_soon_as_it_is_saved()
    {
        await LookAsync();
        Assert.False(Understands("行列係"));
        _folder.Write("glossary.yaml", Glossary);

        var look = await LookAsync();

        Assert.Equal<string>(["glossary.yaml"], look.Changed);
        Assert.True(Understands("行列係"));
        Assert.True(Understands("Simple Queue Service"), "The shipped names are still known.");
    }

    [Fact]
    public async Task The_shipped_glossary_in_the_folder_is_not_read_again()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "content", "glossary.yaml");

        var reading = CompanionReading.Of("glossary.yaml", await File.ReadAllBytesAsync(shipped));

        Assert.Same(Core.Facts.Glossary.Shipped, reading.Glossary);
        Assert.Empty(reading.Problems);
        Assert.NotSame(
            Core.Facts.Glossary.Shipped,
            CompanionReading.Of("glossary.yaml", Encoding.UTF8.GetBytes(Glossary)).Glossary
        );
    }

    [Fact]
    public async Task A_glossary_that_is_taken_away_is_forgotten()
    {
        _folder.Write("glossary.yaml", Glossary);
        await LookAsync();
        File.Delete(_folder["glossary.yaml"]);

        var look = await LookAsync();

        Assert.Equal<string>(["glossary.yaml"], look.Removed);
        Assert.False(Understands("行列係"));
    }

    [Fact]
    public async Task Mistakes_in_a_glossary_are_said_with_their_line_and_the_rest_counts()
    {
        _folder.Write("glossary.yaml", Glossary + "\n  - term: Kura\n    colour: red\n");

        var look = await LookAsync();

        var (path, problem) = Assert.Single(look.InCompanions);
        Assert.Equal(("glossary.yaml", 4), (path, problem.Line));
        Assert.Equal([problem], ReportOf("glossary.yaml").Problems.AsEnumerable());
        Assert.True(Understands("行列係"));
    }

    [Fact]
    public async Task A_glossary_that_is_no_text_any_more_stays_in_use_as_it_was()
    {
        _folder.Write("glossary.yaml", Glossary);
        await LookAsync();
        _folder.Write("glossary.yaml", StudyNotes.Broken);

        await LookAsync();

        Assert.Equal(ProblemSeverity.Error, Assert.Single(ReportOf("glossary.yaml").Problems).Severity);
        Assert.True(Understands("行列係"));
    }

    [Fact]
    public async Task A_note_that_changes_leaves_the_glossary_in_use()
    {
        _folder.Write("glossary.yaml", Glossary);
        await LookAsync();
        _folder.Write("storage.md", StudyNotes.Storage);

        await LookAsync();

        Assert.True(Understands("行列係"));
    }

    [Fact]
    public async Task A_blueprint_is_checked_and_said_nothing_of_when_it_is_whole()
    {
        _folder.Write("exams/tst.yaml", Blueprint);
        await LookAsync();
        Assert.Equal(["messaging.md"], _library.Current.Reports.Select(report => report.Path));
        Assert.Equal(["DOP-C02", "DVA-C02", "SOA-C02", "TST-01"], _library.Exams.Select(exam => exam.Code));
        _folder.Write(
            "exams/tst.yaml",
            Blueprint.Replace("weight: 100", "weight: 90", StringComparison.Ordinal)
        );

        await LookAsync();

        var problem = Assert.Single(ReportOf("exams/tst.yaml").Problems);
        Assert.Equal((7, ProblemSeverity.Error), (problem.Line, problem.Severity));
        Assert.Contains(_library.Exams, exam => exam.Code == "TST-01");
    }

    [Fact]
    public async Task A_blueprint_of_the_teams_own_stands_in_place_of_the_shipped_one()
    {
        _folder.Write("exams/dva.yaml", Blueprint.Replace("TST-01", "dva-c02", StringComparison.Ordinal));

        await LookAsync();

        Assert.Equal(
            10,
            Assert.Single(_library.Exams, exam => exam.Code is "DVA-C02" or "dva-c02").Questions
        );
    }

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    private Task<FolderLook> LookAsync() => _library.LookAsync(null, CancellationToken.None);

    private bool Understands(string topic) => _library.Current.Topics.Find(topic) is not TopicMatch.Unknown;

    private NoteReport ReportOf(string path) =>
        Assert.Single(_library.Current.Reports, report => report.Path == path);
}
