using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Review.Checks;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>Is it a good question? Each of the 19 flaws is looked for by a check of its own.</summary>
public static class ItemReview
{
    private static readonly ImmutableArray<Func<Item, Finding?>> s_checks =
    [
        AmbiguousStem.In,
        ImplausibleDistractor.In,
        NoneOfTheAbove.In,
        LongestKey.In,
        GratuitousDetail.In,
        TrueFalseList.In,
        ConvergenceCue.In,
        LogicalCue.In,
        AllOfTheAbove.In,
        MisplacedBlank.In,
        AbsoluteTerm.In,
        WordRepeat.In,
        UnfocusedStem.In,
        ComplexChoice.In,
        GrammaticalCue.In,
        LostSequence.In,
        VagueTerm.In,
        SeveralRight.In,
        NegativeStem.In,
    ];

    /// <summary>Every flaw of a well-formed question, at most one finding each, in the order of the list.</summary>
    public static ImmutableArray<Finding> Of(Question question, ReviewContext context)
    {
        var item = new Item(question, context);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var check in s_checks)
        {
            if (check(item) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return findings.ToImmutable();
    }
}
