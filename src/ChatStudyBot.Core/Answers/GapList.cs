using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>What the notes do not say, for whoever writes them.</summary>
public static class GapList
{
    /// <summary>Each costs a look into the notes.</summary>
    private const int Most = 100;

    /// <summary>
    /// One row for all askings of the same, the most asked first; what the notes answer by now is left out, unless it
    /// did not help.
    /// </summary>
    public static ImmutableArray<GapRow> Of(IEnumerable<Gap> gaps, NoteIndex notes) =>
        [
            .. gaps
            // Those of before they were asked without.
            .Select(gap => gap with { Question = ChatMentions.Without(gap.Question) })
                .Where(gap => gap.Question.Length > 0)
                .GroupBy(gap => TextFold.Key(gap.Question), StringComparer.Ordinal)
                .Select(same => same.OrderBy(gap => gap.At).ToArray())
                .OrderByDescending(same => same.Length)
                .ThenByDescending(same => same[^1].At)
                .Take(Most)
                .Select(same =>
                    (
                        Same: same,
                        Answer: notes.Ask(same[^1].Question),
                        IsUnhelpful: same.Any(gap => gap.Reason == GapReason.Unhelpful)
                    )
                )
                .Where(row => row.IsUnhelpful || !row.Answer.IsAnswered)
                .Select(row => new GapRow(
                    row.Same[^1].Question,
                    row.Same.Length,
                    row.Answer.Passages is [{ Citation: { Heading: var heading, Path: var path } }, ..]
                        ? heading is [.., var nearest]
                            ? nearest
                            : path
                        : null
                )),
        ];
}

/// <param name="Times">How often it was asked.</param>
/// <param name="Nearest">The heading under which the answer would be looked for, or the file; null when no note is near.</param>
public sealed record GapRow(string Question, int Times, string? Nearest);
