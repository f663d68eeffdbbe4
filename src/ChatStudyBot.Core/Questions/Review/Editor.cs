using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>Lets through what passes the review, mended where it can be, and keeps count of what does not.</summary>
/// <param name="log">Of the note that the questions are from.</param>
public sealed class Editor(ReviewContext context, LineLog log)
{
    private readonly Dictionary<Flaw, int> _refused = [];

    /// <summary>Questions refused, by their first flaw.</summary>
    public ImmutableSortedDictionary<Flaw, int> Refused => _refused.ToImmutableSortedDictionary();

    /// <summary>Null when the question must not be put.</summary>
    public Question? Pass(Question question)
    {
        var (mended, findings) = Repair.Of(Spelt(question), context);
        var line = question.Citation.Line;
        if (findings is [var first, ..])
        {
            _refused[first.Flaw] = _refused.GetValueOrDefault(first.Flaw) + 1;
            log.Refused(line, ReasonFor(first.Flaw));
            return null;
        }

        log.Kept(line, question.Kind);
        return mended;
    }

    /// <summary>With the words that were meant, where the pen of the note slipped.</summary>
    private Question Spelt(Question question)
    {
        var spelling = context.Glossary.Spelling;
        return question with
        {
            Stem = spelling.Mended(question.Stem),
            Choices =
            [
                .. question.Choices.Select(choice => new Choice(
                    spelling.Mended(choice.Text),
                    choice.Why is { } why ? spelling.Mended(why) : null
                )),
            ],
        };
    }

    private static UnusedReason ReasonFor(Flaw flaw) =>
        flaw switch
        {
            Flaw.WordRepeat or Flaw.LogicalCue or Flaw.ConvergenceCue => UnusedReason.Leak,
            Flaw.ImplausibleDistractor or Flaw.SeveralRight or Flaw.LongestKey or Flaw.GrammaticalCue =>
                UnusedReason.TooFew,
            Flaw.AmbiguousStem or Flaw.MisplacedBlank => UnusedReason.Fragment,
            Flaw.UnfocusedStem => UnusedReason.NoSubject,
            _ => UnusedReason.Other,
        };
}
