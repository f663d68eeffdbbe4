using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>A mock exam that has begun: its questions, its hand-in, its report; see messages.md 6.4.</summary>
internal sealed class ExamSitting(QuizDesk desk, ResultShare share, ReviewFlow review, TimeProvider time)
{
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
                        ExamCode.Inside(quiz.Id, new ExamAction.Report())
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
            ExamAction.Missed(var page) => await MissedAsync(context, quiz, page, cancellationToken),
            ExamAction.ReviewMissed => await review.BeginMissedAsync(
                context,
                quiz,
                ExamResult.Of(quiz).Missed,
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

    private async Task<Reply> MissedAsync(
        CommandContext context,
        Quiz quiz,
        int page,
        CancellationToken cancellationToken
    )
    {
        var shown = Math.Max(1, page);
        await desk.LookBackAsync(quiz.Id, ExamReportCard.MissedOn(quiz, shown), cancellationToken);
        return Reply.ToPlayer(ExamReportCard.Missed(context.Language, quiz, shown)) with
        {
            Placement = page == 0 ? Placement.New : Placement.Replace,
        };
    }

    /// <summary>One of its questions.</summary>
    public async Task<Reply> ShowAsync(
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
    public async Task<Quiz> AtTimeAsync(Quiz quiz, CancellationToken cancellationToken) =>
        await desk.ChangeAsync(quiz.Id, ExamMachine.AtTime, cancellationToken) ?? quiz;
}
