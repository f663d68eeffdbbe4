using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>Mock exams, from the choice of one to its report; see messages.md 6.4.</summary>
internal sealed class ExamFlow(
    QuizDesk desk,
    ResultShare share,
    ReviewFlow review,
    IExamSource exams,
    StudyBooks books,
    IBankSource bank,
    ITeamSettings settings,
    TimeProvider time,
    Seeds seeds
)
{
    /// <summary>What can be taken, or the one that was meant, or the one under way.</summary>
    /// <param name="words">The exam in the person's words; null for none.</param>
    public async Task<Reply> OpenAsync(
        CommandContext context,
        string? words,
        CancellationToken cancellationToken
    )
    {
        if (await RunningAsync(context, cancellationToken) is { } running)
            return running;
        var found = ExamNames.Meant(exams.Exams, words);
        return found switch
        {
            [] => Replies.Refused(
                context,
                "refusal.exam_unknown",
                ("value", CommandWords.Shown(words ?? "")),
                ("suggestions", exams.Exams.Select(exam => (object)exam.Code).ToArray())
            ),
            [var only] => await IntroduceAsync(context, only, cancellationToken),
            _ => Reply.ToPlayer(
                ExamIntroCard.List(
                    context.Language,
                    found,
                    await HistoryAsync(context, null, cancellationToken)
                )
            ),
        };
    }

    /// <param name="code">An <see cref="ExamCode"/>.</param>
    public async Task<Reply> PickAsync(
        CommandContext context,
        string code,
        bool begins,
        CancellationToken cancellationToken
    )
    {
        if (ExamCode.Find(exams, code) is not { } exam)
            return Replies.Refused(context, "refusal.card_old");
        if (begins)
            return await BeginAsync(context, exam, cancellationToken);
        return await RunningAsync(context, cancellationToken)
            ?? (await IntroduceAsync(context, exam, cancellationToken)).Instead();
    }

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InExam command,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(command.Quiz, cancellationToken) is not { IsExam: true } quiz)
            return Replies.Refused(context, "refusal.card_old");
        if (quiz.Starter != context.Player)
            return Replies.NotYours(context, quiz);
        quiz = await AtTimeAsync(quiz, cancellationToken);
        return quiz.IsPlaying
            ? await TakeAsync(context, quiz, command.Action, cancellationToken)
            : await LookBackAsync(context, quiz, command.Action, cancellationToken);
    }

    /// <summary>The card after an answer to one of its questions.</summary>
    /// <param name="typed">What was typed, if it was; it is given back when it came too late.</param>
    public async Task<Reply> AnsweredAsync(
        CommandContext context,
        AnswerTurn turn,
        int round,
        string? typed,
        CancellationToken cancellationToken
    )
    {
        if (turn.Verdict == AnswerVerdict.NotSaved)
            return Replies.Refused(context, "failure.not_saved");
        var quiz = await AtTimeAsync(turn.Quiz!, cancellationToken);
        return quiz.IsPlaying
            ? (await ShowAsync(context, quiz, round, cancellationToken)) with
            {
                IsSaved = true,
            }
            : Over(context, quiz, typed);
    }

    /// <summary>A button of a question of an exam that is over.</summary>
    public static Reply Over(CommandContext context, Quiz quiz, string? typed)
    {
        if (quiz.End is not { Reason: EndReason.TimeUp })
            return Replies.Refused(
                context,
                Refusal.Of("refusal.exam_over", ("command", "exam")),
                [
                    Wording.Press(
                        context.Language,
                        "btn.details",
                        ActionCode.InExam(quiz.Id, new ExamAction.Report())
                    ),
                ]
            );
        var report = Report(context, quiz) with { RefusalKey = "refusal.late" };
        return typed is null
            ? report
            : report with
            {
                Card = report.Card! with
                {
                    Blocks =
                    [
                        Wording.Paragraph(context.Language, "refusal.late_text", ("answer", typed)),
                        .. report.Card.Blocks,
                    ],
                },
            };
    }

    private async Task<Reply> TakeAsync(
        CommandContext context,
        Quiz quiz,
        ExamAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            ExamAction.Show(var round) => await ShowAsync(
                context,
                quiz,
                round ?? quiz.Exam!.At,
                cancellationToken
            ),
            ExamAction.Flag(var round, var isFlagged) => await FlagAsync(
                context,
                quiz,
                round,
                isFlagged,
                cancellationToken
            ),
            ExamAction.Overview => Reply.ToPlayer(ExamCard.Overview(context.Language, quiz)).Instead(),
            ExamAction.HandIn => Reply.ToPlayer(ExamCard.Confirm(context.Language, quiz)).Instead(),
            ExamAction.ConfirmHandIn => await HandInAsync(context, quiz, cancellationToken),
            _ => Replies.Refused(context, "refusal.card_old"),
        };

    private async Task<Reply> LookBackAsync(
        CommandContext context,
        Quiz quiz,
        ExamAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            // Pressed twice: the same reply.
            ExamAction.ConfirmHandIn => Report(context, quiz),
            ExamAction.Report => Report(context, quiz) with { Placement = Placement.New },
            ExamAction.Missed(var page) => Reply.ToPlayer(
                ExamReportCard.Missed(context.Language, quiz, Math.Max(1, page))
            ) with
            {
                Placement = page == 0 ? Placement.New : Placement.Replace,
            },
            ExamAction.ReviewMissed => await review.BeginAsync(
                context,
                [.. ExamResult.Of(quiz).Missed.Select(round => quiz.Questions[round].Id)],
                cancellationToken
            ),
            ExamAction.Share => context.IsDirect
                ? Replies.Refused(context, "refusal.card_old")
                : await share.ShareAsync(
                    context,
                    quiz,
                    language => ExamReportCard.Shared(language, quiz),
                    cancellationToken
                ),
            _ => Over(context, quiz, null),
        };

    private async Task<Reply> BeginAsync(
        CommandContext context,
        ExamBlueprint exam,
        CancellationToken cancellationToken
    )
    {
        var id = StartFlow.IdOf(context);
        if (
            desk.ExamOf(context.Player)?.Id != id
            && await RunningAsync(context, cancellationToken) is { } running
        )
            return running;
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        var pick = await PickQuestionsAsync(context, exam, cancellationToken);
        if (!pick.IsWhole)
            return TooSmall(context, exam, pick);
        var plan = new QuizPlan(
            id,
            context.Channel,
            QuizMode.Solo,
            context.Player,
            context.PlayerName,
            context.Language,
            [],
            Pace: null,
            seeds.Next(),
            pick.Questions,
            []
        )
        {
            Exam = new ExamPaper(
                exam.Code,
                exam.Title,
                TimeSpan.FromMinutes(exam.Minutes),
                exam.PassMark,
                [.. exam.Domains.Select(domain => domain.Title)],
                pick.DomainOf
            ),
        };
        return await desk.StartAsync(plan, cancellationToken) switch
        {
            StartOutcome.Started(var quiz) => await ShowAsync(context, quiz, 0, cancellationToken),
            StartOutcome.Again(var quiz) => await ShowAsync(context, quiz, quiz.Exam!.At, cancellationToken),
            // Begun twice at once: the other one was first.
            _ => await RunningAsync(context, cancellationToken) ?? Replies.Refused(context, "failure.busy"),
        };
    }

    private async Task<Reply> IntroduceAsync(
        CommandContext context,
        ExamBlueprint exam,
        CancellationToken cancellationToken
    )
    {
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        var pick = await PickQuestionsAsync(context, exam, cancellationToken);
        return pick.IsWhole
            ? Reply.ToPlayer(
                ExamIntroCard.Of(
                    context.Language,
                    exam,
                    pick.Domains,
                    await HistoryAsync(context, exam, cancellationToken)
                )
            )
            : TooSmall(context, exam, pick);
    }

    private async Task<ExamPick> PickQuestionsAsync(
        CommandContext context,
        ExamBlueprint exam,
        CancellationToken cancellationToken
    )
    {
        var suspended = Inbox.Suspended(await books.Questions.DecisionsAsync(cancellationToken));
        var calendar = settings.For(context.Channel.Platform, context.Channel.Team).Calendar;
        var current = bank.Current;
        return ExamPicker.From(
            new ExamPickRequest(
                exam,
                [.. current.Questions.Where(question => !suspended.Contains(question.Id))],
                current.Topics,
                await books.Quizzes.LastAskedAsync(context.Player.ToString(), cancellationToken),
                calendar.StartOf(calendar.DayOf(time.GetUtcNow())),
                context.Language
            ),
            new Random(seeds.Next())
        );
    }

    private async Task<Reply> ShowAsync(
        CommandContext context,
        Quiz quiz,
        int round,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var warns = ExamMachine.Warns(quiz, now);
        var seen = await desk.LookAsync(quiz.Id, round, cancellationToken) ?? quiz;
        return seen.IsPlaying
            ? Reply.ToPlayer(ExamCard.Question(context.Language, seen, now, warns)).Instead()
            : Report(context, seen);
    }

    private async Task<Reply> FlagAsync(
        CommandContext context,
        Quiz quiz,
        int round,
        bool isFlagged,
        CancellationToken cancellationToken
    )
    {
        if (round >= quiz.Questions.Length)
            return Replies.Refused(context, "refusal.card_old");
        var flagged = await desk.ChangeAsync(
            quiz.Id,
            (now, _) => ExamMachine.Flag(now, round, isFlagged),
            cancellationToken
        );
        return await ShowAsync(context, flagged ?? quiz, round, cancellationToken);
    }

    private async Task<Reply> HandInAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    )
    {
        var after = await desk.ChangeAsync(
            quiz.Id,
            (now, at) =>
                QuizMachine.Finish(now, EndReason.Completed, (context.Player, context.PlayerName), at),
            cancellationToken
        );
        return Report(context, after ?? quiz);
    }

    private static Reply Report(CommandContext context, Quiz quiz) =>
        Reply.ToPlayer(ExamReportCard.Of(context.Language, quiz, canShare: !context.IsDirect)).Instead();

    /// <summary>
    /// As it is on the disk now, and over if its time is up: the clock looks several times a second, and who clicks
    /// in between sees no different.
    /// </summary>
    private async Task<Quiz> AtTimeAsync(Quiz quiz, CancellationToken cancellationToken) =>
        await desk.ChangeAsync(quiz.Id, ExamMachine.AtTime, cancellationToken) ?? quiz;

    /// <returns>Null when the person is taking none.</returns>
    private async Task<Reply?> RunningAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (desk.ExamOf(context.Player) is not { } held)
            return null;
        var quiz = await AtTimeAsync(held, cancellationToken);
        return quiz.IsPlaying
            ? Replies.Refused(
                context,
                Refusal.Of(
                    "refusal.exam_running",
                    ("span", ExamCard.Span(context.Language, ExamMachine.Left(quiz, time.GetUtcNow())))
                ),
                [
                    Wording.Press(
                        context.Language,
                        "btn.resume",
                        ActionCode.InExam(quiz.Id, new ExamAction.Show(null)),
                        ActionStyle.Primary
                    ),
                ]
            )
            : null;
    }

    private static Reply TooSmall(CommandContext context, ExamBlueprint exam, ExamPick pick)
    {
        var refused = Replies.Refused(
            context,
            "refusal.exam_too_small",
            ("exam", exam.Code),
            ("needed", exam.Questions),
            ("available", pick.Questions.Length)
        );
        return refused with
        {
            Card = refused.Card! with
            {
                Blocks = [.. refused.Card.Blocks, ExamIntroCard.Short(context.Language, pick.Domains)],
            },
        };
    }

    private async Task<ExamHistory> HistoryAsync(
        CommandContext context,
        ExamBlueprint? exam,
        CancellationToken cancellationToken
    )
    {
        var attempts = await books.Exams.AttemptsAsync(context.Player, cancellationToken);
        return new ExamHistory(
            [.. attempts.Where(attempt => exam is null || attempt.Exam == exam.Code)],
            settings.For(context.Channel.Platform, context.Channel.Team).Calendar
        );
    }
}
