using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class ShippedGlossaryTests
{
    private static readonly HashSet<string> s_categories =
    [
        "analytics",
        "cloudformation",
        "compute",
        "containers",
        "cost",
        "database",
        "deployment",
        "developer-tools",
        "end-user",
        "general-web",
        "integration",
        "loadbalancing",
        "machine-learning",
        "management",
        "migration",
        "networking",
        "resilience",
        "scaling",
        "security",
        "serverless",
        "storage",
    ];

    private static readonly GlossaryReading s_reading = Glossary.Read(
        File.ReadAllText(Path.Combine(Repository.Root, "content", "glossary.yaml"))
    );

    private static Glossary Shipped => s_reading.Glossary;

    /// <summary>Doubles that are not declared ambiguous are problems too.</summary>
    [Fact]
    public void It_loads_without_a_problem() => Assert.Empty(s_reading.Problems);

    [Fact]
    public void Every_closed_list_has_a_japanese_name() =>
        Assert.Empty(
            Shipped
                .Entries.Where(entry =>
                    entry.Group.Length > 0 && Shipped.GroupOf(entry, Language.Japanese) is null
                )
                .Select(entry => entry.Group)
        );

    /// <summary>Run from its source tree, the bot reads this file as the team's own.</summary>
    [Fact]
    public void Laid_over_itself_it_stays_as_it_is()
    {
        var twice = Shipped.With(Shipped);

        Assert.Equal(Shipped.Entries.Select(Written).Order(), twice.Entries.Select(Written).Order());

        static string Written(GlossaryEntry entry) =>
            string.Join(
                " / ",
                [entry.Name, $"{entry.Kind}", entry.Category, entry.Group, .. entry.Forms, .. entry.Confused]
            );
    }

    [Fact]
    public void It_is_large_enough()
    {
        Assert.True(Shipped.Entries.Length >= 400, $"{Shipped.Entries.Length} terms");
        Assert.True(Shipped.Words.Length >= 150, $"{Shipped.Words.Length} pairs");
    }

    [Fact]
    public void Every_entry_says_its_category_and_what_it_is_in_both_languages()
    {
        var unknown = Shipped.Entries.Where(entry => !s_categories.Contains(entry.Category));
        var silent = Shipped.Entries.Where(entry => entry.Japanese.Length == 0 || entry.English.Length == 0);
        var mixedUp = Shipped.Entries.Where(entry => entry.English.Any(Script.IsJapanese));

        Assert.Equal([], unknown.Concat(silent).Concat(mixedUp).Select(entry => entry.Name));
    }

    [Fact]
    public void No_gloss_names_what_it_explains()
    {
        var telling =
            from entry in Shipped.Entries
            from form in entry.Forms.Where(form => TextFold.Name(form).Length > 2)
            where Names(entry.Japanese, form) || Names(entry.English, form)
            select $"{entry.Line} {entry.Name}: {form}";

        Assert.Equal([], telling);
    }

    [Fact]
    public void What_a_name_is_confused_with_is_another_entry_or_another_name()
    {
        var selves =
            from entry in Shipped.Entries
            from other in entry.Confused
            where Shipped.Find(other) == entry
            select $"{entry.Line} {entry.Name}: {other}";

        Assert.Equal([], selves);
    }

    [Fact]
    public void A_group_is_of_one_kind_and_has_at_least_two_members()
    {
        var odd =
            from entry in Shipped.Entries
            where entry.Group.Length > 0
            group entry by entry.Group into members
            where
                members.Count() < 2
                || members.Select(entry => (entry.Kind, entry.Category)).Distinct().Count() > 1
            select members.Key;

        Assert.Equal([], odd);
    }

    [Theory]
    [InlineData("simple queue service", "Amazon SQS")]
    [InlineData("ASG", "Auto Scaling group")]
    [InlineData("ラムダ", "AWS Lambda")]
    [InlineData("Amazon CloudWatch Events", "Amazon EventBridge")]
    [InlineData("RedShift", "Amazon Redshift")]
    [InlineData("Ｓ３", "Amazon S3")]
    [InlineData("Route53", "Amazon Route 53")]
    [InlineData("ロードバランサ", "Elastic Load Balancing")]
    public void Learners_find_what_they_mean(string written, string meant) =>
        Assert.Equal(meant, Shipped.Find(written)?.Name);

    [Theory]
    [InlineData("EBS", "EFS")]
    [InlineData("SQS", "SNS")]
    [InlineData("ALB", "NLB")]
    [InlineData("AWS Config", "AppConfig")]
    [InlineData("CloudWatch", "CloudWatch Logs")]
    [InlineData("HTTP", "HTTPS")]
    public void Neighbours_are_not_the_same(string one, string other) =>
        Assert.False(Shipped.AreSame(one, other));

    private static bool Names(string gloss, string form) =>
        Script.Of(form) == ScriptClass.Latin
            ? $" {gloss} ".Contains($" {form} ", StringComparison.OrdinalIgnoreCase)
                || Script.LanguageOf(gloss) == Language.Japanese
                    && gloss.Contains(form, StringComparison.OrdinalIgnoreCase)
            : gloss.Contains(form, StringComparison.Ordinal);
}
