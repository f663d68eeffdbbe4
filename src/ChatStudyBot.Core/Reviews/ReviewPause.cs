using System.Globalization;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Reviews;

/// <summary>
/// Study days on which nothing is due. What came due before its end is spread over as many days after it, two weeks at
/// most, so that nobody comes back to a heap.
/// </summary>
/// <param name="Until">The first day on which there is review again.</param>
public sealed record ReviewPause(DateOnly From, DateOnly Until)
{
    private const int LongestCatchUp = 14;
    private const string DayFormat = "yyyy-MM-dd";
    private const char Between = '/';

    private int CatchUpDays => Math.Clamp(Until.DayNumber - From.DayNumber, 1, LongestCatchUp);

    public bool Holds(DateOnly day) => From <= day && day < Until;

    /// <summary>The shelf with the days on which its cards are due because of the pause.</summary>
    public ReviewShelf Over(ReviewShelf shelf) => shelf with { Cards = [.. shelf.Cards.Select(Over)] };

    /// <summary>It ends on that day; one that is over stays as it was.</summary>
    public ReviewPause EndedOn(DateOnly day) => Holds(day) ? this with { Until = day } : this;

    /// <returns>Null for what is none.</returns>
    public static ReviewPause? TryParse(string text) =>
        text.Split(Between) is [var from, var until] && Day(from) is { } first && Day(until) is { } last
            ? new ReviewPause(first, last)
            : null;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{From.ToString(DayFormat, CultureInfo.InvariantCulture)}{Between}{Until.ToString(DayFormat, CultureInfo.InvariantCulture)}"
        );

    private HeldCard Over(HeldCard held) =>
        held.Card.Due >= Until
            ? held
            : held with
            {
                Card = held.Card with
                {
                    Wait = TimeSpan.FromDays(
                        DueAfter(held.Question).DayNumber - held.Card.LastReviewed.DayNumber
                    ),
                },
            };

    /// <summary>The same day for the same question whenever it is asked for, and about as many on each.</summary>
    private DateOnly DueAfter(QuestionId question) =>
        Until.AddDays(
            (int)(
                ulong.Parse(question.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                % (ulong)CatchUpDays
            )
        );

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text,
            DayFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
