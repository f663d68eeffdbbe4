using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Scores;

/// <summary>The seasons of all teams.</summary>
public interface ISeasonBook
{
    /// <summary>Those of a team, the newest first.</summary>
    Task<IReadOnlyList<Season>> SeasonsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    );

    /// <param name="delivery">The same one again starts nothing and gives the season that it started.</param>
    /// <returns>Null when the team's last season is not over.</returns>
    Task<Season?> StartAsync(
        string name,
        ChannelId channel,
        DateTimeOffset at,
        DateTimeOffset? endsAt,
        string delivery,
        CancellationToken cancellationToken
    );

    /// <summary>Ends the season that runs, and takes its final table to this channel.</summary>
    /// <param name="delivery">The same one again ends nothing and gives the season that it ended.</param>
    /// <returns>Null when none runs.</returns>
    Task<Season?> EndAsync(
        ChannelId channel,
        DateTimeOffset at,
        string delivery,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Those that are over and whose final table has not been posted, or not as it is now: an answer given before the
    /// end may be scored after it.
    /// </summary>
    Task<IReadOnlyList<Season>> UnpostedAsync(DateTimeOffset now, CancellationToken cancellationToken);

    Task PostedAsync(long season, CancellationToken cancellationToken);
}
