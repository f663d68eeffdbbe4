using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Daily;

/// <summary>
/// Posts what the schedules ask for. Whoever looks, however often and in however many processes at once, each local
/// day is settled once: with the questions it gets, in one commit. From there on they are quizzes like any other.
/// </summary>
public sealed class DailyDesk
{
    private readonly QuizDesk _quizzes;
    private readonly IDailyBook _book;
    private readonly DailyQuestions _questions;
    private readonly ITeamSettings _settings;
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly Lock _chanceLock = new();
    private readonly TimeSpan _grace;

    /// <summary>Whoever posts in a channel closes what was posted last: one after the other, without waiting for others.</summary>
    private readonly ConcurrentDictionary<ChannelId, Gate> _gates = new();

    /// <param name="chance">Chooses among questions that are as good.</param>
    /// <param name="grace">So long after its moment a question is still posted; what is older is left out.</param>
    public DailyDesk(
        QuizDesk quizzes,
        IDailyBook book,
        IQuizStore store,
        IScoreBook scores,
        IQuestionBook feedback,
        IBankSource bank,
        ITeamSettings settings,
        TimeProvider time,
        Random chance,
        TimeSpan grace
    )
    {
        (_quizzes, _book, _settings, _time, _chance, _grace) = (quizzes, book, settings, time, chance, grace);
        _quizzes.ChannelLost = (channel, isGone) => isGone ? EndAllAsync(channel) : PauseAllAsync(channel);
        _questions = new DailyQuestions(bank, feedback, store, scores, settings);
    }

    /// <summary>Null where nothing is posted by itself.</summary>
    public IDailyAlarm? Alarm { get; set; }

    /// <exception cref="StoreException" />
    public async Task<DailySchedule> AddAsync(
        DailySchedule draft,
        string delivery,
        CancellationToken cancellationToken
    )
    {
        var added = await _book.AddAsync(draft, delivery, cancellationToken);
        if (Alarm is { } alarm)
            await alarm.SetAsync(added, cancellationToken);
        return added;
    }

    /// <exception cref="StoreException" />
    public async Task EndAsync(ScheduleId schedule, CancellationToken cancellationToken)
    {
        await _book.EndAsync(schedule.Channel, schedule.Number, _time.GetUtcNow(), cancellationToken);
        if (Alarm is { } alarm)
            await alarm.ClearAsync(schedule, cancellationToken);
    }

    /// <summary>Settles what is due of one schedule.</summary>
    /// <returns>False when it has to be looked at again soon: the notes are still being read.</returns>
    /// <exception cref="StoreException" />
    public Task<bool> LookAsync(DailySchedule schedule, CancellationToken cancellationToken) =>
        InTurnAsync(
            schedule.Id.Channel,
            async () =>
            {
                var days = await _book.DaysAsync(schedule.Id, 1, cancellationToken);
                DateOnly? settled = days is [var last, ..] ? last.Day : null;
                foreach (var turn in DailyCalendar.Due(schedule, settled, _time.GetUtcNow(), _grace))
                    if (!await SettleAsync(schedule, turn, cancellationToken))
                        return false;
                return true;
            },
            cancellationToken
        );

    /// <summary>Posts its questions at once, beside those of its days, unless one is open.</summary>
    /// <param name="delivery">A second one with the same key posts nothing.</param>
    public Task<DailyPosting> PostNowAsync(
        DailySchedule schedule,
        string delivery,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            schedule.Id.Channel,
            () => PostAsync(schedule, delivery, cancellationToken),
            cancellationToken
        );

    private async Task<DailyPosting> PostAsync(
        DailySchedule schedule,
        string delivery,
        CancellationToken cancellationToken
    )
    {
        var now = _time.GetUtcNow();
        if (await _quizzes.FindAsync(IdOf(schedule.Id, delivery, 0), cancellationToken) is not null)
            return new DailyPosting.Posted();
        foreach (var id in await _book.LastAsync(schedule.Id, cancellationToken))
            if (await _quizzes.FindAsync(id, cancellationToken) is { IsPlaying: true, IsUnsure: false } last)
                return new DailyPosting.Running(last);
        if (
            await _questions.ForAsync(schedule, now, Chance(), cancellationToken)
            is not { IsEmpty: false } questions
        )
            return new DailyPosting.NothingToAsk();
        var day = DailyCalendar.TodayOf(schedule, now);
        var before = await CloseBeforeAsync(schedule, cancellationToken);
        var quizzes = Quizzes(schedule, day, now, delivery, questions, before);
        await _book.SaveAsync(quizzes, cancellationToken);
        _quizzes.Enter(quizzes);
        return new DailyPosting.Posted();
    }

