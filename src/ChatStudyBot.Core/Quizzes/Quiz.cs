using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// A run of rounds in a channel or for one person. Immutable; <c>QuizMachine</c> makes the next one. Its
/// snapshot is stored at every change of phase; answers and hints are not in it but in the answer log.
/// </summary>
public sealed record Quiz
{
    public required QuizId Id { get; init; }

    /// <summary>Where it was started; the start card and the results stand there.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The channel that <see cref="Channel"/> belongs to when that is a thread; null otherwise.</summary>
    public ChannelId? Parent { get; init; }

    /// <summary>The thread on the start card that the rounds stand in; null when they stand in the channel.</summary>
    public ChannelId? Thread { get; init; }

    public required QuizMode Mode { get; init; }
    public required PlayerId Starter { get; init; }
    public required string StarterName { get; init; }

    /// <summary>The team's; in solo the player's.</summary>
    public required Language Language { get; init; }

    /// <summary>Path in the topic tree; empty for everything.</summary>
    public required ImmutableArray<string> Topic { get; init; }

    /// <summary>Time given for a round; null for none (solo).</summary>
    public required TimeSpan? Pace { get; init; }

    /// <summary>Seed of every shuffle of this quiz.</summary>
    public required int Seed { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last went on after the bot was down; null when it never was.</summary>
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>As they were when the quiz started; an edit of the notes does not reach them.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>Those put so far, the last one is the current one.</summary>
    public ImmutableArray<Round> Rounds { get; init; } = [];

    /// <summary>
    /// Keys of what the start card has to add: <c>quiz.start.fewer</c>, <c>quiz.start.seen_all</c>, and those of
    /// <see cref="LongQuiz"/>.
    /// </summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>A solo quiz of cards that are due, or being learned.</summary>
    public bool IsReview { get; init; }

    /// <summary>Questions of a review that ask something new since the person last saw them.</summary>
    public ImmutableHashSet<QuestionId> Renewed { get; init; } = [];

    /// <summary>Of a solo quiz that is a mock exam; null for all others.</summary>
    public ExamPaper? Exam { get; init; }

    /// <summary>Nobody scores: who plays may have seen the answers.</summary>
    public bool IsPractice { get; init; }

    /// <summary>
    /// While one person alone answers, it scores as in solo. False in what was saved when that was not so, and of a
    /// question of the day, which comes to all once.
    /// </summary>
    public bool IsHalvedAlone { get; init; }

    /// <summary>Set when it is the question of a day.</summary>
    public DailyRun? Daily { get; init; }

    public required QuizPhase Phase { get; init; }

    /// <summary>When the phase ends by itself; null when it waits for a person or for the platform.</summary>
    public DateTimeOffset? Due { get; init; }

    public QuizEnd? End { get; init; }

    public bool IsRunning => Phase != QuizPhase.Finished;

    /// <summary>Neither over nor only waiting for its results to be posted.</summary>
    public bool IsPlaying => Phase is not (QuizPhase.Ending or QuizPhase.Finished);

    /// <summary>How many questions it has, or came to have been put when it is over: it may have been stopped before.</summary>
    public int Length => IsPlaying ? Questions.Length : Rounds.Count(round => round.PutAt is not null);

    public bool IsSolo => Mode == QuizMode.Solo;

    public bool IsExam => Exam is not null;

    public bool IsDaily => Daily is not null;

    /// <summary>A question of the day that nobody can say was posted. Whoever answered has seen it.</summary>
    public bool IsUnsure => this is { Daily.IsUnsure: true, IsPlaying: true, Current.PutAt: null };

    /// <summary>The first answer of each counts, and they are told at once what it was worth.</summary>
    public bool TakesOneTry => Mode == QuizMode.Race || IsDaily;

    /// <summary>The round being put, asked or revealed; null before the first.</summary>
    public Round? Current => Rounds.IsEmpty ? null : Rounds[^1];

    public Question QuestionOf(Round round) => Questions[round.Index];

    /// <summary>The rounds that have closed since the quiz was as it was before.</summary>
    public IEnumerable<Round> ClosedSince(Quiz before) =>
        Rounds.Where(round =>
            round.ClosedAt is not null
            && (round.Index >= before.Rounds.Length || before.Rounds[round.Index].ClosedAt is null)
        );

    /// <summary>What the player got wrong or did not answer, of what was asked.</summary>
    public ImmutableArray<Question> MissedBy(PlayerId player) =>
        [
            .. Rounds
                .Where(round =>
                    !round.Answers.TryGetValue(player, out var answer)
                    || !Marking.IsRight(QuestionOf(round), answer.Given)
                )
                .Select(QuestionOf),
        ];

    /// <summary>Whether the right answer is no secret to a player: of a question of the day, once theirs is given.</summary>
    public bool IsTold(Round round, PlayerId player) =>
        round.ClosedAt is not null
        || IsDaily && (round.Answers.ContainsKey(player) || round.Shown.Contains(player));

    /// <summary>The channel whose leaderboard it counts for.</summary>
    public ChannelId Home => Parent ?? Channel;

    /// <summary>Where it remembers what was asked: the channel, in solo the player.</summary>
    public string Place => IsSolo ? Starter.ToString() : Channel.ToString();

    /// <summary>What only one quiz at a time can have: a channel, or a person; their review and exam are kept apart.</summary>
    public string Seat =>
        IsDaily ? Id.ToString()
        : IsReview ? ReviewSeat(Starter)
        : IsExam ? ExamSeat(Starter)
        : Place;

    /// <summary>Its seat and, once its rounds have one, their thread. Questions of the day are in nobody's way.</summary>
    public IEnumerable<string> Seats => Thread is { } thread && !IsDaily ? [Seat, thread.ToString()] : [Seat];

    public static string ReviewSeat(PlayerId player) => $"{player} review";

    public static string ExamSeat(PlayerId player) => $"{player} exam";

    /// <summary>Where the card of that key stands.</summary>
    /// <param name="key">One of <see cref="CardKeys"/>.</param>
    public ChannelId ChannelOf(string key) =>
        (IsDaily ? key != CardKeys.Reveal(Id) : key == CardKeys.Start(Id) || key == CardKeys.End(Id))
            ? Channel
            : Thread ?? Channel;
}

public enum QuizMode
{
    Open,
    Race,
    Solo,
}

/// <summary>See messages.md 2.1.</summary>
public enum QuizPhase
{
    /// <summary>The start card is up, and the thread for the rounds is being opened on it.</summary>
    Opening,

    /// <summary>The start card is up; the first question comes at <see cref="Quiz.Due"/>.</summary>
    Starting,

    /// <summary>The question is on its way to the channel; its clock starts when the platform has confirmed it.</summary>
    Putting,
    Asking,

    /// <summary>Race: the first right answer is in; right ones still score until <see cref="Quiz.Due"/>.</summary>
    Grace,
    Revealed,

    /// <summary>It is over and its results are on their way to the channel.</summary>
    Ending,
    Finished,
}

/// <param name="By">Who stopped it; null otherwise.</param>
public sealed record QuizEnd(EndReason Reason, string? By, DateTimeOffset At)
{
    /// <summary>Null too in what was saved when names alone were kept.</summary>
    public PlayerId? ById { get; init; }
}

public enum EndReason
{
    Completed,
    Stopped,
    Idle,
    ChannelLost,
    Discarded,

    /// <summary>The time of a mock exam was over.</summary>
    TimeUp,

    /// <summary>A question of the day that could not be posted in time.</summary>
    LeftOut,
}
