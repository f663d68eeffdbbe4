using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>Everything the bot is asked goes through here, whatever the platform.</summary>
public sealed class CommandRouter : ICommandRouter
{
    private readonly Edge _edge;
    private readonly SettingsBook _book;
    private readonly TopicFlow _topics;
    private readonly StartFlow _start;
    private readonly RoundFlow _round;
    private readonly QuizFlow _quiz;
    private readonly ReviewFlow _review;
    private readonly BoardFlow _board;
    private readonly SeasonFlow _season;
    private readonly StatsFlow _stats;
    private readonly TopicListFlow _topicList;
    private readonly BankFlow _bank;
    private readonly AskFlow _ask;
    private readonly HomeFlow _home;
    private readonly PrivacyFlow _privacy;
    private readonly SettingsFlow _settings;
    private readonly ExamFlow _exam;
    private readonly ExamSitting _sitting;
    private readonly DailyFlow _daily;

    /// <param name="assistant">Null where no model is configured: then answers are quotations alone.</param>
    /// <param name="chance">Seeds the quizzes; used by one caller at a time.</param>
    public CommandRouter(
        StudyBooks books,
        QuizDesk desk,
        DailyDesk daily,
        SeasonDesk finals,
        ReminderDesk reminders,
        PrivacyDesk privacy,
        QuizVoice voice,
        IBankSource bank,
        INoteIndexSource notes,
        IExamSource exams,
        IAssistant? assistant,
        SettingsBook settings,
        TimeProvider time,
        Random chance,
        Edge edge,
        SourceLinks sources
    )
    {
        (_edge, _book) = (edge, settings);
        _topics = new TopicFlow(bank);
        var seeds = new Seeds(chance);
        _start = new StartFlow(desk, voice, books.Quizzes, books.Questions, bank, settings, time, seeds);
        var agenda = new ReviewAgenda(desk, books.Reviews, books.Questions, bank, settings, time);
        _review = new ReviewFlow(desk, agenda, books.Reviews, bank, seeds);
        var share = new ResultShare(desk, voice);
        _sitting = new ExamSitting(desk, share, _review, time);
        _exam = new ExamFlow(desk, _sitting, exams, books, bank, settings, time, seeds);
        var streaks = new Streaks(books.Scores, books.Schedules, settings, time);
        var dailyAnswers = new DailyAnswers(desk, _review, streaks, sources);
        var steps = new RoundSteps(desk, _review);
        _round = new RoundFlow(
            desk,
            new RoundAnswers(desk, steps, _sitting, dailyAnswers, time),
            steps,
            dailyAnswers,
            _review,
            new ReportFlow(books.Questions, time),
            sources
        );
        _quiz = new QuizFlow(desk, share, _start, streaks, settings, time);
        var boards = new Boards(books.Scores, books.Seasons, settings);
        _board = new BoardFlow(boards, streaks, bank, settings, time);
        _season = new SeasonFlow(books.Seasons, finals, settings, time);
        _stats = new StatsFlow(books.Scores, agenda, streaks, settings, time);
        _topicList = new TopicListFlow(bank, books.Scores);
        _bank = new BankFlow(bank, desk, books.Questions, notes, books.Asked, time);
        _daily = new DailyFlow(
            new DailySetup(daily, books.Schedules, bank, _topics, settings, time),
            daily,
            books.Schedules,
            desk,
            voice,
            bank,
            settings,
            time
        );
        var ledger = new AskLedger(books.Asked, time);
        var askers = new RecentAskers(ledger, time);
        _ask = new AskFlow(
            new AskDesk(
                notes,
                ledger,
                askers,
                assistant is null ? null : new AssistedAnswering(assistant, notes, time),
                time
            ),
            ledger,
            askers,
            new PassageGuide(bank, sources),
            bank,
            voice,
            settings,
            time
        );
        _privacy = new PrivacyFlow(privacy, askers);
        _home = new HomeFlow(boards, streaks, agenda, books.Schedules, settings, time);
        _settings = new SettingsFlow(settings, reminders, bank, _topics, time);
    }