    private async Task<bool> SettleAsync(
        DailySchedule schedule,
        DailyTurn turn,
        CancellationToken cancellationToken
    )
    {
        var now = _time.GetUtcNow();
        if (turn.IsMissed)
        {
            await _book.SettleAsync(Day(DailyOutcome.Missed), [], cancellationToken);
            return true;
        }
        if (await _questions.ForAsync(schedule, now, Chance(), cancellationToken) is not { } questions)
            return false;
        if (questions.IsEmpty)
        {
            await _book.SettleAsync(Day(DailyOutcome.NoQuestion), [], cancellationToken);
            return true;
        }
        var before = await CloseBeforeAsync(schedule, cancellationToken);
        var key = turn.Day.ToString("O", CultureInfo.InvariantCulture);
        var quizzes = Quizzes(schedule, turn.Day, turn.Moment, key, questions, before);
        if (await _book.SettleAsync(Day(DailyOutcome.Asked), quizzes, cancellationToken))
            _quizzes.Enter(quizzes);
        return true;

        DailyDay Day(DailyOutcome outcome) => new(schedule.Id, turn.Day, outcome, now);
    }

    private ImmutableArray<Quiz> Quizzes(
        DailySchedule schedule,
        DateOnly day,
        DateTimeOffset moment,
        string key,
        ImmutableArray<Question> questions,
        IReadOnlyList<DailyBefore> before
    )
    {
        var now = _time.GetUtcNow();
        var channel = schedule.Id.Channel;
        var team = _settings.For(channel);
        return
        [
            .. questions.Select(
                (question, position) =>
                    QuizMachine.Start(
                        new QuizPlan(
                            IdOf(schedule.Id, key, position),
                            channel,
                            QuizMode.Open,
                            schedule.SetBy,
                            schedule.SetByName,
                            team.Language,
                            schedule.Topic,
                            Pace: null,
                            Chance().Next(),
                            [question],
                            []
                        )
                        {
                            Daily = new DailyRun(
                                schedule.Id,
                                day,
                                position,
                                moment + _grace,
                                DailyCalendar.EndOf(schedule, day, moment)
                            )
                            {
                                // Of its moment: a late post is still that day's.
                                StudyDay = team.Calendar.DayOf(moment),
                                Follows = position == 0 ? null : IdOf(schedule.Id, key, position - 1),
                                Reveal = schedule.Reveal,
                                OpensThread = schedule.OpensThread,
                                Role = position == 0 ? schedule.Role : null,
                                Before = position < before.Count ? before[position] : null,
                            },
                        },
                        now
                    )
            ),
        ];
    }

    /// <summary>The questions before are closed by the new ones, so that these can say how they went.</summary>
    private async Task<IReadOnlyList<DailyBefore>> CloseBeforeAsync(
        DailySchedule schedule,
        CancellationToken cancellationToken
    )
    {
        var before = new List<DailyBefore>();
        foreach (var id in await _book.LastAsync(schedule.Id, cancellationToken))
        {
            var closed = await _quizzes.ChangeAsync(
                id,
                (quiz, at) => QuizMachine.Close(quiz, at),
                cancellationToken
            );
            if (closed is { Current: { PutAt: not null } round })
                before.Add(
                    new DailyBefore(
                        id,
                        round.Answers.Count,
                        Scoring.OfRound(closed, round.Index).Count(score => score.IsRight)
                    )
                );
        }
        return before;
    }

    private async Task EndAllAsync(ChannelId channel)
    {
        var ended = await _book.EndAsync(channel, null, _time.GetUtcNow(), CancellationToken.None);
        if (ended > 0 && Alarm is { } alarm)
            await alarm.LostAsync(channel, ended, CancellationToken.None);
    }

    /// <summary>Whoever lets the bot in again resumes them.</summary>
    private async Task PauseAllAsync(ChannelId channel)
    {
        var schedules = await _book.SchedulesAsync(channel, CancellationToken.None);
        var running = schedules.Where(schedule => !schedule.IsPaused).ToArray();
        foreach (var schedule in running)
            await _book.PauseAsync(schedule.Id, isPaused: true, _time.GetUtcNow(), CancellationToken.None);
        if (running.Length > 0)
            Alarm?.Closed(channel, running.Length);
    }

    private Task<T> InTurnAsync<T>(
        ChannelId channel,
        Func<Task<T>> work,
        CancellationToken cancellationToken
    ) => _gates.GetOrAdd(channel, _ => new Gate()).InTurnAsync(work, cancellationToken);

    private Random Chance()
    {
        lock (_chanceLock)
            return new Random(_chance.Next());
    }

    /// <summary>The same for the same question of the same day, whoever makes it.</summary>
    private static QuizId IdOf(ScheduleId schedule, string key, int position) =>
        new(
            Convert.ToHexStringLower(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"daily\n{schedule.Channel}\n{schedule.Number}\n{key}\n{position}"
                        )
                    )
                )
            )[..12]
        );
}
