using System.Globalization;
using ChatStudyBot.Core.Scores;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>A page of a leaderboard: <c>b:PERIOD:SCOPE:PAGE:TOPIC</c>, of a certain season <c>…:SEASON</c>.</summary>
public static class BoardCode
{
    internal const string Letter = "b";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    /// <param name="page">See <see cref="StudyCommand.ShowRanking"/>.</param>
    /// <param name="season">Which one, when the period is a season; null for the newest.</param>
    public static string Of(
        LeaderboardPeriod period,
        LeaderboardScope scope,
        int page,
        string topic,
        long? season = null
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Letter}:{Word(period)}:{Word(scope)}:{page}:{topic}{(season is null ? "" : ":")}{season}"
        );

    internal static StudyCommand? Read(string[] words) =>
        words is [var period, var scope, var page, var topic, .. var season]
        && Member<LeaderboardPeriod>(period) is { } time
        && Member<LeaderboardScope>(scope) is { } where
        && Number(page) is { } number
        && TopicCode.IsOne(topic)
            ? (time, season) switch
            {
                (_, []) => new StudyCommand.ShowRanking(time, where, topic, number),
                (LeaderboardPeriod.Season, [var which]) when Number(which) is { } id =>
                    new StudyCommand.ShowRanking(time, where, topic, number, id),
                _ => null,
            }
            : null;
}
