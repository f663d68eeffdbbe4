using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Tables in English notes of people who did not write them to be asked.</summary>
public sealed class EnglishTableTests
{
    [Theory]
    [InlineData("Longest run", "15 minutes|8 hours|30 days", true)]
    [InlineData(
        "Waits for",
        "lorries that come from the other yard|seals that the guard puts on|boards that are cut at night",
        true
    )]
    [InlineData(
        "Integration",
        "lorries that come from the other yard|seals that the guard puts on|boards that are cut at night",
        false
    )]
    [InlineData(
        "Waits for",
        "high performance, rich features|broad and flexible services|fast, secure and scalable data",
        false
    )]
    [InlineData("Waits for", "yes, for lorries of the yard|no, but for seals of the yard|no|", false)]
    [InlineData(
        "Waits for",
        "lorries from the other yard at night|lorries from the other yard|boards that are cut",
        false
    )]
    public void A_table_is_asked_for_values_and_for_what_is_said_of_one_row_alone(
        string column,
        string cells,
        bool isAsked
    ) => Assert.Equal(isAsked, TablesOf(column, cells).Any());

    [Fact]
    public void Few_of_one_table_are_asked_and_each_one_way() =>
        Assert.Equal(
            EnglishSheet.Most,
            TablesOf("Longest run", "15 minutes|8 hours|30 days|90 days").Count()
        );

    [Theory]
    [InlineData("AWS Lambda", "Compute services")] // the name of a row
    [InlineData("vs AWS Batch", "Compute services")] // the rest of a heading
    [InlineData("How long they run", "Compute services")] // leads to what follows
    [InlineData("Running times", "Running times")]
    public void What_a_table_is_about_is_above_all_of_it(string heading, string about) =>
        Assert.All(
            Of(
                $"# About many things\n\n## Compute services\n\nAWS Lambda, AWS Batch and Amazon ECS run code.\n\n### {heading}\n\n"
                    + Table("Longest run", "15 minutes|8 hours|30 days|90 days")
            ),
            question => Assert.StartsWith(about, question.Stem, StringComparison.Ordinal)
        );

    [Fact]
    public void A_note_with_topics_was_written_to_be_asked() =>
        Assert.True(
            Of(
                    "---\ntopics: [Yard]\n---\n# Compute services\n\n"
                        + Table("Longest run", "15 minutes|8 hours|30 days|90 days")
                )
                .Count() > EnglishSheet.Most
        );

    private static IEnumerable<Question> TablesOf(string column, string cells) =>
        Of("# Compute services\n\n" + Table(column, cells));

    private static string Table(string column, string cells)
    {
        string[] names = ["AWS Lambda", "AWS Batch", "Amazon ECS", "Amazon EKS"];
        return $"| Service | {column} |\n|---|---|\n"
            + string.Concat(names.Zip(cells.Split('|'), (name, cell) => $"| {name} | {cell} |\n"));
    }

    private static IEnumerable<Question> Of(string note) =>
        new BankBuilder().Build([Notes.Read(note)]).Of(QuestionKind.Table);
}
