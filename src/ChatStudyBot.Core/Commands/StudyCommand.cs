using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>What was asked, whatever the platform: typed commands and pressed buttons.</summary>
public abstract record StudyCommand
{
    private StudyCommand() { }

    /// <param name="Topic">In the person's words; null for everything.</param>
    /// <param name="Seconds">Null: the default of the mode (30, none in solo).</param>
    public sealed record StartQuiz(string? Topic, int Count, QuizMode Mode, int? Seconds, QuestionKind? Kind)
        : StudyCommand;

    /// <summary>From a button: the topic by its <see cref="TopicCode"/>.</summary>
    public sealed record StartTopic(string Topic, int Count, QuizMode Mode, int? Seconds, QuestionKind? Kind)
        : StudyCommand
    {
        /// <summary>See <see cref="PickRequest.First"/>.</summary>
        public ImmutableArray<QuestionId> First { get; init; } = [];
    }

    public sealed record StopQuiz : StudyCommand;

    /// <summary>Stops the person's unfinished solo quiz and starts another.</summary>
    public sealed record StartInstead(QuizId Unfinished, StudyCommand Start) : StudyCommand;

    /// <param name="Question">To the notes; null when nothing was typed.</param>
    public sealed record Ask(string? Question) : StudyCommand;

    /// <summary>A button below an answer from the notes.</summary>
    public sealed record InAnswer(AnswerId Answer, AnswerAction Action) : StudyCommand;

    /// <param name="Topic">To learn, in the person's words; null for all that is in review.</param>
    public sealed record StartReview(string? Topic) : StudyCommand;

    /// <summary>From a button.</summary>
    /// <param name="Topic">A <see cref="TopicCode"/>.</param>
    public sealed record ReviewTopic(string Topic) : StudyCommand;

    /// <summary>No more new cards of a topic.</summary>
    /// <param name="Topic">A <see cref="TopicCode"/>.</param>
    public sealed record LeaveTopic(string Topic) : StudyCommand;

    public sealed record ShowLeaderboard(LeaderboardPeriod Period, LeaderboardScope Scope, string? Topic)
        : StudyCommand;

    /// <summary>From a button, answered privately.</summary>
    /// <param name="Topic">A <see cref="TopicCode"/>.</param>
    /// <param name="Page">From 1; 0 for one's own rank alone.</param>
    /// <param name="Season">Which one, when the period is a season; null for the newest.</param>
    public sealed record ShowRanking(
        LeaderboardPeriod Period,
        LeaderboardScope Scope,
        string Topic,
        int Page,
        long? Season = null
    ) : StudyCommand;

    /// <param name="Name">Null when nothing was typed.</param>
    /// <param name="Until">Its last study day in the person's words; null for no end yet.</param>
    public sealed record StartSeason(string? Name, string? Until) : StudyCommand;

    public sealed record EndSeason : StudyCommand;

    public sealed record ShowTopics(int Page) : StudyCommand;

    /// <param name="Player">In the person's words, or a <see cref="PlayerId"/>; null for oneself.</param>
    public sealed record ShowStats(string? Player) : StudyCommand;

    public sealed record ShowHelp : StudyCommand;

    /// <param name="Command">The first word of its name.</param>
    public sealed record ShowUsage(string Command) : StudyCommand;

    /// <summary>Somebody looks at the bot's own page, where the platform has one.</summary>
    public sealed record OpenHome : StudyCommand;

    public sealed record InDaily(DailyAction Action) : StudyCommand;

    public sealed record InBank(BankAction Action) : StudyCommand;

    public sealed record InSettings(SettingsAction Action) : StudyCommand;

    public sealed record InPrivacy(PrivacyAction Action) : StudyCommand;

    /// <summary>What was typed could not be read as a command.</summary>
    public sealed record Misread(Refusal Refusal) : StudyCommand;

    /// <summary>A button or form of a round.</summary>
    public sealed record InRound(QuizId Quiz, int Round, RoundAction Action) : StudyCommand;

    /// <summary>A button of a quiz as a whole.</summary>
    public sealed record InQuiz(QuizId Quiz, QuizAction Action) : StudyCommand;

    /// <param name="Exam">In the person's words; null for a look at all of them.</param>
    public sealed record OpenExam(string? Exam) : StudyCommand;

    /// <summary>From a button.</summary>
    /// <param name="Exam">An <see cref="ExamCode"/>.</param>
    /// <param name="Begins">Its clock starts; otherwise it is told what it is.</param>
    public sealed record PickExam(string Exam, bool Begins) : StudyCommand;

    public sealed record InExam(QuizId Quiz, ExamAction Action) : StudyCommand;

    /// <summary>A code no longer understood, or never made by us.</summary>
    public sealed record Stale : StudyCommand;
}

public abstract record RoundAction
{
    private RoundAction() { }

    /// <param name="Position">Of the choice as it was shown, from 0.</param>
    public sealed record Choose(int Position) : RoundAction;

    /// <param name="Values">What the form's fields held, by name.</param>
    public sealed record SubmitForm(ImmutableDictionary<string, string> Values) : RoundAction;

    public sealed record OpenForm : RoundAction;

    public sealed record Hint : RoundAction;

    public sealed record Skip : RoundAction;

    public sealed record Next : RoundAction;

    /// <summary>In a review: how hard it was to remember, and on.</summary>
    public sealed record Rate(Rating Rating) : RoundAction;

    public sealed record Details : RoundAction;

    public sealed record AddToReview : RoundAction;

    /// <summary>Question of the day: whether to give it up.</summary>
    public sealed record AskToShow : RoundAction;

    /// <summary>Question of the day: given up, for the answer.</summary>
    public sealed record Show : RoundAction;

    public sealed record OpenReport : RoundAction;

    public sealed record Report(ImmutableDictionary<string, string> Values) : RoundAction;
}

public enum QuizAction
{
    Stop,
    ConfirmStop,
    KeepGoing,
    AgainMissed,
    AgainAll,
    Resume,
    Discard,
    StartAlone,
    Share,
    Details,

    /// <summary>Alone and without points: a question of a day that is over.</summary>
    Try,
}
