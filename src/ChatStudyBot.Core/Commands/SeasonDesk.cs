using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>Posts the final table of each season that is over, whoever or whatever ended it, once.</summary>
public sealed class SeasonDesk(
    ISeasonBook seasons,
    IScoreBook scores,
    QuizVoice voice,
    SettingsBook settings,
    Edge edge
)
{
    /// <summary>Two posts of one table at the same time could become two messages.</summary>
    private readonly Gate _gate = new();
    private readonly Boards _boards = new(scores, seasons, settings);

    /// <summary>A channel that is closed to the bot may be opened again.</summary>
    private static readonly TimeSpan RefusedPause = TimeSpan.FromHours(1);

    /// <summary>When to try those again whose channel took nothing.</summary>
    private readonly Dictionary<long, DateTimeOffset> _refused = [];

    /// <summary>Called again and again: what could not be posted is posted later.</summary>
    /// <exception cref="StoreException">The seasons cannot be read.</exception>
    public Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _gate.InTurnAsync(
            async () =>
            {
                foreach (var season in await seasons.UnpostedAsync(now, cancellationToken))
                    if (!(_refused.GetValueOrDefault(season.Id) > now))
                        await edge.RunAsync(
                            () => PostAsync(season, now, cancellationToken),
                            cancellationToken
                        );
            },
            cancellationToken
        );

    private async Task PostAsync(Season season, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var board = await _boards.ReadAsync(
            new BoardWish(LeaderboardPeriod.Season, season.Platform, season.Team, null, []),
            season.Id,
            now,
            cancellationToken
        );
        var language = settings.For(season.Platform, season.Team).Language;
        var put = await voice.ShareAsync(
            season.Channel,
            CardKeys.Season(season.Id),
            BoardCard.Of(language, board!, page: 1, asker: null).WithoutHidden(settings),
            cancellationToken
        );
        // A channel that is gone has nobody who waits for it.
        if (put is PutResult.Done or PutResult.Refused { IsGone: true })
            await seasons.PostedAsync(season.Id, cancellationToken);
        else if (put is PutResult.Refused)
            _refused[season.Id] = now + RefusedPause;
    }
}
