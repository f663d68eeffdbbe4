using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// How a quiz moves from phase to phase: pure, time is an argument, chance comes from the seed in the quiz.
/// Answers and hints are <see cref="Answering"/>'s.
/// </summary>
public static class QuizMachine
{
    public static Quiz Start(QuizPlan plan, DateTimeOffset now) =>
        new()
        {
            Id = plan.Id,
            Channel = plan.Channel,
            Parent = plan.Parent,
            Mode = plan.Mode,
            Starter = plan.Starter,
            StarterName = plan.StarterName,
            Language = plan.Language,
            Topic = plan.Topic,
            Pace = plan.Pace,
            Seed = plan.Seed,
            StartedAt = now,
            Questions = plan.Questions,
            Notices = plan.Notices,
            IsReview = plan.IsReview,
            Renewed = plan.Renewed,
            Exam = plan.Exam,
            IsPractice = plan.IsPractice,
            IsHalvedAlone = plan.Mode != QuizMode.Solo && plan.Daily is null,
            Daily = plan.Daily,
            Phase = plan.OpensThread ? QuizPhase.Opening : QuizPhase.Starting,
            Due =
                plan.OpensThread ? null
                : plan.Mode == QuizMode.Solo || plan.Daily is not null ? now
                : now + QuizTiming.Start,
        };

    /// <summary>The thread is there, or cannot be: the first question comes.</summary>
    /// <param name="thread">Null: the rounds stand in the channel after all.</param>
    public static Quiz Open(Quiz quiz, ChannelId? thread, DateTimeOffset at) =>
        quiz.Phase != QuizPhase.Opening
            ? quiz
            : quiz with
            {
                Thread = thread,
                Notices = thread is null ? LongQuiz.InChannel(quiz.Notices) : quiz.Notices,
                Phase = QuizPhase.Starting,
                Due = at + QuizTiming.Start,
            };

    /// <summary>What is to be done by itself at <paramref name="now"/>.</summary>
    public static QuizStep StepAt(Quiz quiz, DateTimeOffset now) =>
        IsTooLate(quiz, now) ? QuizStep.Finish
        : quiz.Due is not { } due || due > now ? QuizStep.Wait
        : quiz.Phase switch
        {
            QuizPhase.Starting => QuizStep.Put,
            QuizPhase.Asking when quiz.IsExam => QuizStep.Finish,
            QuizPhase.Asking or QuizPhase.Grace => QuizStep.Close,
            QuizPhase.Putting when quiz.IsDaily => QuizStep.Close,
            QuizPhase.Revealed when HasNext(quiz) => QuizStep.Put,
            QuizPhase.Revealed => QuizStep.Finish,
            _ => QuizStep.Wait,
        };

    /// <summary>The next round, on its way to the channel.</summary>
    /// <param name="unrated">See <see cref="Round.Unrated"/>.</param>
    public static Quiz Put(Quiz quiz, ImmutableHashSet<PlayerId> unrated)
    {
        var index = quiz.Rounds.Length;
        var round = new Round
        {
            Index = index,
            Order = Shuffle.Order(quiz.Questions[index], quiz.Seed, index),
            Unrated = unrated,
        };
        return quiz with { Rounds = quiz.Rounds.Add(round), Phase = QuizPhase.Putting, Due = null };
    }

    /// <summary>The platform has confirmed the message: the clock of the round starts.</summary>
    public static Quiz Confirm(Quiz quiz, DateTimeOffset at) =>
        quiz.Phase != QuizPhase.Putting
            ? quiz
            : WithCurrent(quiz, round => round with { PutAt = at, Deadline = EndFrom(quiz, at) }) with
            {
                Phase = QuizPhase.Asking,
                Due = EndFrom(quiz, at),
            };

    /// <summary>A question of the day may have been posted or not: it waits for who saw it, and for its end.</summary>
    public static Quiz Unsure(Quiz quiz) =>
        quiz is { Daily: { } daily, Phase: QuizPhase.Putting }
            ? quiz with
            {
                Daily = daily with { IsUnsure = true },
                Due = daily.ClosesAt,
            }
            : quiz;

    /// <summary>Closes the current round and reveals it.</summary>
    /// <param name="skippedBy">Who closed it before its time.</param>
    public static Quiz Close(Quiz quiz, DateTimeOffset at, (PlayerId Id, string Name)? skippedBy = null)
    {
        if (quiz.IsExam || quiz.Phase is not (QuizPhase.Putting or QuizPhase.Asking or QuizPhase.Grace))
            return quiz;
        var closed = WithCurrent(
            quiz,
            round => round with { ClosedAt = at, SkippedBy = skippedBy?.Name, SkippedById = skippedBy?.Id }
        ) with
        {
            Phase = QuizPhase.Revealed,
        };
        if (quiz.IsDaily)
            return closed with
            {
                Phase = QuizPhase.Ending,
                Due = null,
                End = new QuizEnd(EndReason.Completed, skippedBy?.Name, at) { ById = skippedBy?.Id },
            };
        if (!quiz.IsSolo)
            return closed with { Due = at + PauseAfter(closed) };
        if (quiz.IsReview)
            return WithMissedAgain(closed) with { Due = null };
        // Alone there is nothing to wait for: the last verdict shows the results too.
        return HasNext(closed)
            ? closed with
            {
                Due = null,
            }
            : closed with
            {
                Phase = QuizPhase.Finished,
                Due = null,
                End = new QuizEnd(EndReason.Completed, null, at),
            };
    }