    /// <summary>Never throws but for cancellation: a failure is an answer too.</summary>
    public Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand command,
        CancellationToken cancellationToken
    )
    {
        var spoken = context.SpokenTo(_book);
        return _edge.RunAsync(
            () => AnswerAsync(spoken, command, cancellationToken),
            (reference, failure) =>
                (failure, command) switch
                {
                    (StoreException, StudyCommand.InRound) => Replies.Refused(spoken, "failure.not_saved"),
                    (_, StudyCommand.InPrivacy { Action: PrivacyAction.Export }) => Replies.Refused(
                        spoken,
                        "failure.export",
                        ("id", reference)
                    ),
                    _ => Replies.Refused(spoken, "failure.internal", ("id", reference)),
                },
            cancellationToken
        );
    }

    private async Task<Reply> AnswerAsync(
        CommandContext context,
        StudyCommand command,
        CancellationToken cancellationToken
    ) =>
        command switch
        {
            StudyCommand.StartQuiz wish => await StartAsync(context, wish, cancellationToken),
            StudyCommand.StartTopic wish => await StartAsync(context, wish, cancellationToken),
            StudyCommand.StopQuiz => _quiz.AskToStop(context),
            StudyCommand.StartInstead(var unfinished, var start) => await _quiz.GiveUpAsync(
                context,
                unfinished,
                cancellationToken
            ) ?? (await AnswerAsync(context, start, cancellationToken)).Instead(),
            StudyCommand.StartReview wish => await ReviewAsync(context, wish, cancellationToken),
            StudyCommand.ReviewTopic(var code) => _topics.Path(code) is { } topic
                ? await _review.StartAsync(context, topic, cancellationToken)
                : Replies.Refused(context, "refusal.card_old"),
            StudyCommand.LeaveTopic(var code) => await _review.LeaveAsync(context, code, cancellationToken),
            StudyCommand.InRound inRound => await _round.RouteAsync(context, inRound, cancellationToken),
            StudyCommand.InQuiz inQuiz => await _quiz.RouteAsync(context, inQuiz, cancellationToken),
            StudyCommand.ShowLeaderboard board => await ShowAsync(context, board, cancellationToken),
            StudyCommand.ShowRanking page => await _board.PageAsync(context, page, cancellationToken),
            StudyCommand.StartSeason wish => await _season.StartAsync(context, wish, cancellationToken),
            StudyCommand.EndSeason => await _season.EndAsync(context, cancellationToken),
            StudyCommand.ShowTopics(var page) => await _topicList.ShowAsync(context, page, cancellationToken),
            StudyCommand.ShowStats(var player) => await _stats.ShowAsync(context, player, cancellationToken),
            StudyCommand.OpenHome => await _home.ShowAsync(context, cancellationToken),
            StudyCommand.ShowHelp => Reply.ToPlayer(
                Cards.HelpCard.Of(
                    context.Language,
                    context.IsManager,
                    setsDaily: context is { IsManager: true, IsDirect: false }
                )
            ),
            StudyCommand.ShowUsage(var about) => Reply.ToPlayer(
                Cards.HelpCard.Usage(context.Language, about)
            ),
            StudyCommand.Ask(var question) => await _ask.AskAsync(context, question, cancellationToken),
            StudyCommand.InAnswer pressed => await _ask.RouteAsync(context, pressed, cancellationToken),
            StudyCommand.OpenExam(var words) => await _exam.OpenAsync(context, words, cancellationToken),
            StudyCommand.PickExam(var code, var begins) => await _exam.PickAsync(
                context,
                code,
                begins,
                cancellationToken
            ),
            StudyCommand.InExam inExam => await _sitting.RouteAsync(context, inExam, cancellationToken),
            StudyCommand.InDaily(var action) => await _daily.RouteAsync(context, action, cancellationToken),
            StudyCommand.InBank(var action) => await _bank.RouteAsync(context, action, cancellationToken),
            StudyCommand.InSettings(var action) => await _settings.RouteAsync(
                context,
                action,
                cancellationToken
            ),
            StudyCommand.InPrivacy(var action) => await _privacy.RouteAsync(
                context,
                action,
                cancellationToken
            ),
            StudyCommand.Misread(var refusal) => Replies.Refused(context, refusal, []),
            StudyCommand.Stale => Replies.Refused(context, "refusal.card_old"),
            _ => throw new InvalidOperationException($"Unknown command {command}."),
        };

    private async Task<Reply> StartAsync(
        CommandContext context,
        StudyCommand.StartQuiz wish,
        CancellationToken cancellationToken
    )
    {
        var (topic, refused) = _topics.FindOrDefault(
            context,
            wish.Topic,
            _book.For(context.Channel).TopicOf(context.Home),
            other => StartCode.Of(TopicCode.Of(other.Path), wish.Count, wish.Mode, wish.Seconds, wish.Kind)
        );
        return refused
            ?? await _start.StartAsync(
                context,
                new StartWish(topic, wish.Count, wish.Mode, wish.Seconds, wish.Kind),
                Placement.New,
                cancellationToken
            );
    }

    private async Task<Reply> StartAsync(
        CommandContext context,
        StudyCommand.StartTopic wish,
        CancellationToken cancellationToken
    ) =>
        _topics.Path(wish.Topic) is { } topic
            ? await _start.StartAsync(
                context,
                new StartWish(topic, wish.Count, wish.Mode, wish.Seconds, wish.Kind) { First = wish.First },
                Placement.New,
                cancellationToken
            )
            : Replies.Refused(context, "refusal.card_old");

    private async Task<Reply> ReviewAsync(
        CommandContext context,
        StudyCommand.StartReview wish,
        CancellationToken cancellationToken
    )
    {
        var (topic, refused) = _topics.Find(
            context,
            wish.Topic,
            other => ReviewCode.Of(TopicCode.Of(other.Path))
        );
        // Where people look for the pause that the settings have; a topic of that name comes first.
        if (refused is not null && SettingsAction.OfReview(wish.Topic!) is { } pause)
            return await _settings.RouteAsync(context, pause, cancellationToken);
        return refused ?? await _review.StartAsync(context, topic, cancellationToken);
    }

    private async Task<Reply> ShowAsync(
        CommandContext context,
        StudyCommand.ShowLeaderboard board,
        CancellationToken cancellationToken
    )
    {
        var (topic, refused) = _topics.Find(
            context,
            board.Topic,
            other => BoardCode.Of(board.Period, board.Scope, 1, TopicCode.Of(other.Path))
        );
        return refused
            ?? await _board.ShowAsync(context, board.Period, board.Scope, topic, cancellationToken);
    }
}
