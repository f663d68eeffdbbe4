using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>Seasons, and boards where they turn over.</summary>
internal sealed partial class SimulatedYears
{
    private static readonly LeaderboardPeriod[] Periods = Enum.GetValues<LeaderboardPeriod>();

    /// <summary>At the study day's end and at its beginning, the boards hold what was answered since and no more.</summary>
    private void AwaitRollover()
    {
        var rollover = NextRollover;
        // Before what else comes just before that moment.
        At(rollover - (2 * Blink), () => SeeBoardsAsync([Periods[_chance.Next(Periods.Length)]]));
        At(
            rollover,
            async () =>
            {
                await SeeBoardsAsync(Periods);
                AwaitRollover();
            }
        );
    }

    /// <summary>Of everything or of one channel or topic.</summary>
    private async Task SeeBoardsAsync(LeaderboardPeriod[] periods)
    {
        var today = Today;
        var channel = _schedules[_chance.Next(_schedules.Count)].Id.Channel;
        var scope = (LeaderboardScope)_chance.Next(2);
        var topic = _chance.Next(2) == 0 ? null : Topics[_chance.Next(Topics.Length)];
        foreach (var period in periods)
        {
            var board = await _room.Do(
                StudyRoom.By(StudyRoom.Sato, _room.NewDelivery()) with
                {
                    Channel = channel,
                },
                new StudyCommand.ShowLeaderboard(period, scope, topic)
            );
            Assert.Equal(
                _record.Board(period, today, scope == LeaderboardScope.Channel ? channel : null, topic),
                Rows(board.Card)
            );
            Boards++;
        }
    }

    /// <summary>Opens one, with a last day or without; who closes it sees its table posted.</summary>
    private async Task HoldSeasonAsync()
    {
        var last = _chance.Next(2) == 0 ? (DateOnly?)Today.AddDays(_chance.Next(1, 90)) : null;
        await ManageAsync(
            StudyRoom.General,
            string.Create(CultureInfo.InvariantCulture, $"/season start Cup {last:yyyy-MM-dd}")
        );
        var end = last is { } day ? DawnOf(day.AddDays(1)) : (DateTimeOffset?)null;
        _record.Seasons.Add((Now, end));
        At(end ?? Now + Between(TimeSpan.FromDays(1), TimeSpan.FromDays(90)), EndSeasonAsync);
    }

    private async Task EndSeasonAsync()
    {
        if (_record.Seasons[^1] is { Before: null } running)
        {
            _record.Seasons[^1] = running with { Before = Now };
            await ManageAsync(StudyRoom.General, "/season end");
        }
        _seasons++;
        await JumpAsync(Now);
        var key = CardKeys.Season(_seasons);
        Assert.Equal(
            _record.Board(LeaderboardPeriod.Season, Today, channel: null, topic: null),
            Rows(Assert.Single(_room.Chat.Messages, message => message.Key == key).Card)
        );
        At(Now + Between(TimeSpan.FromMinutes(1), TimeSpan.FromDays(20)), HoldSeasonAsync);
    }

    private static IEnumerable<(string Name, int Points, int Right, int Answered)> Rows(Card? board) =>
        RowText()
            .Matches(CardText.Of(board))
            .Select(row =>
                (
                    row.Groups[1].Value,
                    Number(row.Groups[2].Value),
                    Number(row.Groups[3].Value),
                    Number(row.Groups[4].Value)
                )
            )
            .OrderBy(row => row.Value, StringComparer.Ordinal);

    private static int Number(string digits) =>
        int.Parse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]+\. (\w+)  ([0-9,]+) pts?  ([0-9,]+)/([0-9,]+)", RegexOptions.Multiline)]
    private static partial Regex RowText();
}
