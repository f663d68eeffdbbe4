using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// The text a button carries through a platform and back: at most 100 characters (Discord's custom_id), never
/// anybody's words. <c>r:QUIZ:ROUND:WORD[:POSITION]</c> for a round, <c>q:QUIZ:WORD</c> for a quiz,
/// <c>s:MODE:COUNT:SECONDS:KIND:TOPIC</c> to start one, <c>n:QUIZ:CODE</c> to start one in place of an unfinished one, <c>b:PERIOD:SCOPE:PAGE:TOPIC[:SEASON]</c> for a board,
/// <c>v:TOPIC</c> to review and <c>l:TOPIC</c> to learn no more of one, <c>t:PAGE</c> for topics, <c>h</c> for help, <c>k:PAGE</c> for reports and <c>k:QUESTION:DECISION</c>,
/// <c>k:gaps:PAGE</c> for what the notes leave open, <c>a:ANSWER:WORD[:NUMBER]</c> for an answer from the notes,
/// <c>e:EXAM[:begin]</c> for a mock exam and <c>x:QUIZ:WORD[:NUMBER]</c> in one, <c>g[:beside]</c> for the settings and
/// <c>g:SETTING:WHOSE[:WORD[:VALUE]]</c> for one of them, <c>d:open</c> and <c>d:set</c> for the form of the question of
/// the day and <c>d:TIME:DAYS:COUNT:THREAD:REVEAL:ZONE:ROLE:TOPIC</c> to set one; <c>-</c> stands for what is left out.
/// </summary>
public static class ActionCode
{
    /// <summary>The field of the form that <see cref="SubmitSetting"/> is sent with.</summary>
    public const string SettingValue = "value";

    private const string None = "-";

    private static readonly FrozenDictionary<string, QuizAction> QuizWords = Enum.GetValues<QuizAction>()
        .ToFrozenDictionary(action => action.ToString().ToLowerInvariant());

    public static string Choose(QuizId quiz, int round, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"r:{quiz}:{round}:choose:{position}");

    public static string ForRound(QuizId quiz, int round, RoundWord word) =>
        string.Create(CultureInfo.InvariantCulture, $"r:{quiz}:{round}:{Word(word)}");

