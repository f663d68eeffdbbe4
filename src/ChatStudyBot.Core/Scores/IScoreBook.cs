using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Scores;

/// <summary>Reads over the marks.</summary>
public interface IScoreBook
{
    /// <summary>Rated marks only, most points first, then fewer answers, then name.</summary>
    Task<IReadOnlyList<ScoreRow>> LeaderboardAsync(
        LeaderboardQuery query,
        CancellationToken cancellationToken
    );

    /// <summary>Study days with at least one answer, ascending; nobody who has none.</summary>
    Task<IReadOnlyDictionary<PlayerId, ImmutableArray<DateOnly>>> DaysAsync(
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    );

    /// <summary>Of all a player's answers, rated or not: unrated ones have no points.</summary>
    Task<PlayerTotals> TotalsAsync(PlayerId player, CancellationToken cancellationToken);

    /// <summary>How many answers a player gave on each study day from that one on, rated or not.</summary>
    Task<IReadOnlyDictionary<DateOnly, int>> AnswersByDayAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    );

    /// <summary>How many right answers of that study day had points although nobody else answered.</summary>
    Task<int> RightAloneAsync(PlayerId player, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Who had the question since then in any team of the platform, perhaps more than once.</summary>
    Task<IReadOnlyList<Had>> HadAsync(
        string platform,
        QuestionId question,
        DateTimeOffset since,
        CancellationToken cancellationToken
    );

    /// <summary>Players of the team by the name they last answered under.</summary>
    /// <param name="name">Or the written <see cref="PlayerId"/> of one.</param>
    Task<IReadOnlyList<(PlayerId Player, string Name)>> FindPlayersAsync(
        string platform,
        string team,
        string name,
        CancellationToken cancellationToken
    );

    /// <summary>Share of right answers by topic path joined with <c> › </c>, over the whole team.</summary>
    Task<IReadOnlyList<TopicTotals>> TopicsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    );
}

/// <param name="Channel">Null for the whole team.</param>
/// <param name="From">First study day, inclusive; null for no bound.</param>
/// <param name="To">Last study day, inclusive.</param>
/// <param name="Topic">Path that the marks lie at or below; empty for all.</param>
public sealed record LeaderboardQuery(
    string Platform,
    string Team,
    ChannelId? Channel,
    DateOnly? From,
    DateOnly? To,
    ImmutableArray<string> Topic
)
{
    /// <summary>The season whose marks are meant, instead of those between two days.</summary>
    public long? Season { get; init; }
}

public sealed record ScoreRow(PlayerId Player, string Name, long Points, int Right, int Answered);

/// <param name="Days">Study days with at least one answer, ascending.</param>
public sealed record PlayerTotals(
    long Points,
    int Right,
    int Answered,
    ImmutableArray<TopicTotals> Topics,
    ImmutableArray<DateOnly> Days
);

/// <param name="Topic">The path, outermost first.</param>
public sealed record TopicTotals(ImmutableArray<string> Topic, int Right, int Answered)
{
    /// <summary>How many people answered.</summary>
    public int Players { get; init; } = 1;
}

public enum LeaderboardPeriod
{
    Today,
    Week,
    Month,
    Season,
    All,
}

public enum LeaderboardScope
{
    Channel,
    Team,
}
