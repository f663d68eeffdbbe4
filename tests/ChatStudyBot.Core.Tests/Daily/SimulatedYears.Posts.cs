using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>What came into the channels, and whether that is what was due.</summary>
internal sealed partial class SimulatedYears
{
    private async Task AskedAsync(SimulatedSchedule schedule, DateOnly day)
    {
        schedule.Fates[day] = Fate.Asked;
        await WriteDownAsync();
        var there = _record
            .Posts.TakeLast(Recent)
            .Where(post => (post.Schedule, post.Day) == (schedule.Id, day))
            .ToList();
        var gone = _lost.Where(post => (post.Schedule, post.Day) == (schedule.Id, day));
        // Posted, or lost for good; a process that died while it was down cannot have done both.
        Assert.Equal(
            Enumerable.Range(0, schedule.Wish.Count),
            there.Select(post => post.Position).Concat(gone.Select(post => post.Position)).Order()
        );
        foreach (var post in there)
        foreach (var player in Players)
            if (_chance.Next(4) > 0)
                At(Now + Between(TimeSpan.Zero, (post.End - Now) * 0.9), () => AnswerAsync(post, player));
    }

    private void AssertEachOnce()
    {
        // What is there must be each day that was asked for and not lost, once, and nothing else.
        foreach (var schedule in _schedules)
        {
            var asked = schedule.Fates.Where(fate => fate.Value == Fate.Asked).Select(fate => fate.Key);
            Assert.Equal(
                asked.SelectMany(
                    _ => Enumerable.Range(0, schedule.Wish.Count),
                    (day, position) => (day, position)
                ),
                _record
                    .Posts.Where(post => post.Schedule == schedule.Id)
                    .Select(post => (post.Day, post.Position))
                    .Concat(
                        _lost
                            .Where(post => post.Schedule == schedule.Id)
                            .Select(post => (post.Day, post.Position))
                    )
                    .Order()
            );
            Assert.Equal(
                schedule
                    .Fates.Where(fate => fate.Value != Fate.Paused)
                    .Select(fate => (fate.Key, IsMissed: fate.Value == Fate.Missed)),
                _room
                    .Store.Daily.Days.Where(day => day.Schedule == schedule.Id)
                    .Select(day => (day.Day, IsMissed: day.Outcome == DailyOutcome.Missed))
                    .Order()
            );
        }
        Assert.Empty(_chat.Repeated);
        Assert.All(_room.Failures, failure => Assert.IsType<ProcessDied>(failure));
    }

    /// <summary>What has come into the channels since, and what was lost on the way.</summary>
    private async Task WriteDownAsync()
    {
        foreach (var (channel, key, card) in _room.Chat.Messages.Skip(_seen.Messages))
        {
            if (await QuizOfAsync(key) is not { Daily: { } daily } quiz)
                continue;
            var schedule = _schedules.Single(one => one.Id == daily.Schedule);
            Assert.Equal(schedule.Id.Channel, channel);
            Assert.StartsWith(
                $"📅 Question of the day ({MessageNumbers.Day(Language.English, daily.Day)})",
                CardText.Of(card)
            );
            var question = quiz.Questions[0];
            Assert.Contains(question.Topic[0], schedule.Wish.Topic is { } topic ? [topic] : Topics);
            var moment = schedule.MomentOf(daily.Day);
            _record.Post(
                new SimulatedPost(
                    daily.Schedule,
                    daily.Day,
                    daily.Position,
                    key,
                    card,
                    question.Id,
                    question.Topic[0],
                    StudyDayOf(moment),
                    schedule.MomentOf(daily.Day.AddDays(1))
                )
                {
                    IsKnown = _chat.IsHeard(key),
                    // As the bot says; it may be late.
                    AskedAt = quiz.StartedAt,
                    Dawn = DawnOf(StudyDayOf(quiz.StartedAt)),
                }
            );
        }
        foreach (var key in _chat.Lost.Skip(_seen.Lost))
            if (await QuizOfAsync(key) is { Daily: { } daily })
                _lost.Add((daily.Schedule, daily.Day, daily.Position));
        _seen = (_room.Chat.Messages.Count, _chat.Lost.Count);
    }

    private async Task<Quiz?> QuizOfAsync(string key) =>
        key.Split(':') is ["quiz", var id, "round", "0"]
            ? await _room.Desk.FindAsync(QuizId.Parse(id), CancellationToken.None)
            : null;
}