    public static string ForQuiz(QuizId quiz, QuizAction action) => $"q:{quiz}:{Word(action)}";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string Start(string topic, int count, QuizMode mode, int? seconds, QuestionKind? kind) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"s:{Word(mode)}:{count}:{seconds?.ToString(CultureInfo.InvariantCulture) ?? None}:{(kind is { } some ? Word(some) : None)}:{topic}"
        );

    /// <param name="start">The code of a button that starts a solo quiz.</param>
    public static string StartInstead(QuizId unfinished, string start) => $"n:{unfinished}:{start}";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    /// <param name="page">See <see cref="StudyCommand.ShowRanking"/>.</param>
    /// <param name="season">Which one, when the period is a season; null for the newest.</param>
    public static string Board(
        LeaderboardPeriod period,
        LeaderboardScope scope,
        int page,
        string topic,
        long? season = null
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"b:{Word(period)}:{Word(scope)}:{page}:{topic}{(season is null ? "" : ":")}{season}"
        );

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string Review(string topic) => $"v:{topic}";

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string LeaveTopic(string topic) => $"l:{topic}";

    public static string Topics(int page) => string.Create(CultureInfo.InvariantCulture, $"t:{page}");

    public static string Help => "h";

    public static string Reports(int page) => string.Create(CultureInfo.InvariantCulture, $"k:{page}");

    public static string Gaps(int page) => string.Create(CultureInfo.InvariantCulture, $"k:gaps:{page}");

    public static string Decide(QuestionId question, Decision what) => $"k:{question}:{Word(what)}";

    /// <summary>Opens the form that sets a question of the day.</summary>
    public const string OpenDaily = "d:open";

    /// <summary>That form, filled in.</summary>
    public const string SetDaily = "d:set";

    /// <summary>Sets a question of the day of that topic.</summary>
    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    public static string DailyTopic(DailyWish wish, string topic) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"d:{wish.Time:HHmm}:{(int)wish.Days}:{wish.Count}:{Word(wish.OpensThread ? YesNo.Yes : YesNo.No)}:{Word(wish.Reveal)}:{wish.Zone}:{wish.Role ?? None}:{topic}"
        );

    public static string InAnswer(AnswerId answer, AnswerAction action) =>
        action switch
        {
            AnswerAction.Share => $"a:{answer}:share",
            AnswerAction.Helpful => $"a:{answer}:helpful",
            AnswerAction.Others(var from) => string.Create(
                CultureInfo.InvariantCulture,
                $"a:{answer}:others:{from}"
            ),
            AnswerAction.Around(var passage) => string.Create(
                CultureInfo.InvariantCulture,
                $"a:{answer}:around:{passage}"
            ),
            AnswerAction.Mean(var meaning) => string.Create(
                CultureInfo.InvariantCulture,
                $"a:{answer}:mean:{meaning}"
            ),
            _ => throw new ArgumentException($"Unknown action {action}.", nameof(action)),
        };

    public static string Settings => "g";

    public static string Choose(SettingItem item) => $"g:{Word(item.Setting)}:{Word(item.Whose)}";

    /// <summary>As <see cref="Settings"/>, from a card that stays.</summary>
    public static string SettingsBeside => $"{Settings}:beside";

    public static string ChooseBeside(SettingItem item) => $"{Choose(item)}:beside";

    public static string OpenForm(SettingItem item) => $"{Choose(item)}:open";

    public static string SubmitSetting(SettingItem item) => $"{Choose(item)}:submit";

    /// <param name="value">As <see cref="SettingText.Read"/> takes it, or a <see cref="TopicCode"/>; nobody's words.</param>
    public static string Set(SettingItem item, string value) => $"{Choose(item)}:set:{value}";

    /// <param name="exam">An <see cref="ExamCode"/>.</param>
    public static string Exam(string exam, bool begins) => begins ? $"e:{exam}:begin" : $"e:{exam}";

    public static string InExam(QuizId quiz, ExamAction action) =>
        action switch
        {
            ExamAction.Show(null) => $"x:{quiz}:show",
            ExamAction.Show(int round) => InExam(quiz, "show", round),
            ExamAction.Flag(var round, var isFlagged) => InExam(quiz, isFlagged ? "flag" : "unflag", round),
            ExamAction.Overview => $"x:{quiz}:overview",
            ExamAction.HandIn => $"x:{quiz}:handin",
            ExamAction.ConfirmHandIn => $"x:{quiz}:confirm",
            ExamAction.Report => $"x:{quiz}:report",
            ExamAction.Missed(var page) => InExam(quiz, "missed", page),
            ExamAction.ReviewMissed => $"x:{quiz}:review",
            ExamAction.Share => $"x:{quiz}:share",
            _ => throw new ArgumentException($"Unknown action {action}.", nameof(action)),
        };

    private static string InExam(QuizId quiz, string word, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"x:{quiz}:{word}:{number}");

    public static string Privacy(PrivacyAction action) =>
        action switch
        {
            PrivacyAction.Export => "p:export",
            PrivacyAction.AskToErase => "p:ask",
            PrivacyAction.OpenForm(var ticket) => $"p:open:{ticket}",
            PrivacyAction.Erase(var ticket, _) => $"p:erase:{ticket}",
            PrivacyAction.Cancel => "p:cancel",
            _ => throw new ArgumentException($"Unknown action {action}.", nameof(action)),
        };

    /// <param name="values">What a form held; empty for a button.</param>
    public static StudyCommand Parse(string? code, ImmutableDictionary<string, string> values) =>
        code?.Split(':') switch
        {
            ["r", var quiz, var round, "choose", var position]
                when QuizId.TryParse(quiz) is { } id
                    && Index(round) is { } index
                    && Index(position) is { } at => new StudyCommand.InRound(
                id,
                index,
                new RoundAction.Choose(at)
            ),
            ["r", var quiz, var round, var word]
                when QuizId.TryParse(quiz) is { } id
                    && Index(round) is { } index
                    && Action(word, values) is { } action => new StudyCommand.InRound(id, index, action),
            ["q", var quiz, var word]
                when QuizId.TryParse(quiz) is { } id && QuizWords.TryGetValue(word, out var action) =>
                new StudyCommand.InQuiz(id, action),
            ["s", var mode, var count, var seconds, var kind, var topic]
                when Member<QuizMode>(mode) is { } how
                    && Index(count) is { } number
                    && TopicCode.IsOne(topic)
                    && (seconds == None || Index(seconds) is not null)
                    && (kind == None || Member<QuestionKind>(kind) is not null) =>
                new StudyCommand.StartTopic(topic, number, how, Index(seconds), Member<QuestionKind>(kind)),
            ["n", var quiz, .. var start]
                when QuizId.TryParse(quiz) is { } id
                    && Parse(string.Join(':', start), values)
                        is (StudyCommand.StartTopic or StudyCommand.InQuiz)
                            and var wish => new StudyCommand.StartInstead(id, wish),
            ["b", var period, var scope, var page, var topic]
                when Member<LeaderboardPeriod>(period) is { } time
                    && Member<LeaderboardScope>(scope) is { } where
                    && Index(page) is { } number
                    && TopicCode.IsOne(topic) => new StudyCommand.ShowRanking(time, where, topic, number),
            ["b", "season", var scope, var page, var topic, var season]
                when Member<LeaderboardScope>(scope) is { } where
                    && Index(page) is { } number
                    && TopicCode.IsOne(topic)
                    && Index(season) is { } id => new StudyCommand.ShowRanking(
                LeaderboardPeriod.Season,
                where,
                topic,
                number,
                id
            ),
            ["v", var topic] when TopicCode.IsOne(topic) => new StudyCommand.ReviewTopic(topic),
            ["l", var topic] when TopicCode.IsOne(topic) => new StudyCommand.LeaveTopic(topic),
            ["t", var page] when Index(page) is { } number => new StudyCommand.ShowTopics(number),
            ["d", "open"] => new StudyCommand.InDaily(new DailyAction.OpenForm()),
            ["d", "set"] => new StudyCommand.InDaily(DailyAction.Set.Of(values)),
            ["d", .. var wish, var topic] when TopicCode.IsOne(topic) && Wish(wish) is { } daily =>
                new StudyCommand.InDaily(new DailyAction.SetTopic(daily, topic)),
            ["h"] => new StudyCommand.ShowHelp(),
            ["k", var page] when Index(page) is { } number => new StudyCommand.InBank(
                new BankAction.Reports(number)
            ),
            ["k", "gaps", var page] when Index(page) is { } number => new StudyCommand.InBank(
                new BankAction.Gaps(number)
            ),
            ["k", var question, var what]
                when QuestionId.TryParse(question) is { } id && Member<Decision>(what) is { } decision =>
                new StudyCommand.InBank(new BankAction.Decide(id.Value, decision)),
            ["a", var answer, .. var what]
                when AnswerId.TryParse(answer) is { } id && Action(what) is { } action =>
                new StudyCommand.InAnswer(id, action),
            ["g"] => new StudyCommand.InSettings(new SettingsAction.ShowAll()),
            ["g", "beside"] => new StudyCommand.InSettings(new SettingsAction.ShowAll(IsBeside: true)),
            ["g", var setting, var whose, .. var what]
                when Member<Setting>(setting) is { } which
                    && Member<Whose>(whose) is { } owner
                    && Action(new SettingItem(which, owner), what, values) is { } action =>
                new StudyCommand.InSettings(action),
            ["e", var exam] when TopicCode.IsOne(exam) => new StudyCommand.PickExam(exam, Begins: false),
            ["e", var exam, "begin"] when TopicCode.IsOne(exam) => new StudyCommand.PickExam(
                exam,
                Begins: true
            ),
            ["x", var quiz, .. var what]
                when QuizId.TryParse(quiz) is { } id && ActionInExam(what) is { } action =>
                new StudyCommand.InExam(id, action),
            ["p", .. var what] when Privacy(what, values) is { } action => new StudyCommand.InPrivacy(action),
            _ => new StudyCommand.Stale(),
        };

    private static PrivacyAction? Privacy(string[] words, ImmutableDictionary<string, string> values) =>
        words switch
        {
            ["export"] => new PrivacyAction.Export(),
            ["ask"] => new PrivacyAction.AskToErase(),
            ["open", var ticket] => new PrivacyAction.OpenForm(ticket),
            ["erase", var ticket] => new PrivacyAction.Erase(ticket, values),
            ["cancel"] => new PrivacyAction.Cancel(),
            _ => null,
        };

    private static SettingsAction? Action(
        SettingItem item,
        string[] words,
        ImmutableDictionary<string, string> values
    ) =>
        words switch
        {
            _ when !item.IsOne => null,
            [] => new SettingsAction.Choose(item),
            ["beside"] => new SettingsAction.Choose(item, IsBeside: true),
            ["open"] => new SettingsAction.OpenForm(item),
            ["submit"] => new SettingsAction.Set(item, values.GetValueOrDefault(SettingValue, "")),
            ["set", .. var value] => new SettingsAction.Set(item, string.Join(':', value)),
            _ => null,
        };

    private static ExamAction? ActionInExam(string[] words) =>
        words switch
        {
            ["show"] => new ExamAction.Show(null),
            ["show", var round] when Index(round) is { } index => new ExamAction.Show(index),
            ["flag", var round] when Index(round) is { } index => new ExamAction.Flag(index, IsFlagged: true),
            ["unflag", var round] when Index(round) is { } index => new ExamAction.Flag(
                index,
                IsFlagged: false
            ),
            ["overview"] => new ExamAction.Overview(),
            ["handin"] => new ExamAction.HandIn(),
            ["confirm"] => new ExamAction.ConfirmHandIn(),
            ["report"] => new ExamAction.Report(),
            ["missed", var page] when Index(page) is { } number => new ExamAction.Missed(number),
            ["review"] => new ExamAction.ReviewMissed(),
            ["share"] => new ExamAction.Share(),
            _ => null,
        };

    private static DailyWish? Wish(string[] words) =>
        words is [var clock, var days, var count, var thread, var reveal, var zone, var role]
        && TimeOnly.TryParseExact(
            clock,
            "HHmm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
        && Index(days) is > 0 and <= (int)WeekDays.Every and var set
        && Index(count) is > 0 and <= CommandCatalog.MostDaily and var number
        && Member<YesNo>(thread) is { } opens
        && Member<DailyReveal>(reveal) is { } how
        && ZoneNames.Find(zone) is { } known
            ? new DailyWish(
                time,
                (WeekDays)set,
                known,
                number,
                role == None ? null : role,
                opens == YesNo.Yes,
                how
            )
            : null;

    private static AnswerAction? Action(string[] words) =>
        words switch
        {
            ["share"] => new AnswerAction.Share(),
            ["helpful"] => new AnswerAction.Helpful(),
            ["others", var from] when Index(from) is { } index => new AnswerAction.Others(index),
            ["around", var passage] when Index(passage) is { } index => new AnswerAction.Around(index),
            ["mean", var meaning] when Index(meaning) is { } index => new AnswerAction.Mean(index),
            _ => null,
        };

    private static RoundAction? Action(string word, ImmutableDictionary<string, string> values) =>
        word switch
        {
            "submit" => new RoundAction.SubmitForm(values),
            "open" => new RoundAction.OpenForm(),
            "hint" => new RoundAction.Hint(),
            "skip" => new RoundAction.Skip(),
            "next" => new RoundAction.Next(),
            "hard" => new RoundAction.Rate(Rating.Hard),
            "easy" => new RoundAction.Rate(Rating.Easy),
            "details" => new RoundAction.Details(),
            "addtoreview" => new RoundAction.AddToReview(),
            "asktoshow" => new RoundAction.AskToShow(),
            "show" => new RoundAction.Show(),
            "openreport" => new RoundAction.OpenReport(),
            "report" => new RoundAction.Report(values),
            _ => null,
        };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Member<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(member => Word(member!.Value) == word);

    private static int? Index(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}

/// <summary>The buttons of a round other than its choices.</summary>
public enum RoundWord
{
    Submit,
    Open,
    Hint,
    Skip,
    Next,
    Hard,
    Easy,
    Details,
    AddToReview,
    AskToShow,
    Show,
    OpenReport,
    Report,
}
