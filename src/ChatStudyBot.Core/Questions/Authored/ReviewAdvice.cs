using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>What the item review finds in a written question, as advice: people's own questions are asked all the same.</summary>
internal static class ReviewAdvice
{
    /// <summary>Columns from which on a stem tells a story before it asks.</summary>
    private const int Scenario = 100;

    /// <returns>Null for a question without a flaw.</returns>
    public static string? Of(Question question, ReviewContext context)
    {
        var findings = ItemReview.Of(question, context).RemoveAll(finding => IsByChance(finding, question));
        return findings.IsEmpty
            ? null
            : $"A learner may be misled: {string.Join("; ", findings.Select(Sentence))}.";
    }

    /// <summary>A scenario tells more than it asks, on purpose, and in so many words some recur in the choices.</summary>
    private static bool IsByChance(Finding finding, Question question) =>
        finding.Flaw is Flaw.GratuitousDetail or Flaw.WordRepeat or Flaw.LogicalCue
        && Script.Width(question.Stem) >= Scenario;

    private static string Sentence(Finding finding) =>
        finding.Flaw switch
        {
            Flaw.AmbiguousStem => $"it is open what \"{finding.What}\" stands for, so name it",
            Flaw.ImplausibleDistractor => $"{Choice(finding)} is unlike the others, so write another",
            Flaw.NoneOfTheAbove => $"\"{finding.What}\" is no answer, so write one that could be right",
            Flaw.LongestKey => "the right choice is much the longest, so shorten it",
            Flaw.GratuitousDetail => "the text tells more than is asked, so shorten it",
            Flaw.TrueFalseList => "each choice is a matter of its own, so ask one thing",
            Flaw.ConvergenceCue => "the right choice shares most words with the others, so vary them",
            Flaw.LogicalCue => $"\"{finding.What}\" points at the right choice, so reword it",
            Flaw.AllOfTheAbove => $"\"{finding.What}\" is no answer, so let several be chosen",
            Flaw.MisplacedBlank => "the gap stands where nobody knows what is asked, so move it to the end",
            Flaw.AbsoluteTerm => $"\"{finding.What}\" gives {Choice(finding)} away, so soften it",
            Flaw.WordRepeat => $"\"{finding.What}\" in the text gives the right choice away, so reword it",
            Flaw.UnfocusedStem => "the text asks nothing by itself, so write a whole question",
            Flaw.ComplexChoice => $"\"{finding.What}\" combines other choices, so let several be chosen",
            Flaw.GrammaticalCue =>
                $"{Choice(finding)} differs in form (\"{finding.What}\"), so give all the same",
            Flaw.LostSequence => "numbers among the choices are out of order, so sort them",
            Flaw.VagueTerm => $"\"{finding.What}\" is vague, so say how much or how often",
            Flaw.SeveralRight => $"{Choice(finding)} may be right too, so change it",
            Flaw.NegativeStem =>
                $"\"{finding.What}\" is easily overlooked, so stress it or ask for what is right",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };

    private static string Choice(Finding finding) =>
        finding.Choice is { } at ? $"choice {(char)('A' + at)}" : "a choice";
}
