using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// Takes answers and hints into a quiz. What is taken in is an <see cref="AnswerEntry"/>: applying the entries of
/// the log to the stored snapshot gives the very quiz that was in memory.
/// </summary>
public static class Answering
{
    /// <summary>Whether an answer counts at <paramref name="now"/>; changes nothing.</summary>
    public static AnswerJudgement Judge(
        Quiz quiz,
        int index,
        PlayerId player,
        string delivery,
        string given,
        DateTimeOffset now
    )
    {
        if (quiz.IsSolo && player != quiz.Starter)
            return new(AnswerVerdict.NotYours, null);
        if (index < 0 || index >= quiz.Rounds.Length)
            return new(AnswerVerdict.Gone, null);
        var previous = quiz.Rounds[index].Answers.GetValueOrDefault(player);
        if (quiz.Rounds[index].Deliveries.Contains(delivery))
            return new(AnswerVerdict.Redelivered, previous);
        if (!quiz.IsPlaying)
            return new(AnswerVerdict.Gone, previous);
        if (!IsOpen(quiz, index, now))
            return new(AnswerVerdict.Late, previous);
        if (quiz.Rounds[index].Shown.Contains(player))
            return new(AnswerVerdict.Shown, previous);
        return (quiz.Mode, previous) switch
        {
            (_, not null) when quiz.TakesOneTry => new(AnswerVerdict.AlreadyAnswered, previous),
            (QuizMode.Race, null) => new(RaceVerdict(quiz, index, player, given), null),
            (_, null) => new(AnswerVerdict.Saved, null),
            _ => new(previous.Given == given ? AnswerVerdict.Same : AnswerVerdict.Changed, previous),
        };
    }

    public static HintVerdict JudgeHint(
        Quiz quiz,
        int index,
        PlayerId player,
        string delivery,
        DateTimeOffset now
    )
    {
        if (quiz.IsSolo && player != quiz.Starter)
            return HintVerdict.NotYours;
        if (index < 0 || index >= quiz.Rounds.Length || !quiz.IsPlaying || quiz.IsExam)
            return HintVerdict.Gone;
        var round = quiz.Rounds[index];
        if (round.Deliveries.Contains(delivery))
            return HintVerdict.Again;
        var isOpen = IsOpen(quiz, index, now);
        // Who has spent their one try can make nothing of it, not even of one they have seen.
        if (isOpen && quiz.TakesOneTry && round.Answers.ContainsKey(player))
            return HintVerdict.AlreadyAnswered;
        if (round.Hinted.Contains(player))
            return HintVerdict.Again;
        return isOpen ? HintVerdict.Taken : HintVerdict.Late;
    }

    /// <summary>Takes in what was judged to count.</summary>
    public static Quiz Apply(Quiz quiz, AnswerEntry entry)
    {
        if (entry.Round >= quiz.Rounds.Length)
            return quiz;
        var isCurrent = entry.Round == quiz.Rounds.Length - 1;
        // Who answers has seen the message, even if the platform's confirmation is still on its way.
        var open = isCurrent ? QuizMachine.Confirm(quiz, entry.At) : quiz;
        var taken = QuizMachine.WithRound(open, entry.Round, round => Taken(round, entry));
        if (quiz.IsExam)
            return ExamMachine.Look(taken, entry.Round, entry.At);
        return entry.Kind == EntryKind.Answer && isCurrent && taken.Phase == QuizPhase.Asking
            ? Moved(taken, taken.Rounds[entry.Round], entry)
            : taken;
    }

    private static Round Taken(Round round, AnswerEntry entry)
    {
        var noted = round with { Deliveries = round.Deliveries.Add(entry.Delivery) };
        if (entry.Kind == EntryKind.Hint)
            return noted with { Hinted = noted.Hinted.Add(entry.Player) };
        // The same answer again keeps its moment.
        return noted.Answers.TryGetValue(entry.Player, out var previous) && previous.Given == entry.Given
            ? noted
            : noted with
            {
                Answers = noted.Answers.SetItem(
                    entry.Player,
                    new Answer(entry.Player, entry.PlayerName, entry.Given, entry.At)
                ),
            };
    }

    /// <summary>Solo closes with its answer, a race soon after the first right one.</summary>
    private static Quiz Moved(Quiz quiz, Round round, AnswerEntry entry) =>
        quiz.Mode switch
        {
            QuizMode.Solo => quiz with { Due = entry.At },
            QuizMode.Race when Closes(quiz, round, entry.Player, entry.Given) => quiz with
            {
                Phase = QuizPhase.Grace,
                Due = Earlier(entry.At + QuizTiming.Grace, round.Deadline),
            },
            _ => quiz,
        };

    private static AnswerVerdict RaceVerdict(Quiz quiz, int index, PlayerId player, string given) =>
        !Marking.IsRight(quiz.Questions[index], given) ? AnswerVerdict.RaceWrong
        : quiz.Rounds[index].Unrated.Contains(player) ? AnswerVerdict.RaceUnrated
        : quiz.Phase == QuizPhase.Grace ? AnswerVerdict.RaceGrace
        : AnswerVerdict.RaceRight;

    /// <summary>A player for whom it is unrated today does not take it from the others.</summary>
    private static bool Closes(Quiz quiz, Round round, PlayerId player, string given) =>
        !round.Unrated.Contains(player) && Marking.IsRight(quiz.QuestionOf(round), given);

    private static bool IsOpen(Quiz quiz, int index, DateTimeOffset now) =>
        (quiz.IsExam || index == quiz.Rounds.Length - 1)
        && (
            quiz.Phase == QuizPhase.Putting
            || (quiz.Phase is QuizPhase.Asking or QuizPhase.Grace && !(quiz.Due <= now))
        );

    private static DateTimeOffset Earlier(DateTimeOffset at, DateTimeOffset? other) =>
        other < at ? other.Value : at;
}

/// <param name="Previous">The player's answer before this one.</param>
public sealed record AnswerJudgement(AnswerVerdict Verdict, Answer? Previous)
{
    public bool Counts =>
        Verdict
            is AnswerVerdict.Saved
                or AnswerVerdict.Changed
                or AnswerVerdict.Same
                or AnswerVerdict.RaceRight
                or AnswerVerdict.RaceGrace
                or AnswerVerdict.RaceUnrated
                or AnswerVerdict.RaceWrong;
}

public enum AnswerVerdict
{
    Saved,
    Changed,
    Same,
    RaceRight,

    /// <summary>Right, after another one but within the grace.</summary>
    RaceGrace,

    /// <summary>Right, but the player has had it rated today.</summary>
    RaceUnrated,
    RaceWrong,
    Redelivered,
    Late,
    AlreadyAnswered,

    /// <summary>The player has been shown the answer.</summary>
    Shown,
    NotYours,

    /// <summary>The quiz is over, or there is no such round.</summary>
    Gone,

    /// <summary>The store could not save it; nothing counts.</summary>
    NotSaved,
}

public enum HintVerdict
{
    Taken,

    /// <summary>Taken before: shown again at no further cost.</summary>
    Again,
    Late,
    AlreadyAnswered,
    NotYours,
    Gone,
    NotSaved,
}
