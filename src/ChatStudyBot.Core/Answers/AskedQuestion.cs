using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>A question as it was understood.</summary>
/// <param name="Sides">What is compared with what; empty when nothing is.</param>
internal sealed record AskedQuestion(
    Asked Asked,
    Language Language,
    ImmutableArray<AskedUnit> Units,
    QuestionTerms Terms,
    ImmutableArray<AskedQuestion> Sides
)
{
    public double Weight { get; } = Units.Sum(unit => unit.Weight);

    /// <summary>Whether the text says anything that the question does not.</summary>
    public bool SaysMore(string text) => Terms.CountOthersIn(text) > 1;
}
