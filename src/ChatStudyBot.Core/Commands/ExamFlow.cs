using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>Mock exams, from the choice of one to its first question; see messages.md 6.4.</summary>
internal sealed class ExamFlow(
    QuizDesk desk,
    ExamSitting sitting,
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
            StartOutcome.Started(var quiz) => await sitting.ShowAsync(context, quiz, 0, cancellationToken),
            StartOutcome.Again(var quiz) => await sitting.ShowAsync(
                context,
                quiz,
                quiz.Exam!.At,
                cancellationToken
            ),
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
                    pick,
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
        var calendar = settings.For(context.Channel).Calendar;
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

    /// <returns>Null when the person is taking none.</returns>
    private async Task<Reply?> RunningAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (desk.ExamOf(context.Player) is not { } held)
            return null;
        var quiz = await sitting.AtTimeAsync(held, cancellationToken);
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
                        ExamCode.Inside(quiz.Id, new ExamAction.Show(null)),
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
            settings.For(context.Channel).Calendar
        );
    }
}
