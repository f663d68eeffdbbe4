using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Daily;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>
/// Of the question of the day: <c>d:open</c> for the form that sets one, <c>d:set</c> for the form filled in, and
/// <c>d:TIME:DAYS:COUNT:THREAD:REVEAL:ZONE:ROLE:TOPIC</c> for all that was wished for, of that topic.
/// </summary>
public static class DailyCode
{
    internal const string Letter = "d";

    public const string OpenForm = $"{Letter}:open";
    public const string SubmitForm = $"{Letter}:set";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string Set(DailyWish wish, string topic) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Letter}:{wish.Time:HHmm}:{(int)wish.Days}:{wish.Count}:{Word(wish.OpensThread ? YesNo.Yes : YesNo.No)}:{Word(wish.Reveal)}:{wish.Zone}:{wish.Role ?? None}:{topic}"
        );

    internal static StudyCommand? Read(string[] words, ImmutableDictionary<string, string> values) =>
        Action(words, values) is { } action ? new StudyCommand.InDaily(action) : null;

    private static DailyAction? Action(string[] words, ImmutableDictionary<string, string> values) =>
        words switch
        {
            ["open"] => new DailyAction.OpenForm(),
            ["set"] => DailyAction.Set.Of(values),
            [.. var wish, var topic] when TopicCode.IsOne(topic) && Wish(wish) is { } daily =>
                new DailyAction.SetTopic(daily, topic),
            _ => null,
        };

    private static DailyWish? Wish(string[] words) =>
        words is [var clock, var days, var count, var thread, var reveal, var zone, var role]
        && TimeOnly.TryParseExact(
            clock,
            "HHmm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
        && Number(days) is > 0 and <= (int)WeekDays.Every and var set
        && Number(count) is > 0 and <= CommandCatalog.MostDaily and var number
        && Member<YesNo>(thread) is { } opens
        && Member<DailyReveal>(reveal) is { } how
        && ZoneNames.Find(zone) is { } known
            ? new DailyWish(
                time,
                (WeekDays)set,
                known,
                number,
                role == None ? null : role,
                opens == YesNo.Yes,
                how
            )
            : null;
}
