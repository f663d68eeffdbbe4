using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Tests.Questions.Review;

public sealed class ItemReviewTests
{
    private static readonly ReviewContext s_context = ReviewContext.Of(Glossary.Shipped);

    public static TheoryData<string, string> Flawed => Examples(passes: false);

    public static TheoryData<string, string> Sound => Examples(passes: true);

    [Theory]
    [MemberData(nameof(Flawed))]
    public void A_flawed_item_is_found_to_have_its_flaw(string flaw, string text) =>
        Assert.Contains(Enum.Parse<Flaw>(flaw), FlawsOf(flaw, text));

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_item_that_comes_near_a_flaw_passes(string flaw, string text) =>
        Assert.Empty(FlawsOf(flaw, text));

    [Fact]
    public void Every_flaw_has_examples_both_ways_in_both_languages() =>
        Assert.All(
            Enum.GetValues<Flaw>()
                .SelectMany(flaw => new[] { (flaw, Language.Japanese), (flaw, Language.English) }),
            pair =>
                Assert.Equal(
                    2,
                    Example
                        .All.Where(one => one.Flaw == pair.flaw && one.Question().Language == pair.Item2)
                        .Select(one => one.Passes)
                        .Distinct()
                        .Count()
                )
        );

    [Fact]
    public void Every_example_is_well_formed() =>
        Assert.All(Example.All, one => Assert.Empty(QuestionCheck.Defects(one.Question())));

    [Fact]
    public void Each_finding_says_in_both_languages_what_is_wrong_and_what_to_do()
    {
        var findings = Example
            .All.Where(one => !one.Passes)
            .SelectMany(one => ItemReview.Of(one.Question(), s_context))
            .ToList();

        Assert.Equal(Enum.GetValues<Flaw>().Length, findings.Select(one => one.Flaw).Distinct().Count());
        Assert.All(
            findings,
            finding =>
            {
                Assert.Contains(
                    finding.What,
                    FlawText.Of(finding, Language.English),
                    StringComparison.Ordinal
                );
                Assert.EndsWith("。", FlawText.Of(finding, Language.Japanese), StringComparison.Ordinal);
                Assert.NotEmpty(finding.What);
            }
        );
    }

    private static TheoryData<string, string> Examples(bool passes)
    {
        var examples = new TheoryData<string, string>();
        foreach (var example in Example.All.Where(one => one.Passes == passes))
        {
            examples.Add(example.Flaw.ToString(), example.Text);
        }

        return examples;
    }

    private static IEnumerable<Flaw> FlawsOf(string flaw, string text) =>
        ItemReview
            .Of(new Example(Enum.Parse<Flaw>(flaw), false, text).Question(), s_context)
            .Select(finding => finding.Flaw);
}
