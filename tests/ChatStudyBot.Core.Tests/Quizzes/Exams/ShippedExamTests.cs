using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Tests.Quizzes.Exams;

public sealed class ShippedExamTests
{
    private static readonly string s_content = Path.Combine(Repository.Root, "content");
    private static readonly Lazy<QuestionBank> s_bank = new(ReadBank);

    public static TheoryData<string, string> Files =>
        new()
        {
            { "dva.yaml", "DVA-C02: 65, 130, 720; 32, 26, 24, 18" },
            { "soa.yaml", "SOA-C02: 65, 130, 720; 20, 16, 18, 16, 18, 12" },
            { "dop.yaml", "DOP-C02: 75, 180, 750; 22, 17, 15, 15, 14, 17" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void It_has_the_published_figures(string file, string figures)
    {
        var exam = Read(file);

        Assert.Equal(
            figures,
            $"{exam.Code}: {exam.Questions}, {exam.Minutes}, {exam.PassMark}; "
                + string.Join(", ", exam.Domains.Select(domain => domain.Weight))
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_topics_are_those_of_the_shipped_notes(string file, string figures)
    {
        Assert.NotEmpty(figures);
        var strangers = Read(file)
            .Domains.SelectMany(domain => domain.Topics)
            .Where(topic => s_bank.Value.Topics.Find(topic) is TopicMatch.Unknown);

        Assert.Equal([], strangers);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_shipped_notes_fill_it_in_either_language(string file, string figures)
    {
        Assert.NotEmpty(figures);
        foreach (var language in Enum.GetValues<Language>())
        {
            var pick = ExamPicker.From(
                new ExamPickRequest(
                    Read(file),
                    s_bank.Value.Questions,
                    s_bank.Value.Topics,
                    ImmutableDictionary<QuestionId, DateTimeOffset>.Empty,
                    default,
                    language
                ),
                new Random(1)
            );

            Assert.All(pick.Domains, domain => Assert.Equal(domain.Needed, domain.Found));
        }
    }

    [Fact]
    public void All_of_them_come_with_the_program() =>
        Assert.Equal(["DOP-C02", "DVA-C02", "SOA-C02"], ExamBlueprint.Shipped.Select(exam => exam.Code));

    private static ExamBlueprint Read(string file)
    {
        var reading = ExamBlueprint.Read(File.ReadAllText(Path.Combine(s_content, "exams", file)));
        Assert.Empty(reading.Problems);
        return reading.Blueprint!;
    }

    private static QuestionBank ReadBank() =>
        new BankBuilder().Build([
            .. Directory
                .EnumerateFiles(s_content, "*.md", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(s_content, path).Replace('\\', '/'), path))
                .Where(file => NoteFolder.Classify(file.Name) == FileUse.Note)
                .Select(file => NoteReader.Read(file.Name, File.ReadAllBytes(file.path)))
                .OfType<NoteReading.Readable>()
                .Select(readable => readable.Note),
        ]);
}