    /// <summary>Does not wait for the pause after the reveal to end.</summary>
    public static Quiz Hurry(Quiz quiz, DateTimeOffset at) =>
        quiz.Phase == QuizPhase.Revealed ? quiz with { Due = at } : quiz;

    /// <summary>
    /// It is over; what is open is closed. In a channel the results still have to be posted, also when only the thread
    /// of its rounds was lost.
    /// </summary>
    public static Quiz Finish(Quiz quiz, EndReason reason, (PlayerId Id, string Name)? by, DateTimeOffset at)
    {
        if (!quiz.IsPlaying)
            return quiz;
        if (quiz.IsExam)
            return ExamMachine.HandIn(quiz, reason, by, at);
        var isLost = reason == EndReason.ChannelLost && (quiz.Thread is null || quiz.IsDaily);
        var posts = !quiz.IsSolo && !isLost && reason is not (EndReason.Discarded or EndReason.LeftOut);
        return Close(quiz, at) with
        {
            Phase = posts ? QuizPhase.Ending : QuizPhase.Finished,
            Due = null,
            End = new QuizEnd(reason, by?.Name, at) { ById = by?.Id },
        };
    }

    /// <summary>The results have been posted.</summary>
    public static Quiz Posted(Quiz quiz) =>
        quiz.Phase == QuizPhase.Ending ? quiz with { Phase = QuizPhase.Finished } : quiz;

    /// <summary>After the bot was down: its clocks go on with the time that was left.</summary>
    /// <param name="lastSeen">The last sign of life before it went down.</param>
    public static Quiz Resume(Quiz quiz, DateTimeOffset lastSeen, DateTimeOffset now)
    {
        var from = LastKnown(quiz, lastSeen);
        if (!quiz.IsPlaying || quiz.IsDaily || now <= from)
            return quiz;
        var down = now - from;
        var moved = quiz with { Due = quiz.Due + down, ResumedAt = now };
        if (quiz.IsExam)
            return ExamMachine.GiveBack(moved, down);
        return quiz.Phase is QuizPhase.Asking or QuizPhase.Grace
            ? WithCurrent(
                moved,
                round =>
                    round with
                    {
                        Deadline = round.Deadline + down,
                        Resumed = true,
                        Pauses = round.Pauses.Add(new Pause(from, now)),
                    }
            )
            : moved;
    }

    public static bool HasNext(Quiz quiz) => quiz.Rounds.Length < quiz.Questions.Length && !IsIdle(quiz);

    /// <summary>Two rounds in a row that nobody answered, and nobody skipped either.</summary>
    public static bool IsIdle(Quiz quiz) =>
        !quiz.IsSolo
        && quiz.Rounds.Length >= QuizTiming.IdleRounds
        && quiz.Rounds.TakeLast(QuizTiming.IdleRounds)
            .All(round => round.ClosedAt is not null && round.Answers.IsEmpty && round.SkippedBy is null);

    /// <summary>Why a quiz that has no next round is over.</summary>
    public static EndReason ReasonToEnd(Quiz quiz) =>
        quiz.IsExam ? EndReason.TimeUp
        : quiz.IsDaily ? EndReason.LeftOut
        : IsIdle(quiz) && quiz.Rounds.Length < quiz.Questions.Length ? EndReason.Idle
        : EndReason.Completed;

    private static bool IsTooLate(Quiz quiz, DateTimeOffset now) =>
        quiz is { Daily: { IsUnsure: false } daily, Phase: QuizPhase.Starting or QuizPhase.Putting }
        && now > daily.PostBy;

    private static DateTimeOffset? EndFrom(Quiz quiz, DateTimeOffset at) =>
        quiz.Daily?.ClosesAt ?? at + quiz.Pace;

    internal static Quiz WithCurrent(Quiz quiz, Func<Round, Round> change) =>
        WithRound(quiz, quiz.Rounds.Length - 1, change);

    internal static Quiz WithRound(Quiz quiz, int index, Func<Round, Round> change) =>
        quiz with
        {
            Rounds = quiz.Rounds.SetItem(index, change(quiz.Rounds[index])),
        };

    /// <summary>What was wrong in a review comes again before its end.</summary>
    private static Quiz WithMissedAgain(Quiz closed) =>
        Rated.Of(closed, closed.Rounds[^1], closed.Starter) == Rating.Again
            ? closed with
            {
                Questions = closed.Questions.Add(closed.QuestionOf(closed.Rounds[^1])),
            }
            : closed;

    private static TimeSpan PauseAfter(Quiz closed) =>
        IsIdle(closed) ? TimeSpan.Zero
        : HasNext(closed) ? QuizTiming.Reveal
        : QuizTiming.LastReveal;

    /// <summary>
    /// What is in the store can be later than the last sign of life; after two crashes in a row it is that it was
    /// resumed between them.
    /// </summary>
    private static DateTimeOffset LastKnown(Quiz quiz, DateTimeOffset lastSeen)
    {
        IEnumerable<Round> open = quiz.IsExam ? quiz.Rounds : quiz.Rounds.TakeLast(1);
        var answers = open.SelectMany(round => round.Answers.Values)
            .Select(answer => (DateTimeOffset?)answer.At);
        DateTimeOffset?[] moments =
        [
            lastSeen,
            quiz.StartedAt,
            quiz.ResumedAt,
            quiz.Current?.PutAt,
            quiz.Current?.ClosedAt,
            .. answers,
        ];
        return moments.Max() ?? lastSeen;
    }
}

/// <summary>What a quiz does by itself when its time has come.</summary>
public enum QuizStep
{
    Wait,
    Put,
    Close,
    Finish,
}
