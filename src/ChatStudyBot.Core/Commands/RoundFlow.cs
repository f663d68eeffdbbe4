using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Commands;

/// <summary>The buttons and forms of a round.</summary>
internal sealed class RoundFlow(
    QuizDesk desk,
    ReviewFlow review,
    ExamSitting exam,
    ReportFlow reports,
    DailyAnswers daily,
    SourceLinks sources,
    TimeProvider time
)
{
    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InRound command,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(command.Quiz, cancellationToken) is not { } quiz)
            return Replies.Refused(context, "refusal.card_old");
        if (quiz.IsSolo && quiz.Starter != context.Player)
            return Replies.NotYours(context, quiz);
        if (command.Round >= quiz.Rounds.Length)
            return Replies.Refused(context, "refusal.card_old");
        var round = quiz.Rounds[command.Round];
        return command.Action switch
        {
            RoundAction.Hint or RoundAction.Skip or RoundAction.Next when quiz.IsExam => Replies.Refused(
                context,
                "refusal.card_old"
            ),
            RoundAction.Choose(var position) => await ChooseAsync(
                context,
                quiz,
                round,
                position,
                cancellationToken
            ),
            RoundAction.SubmitForm(var values) => await SubmitAsync(
                context,
                quiz,
                round,
                values,
                cancellationToken
            ),
            RoundAction.OpenForm => await OpenFormAsync(context, quiz, round, cancellationToken),
            RoundAction.AskToShow or RoundAction.Show when !quiz.IsDaily => Replies.Refused(
                context,
                "refusal.card_old"
            ),
            RoundAction.Skip or RoundAction.Next when quiz.IsDaily => Replies.Refused(
                context,
                "refusal.card_old"
            ),
            RoundAction.AskToShow => Reply.ToPlayer(DailyVerdictCard.Confirm(context.Language, quiz)),
            RoundAction.Show => await daily.ShowAsync(context, quiz, cancellationToken),
            RoundAction.Hint => await HintAsync(context, quiz, round, cancellationToken),
            RoundAction.Skip => await SkipAsync(context, quiz, round, cancellationToken),
            RoundAction.Next => await NextAsync(context, quiz, round, cancellationToken),
            RoundAction.Rate(var rating) => quiz.IsReview
                ? await NextSoloAsync(context, quiz, round, rating, cancellationToken)
                : Replies.Refused(context, "refusal.card_old"),
            RoundAction.Details => quiz.IsTold(round, context.Player)
                ? await DetailsAsync(context, quiz, round, cancellationToken)
                : Replies.Refused(context, "refusal.card_old"),
            RoundAction.AddToReview => quiz.IsTold(round, context.Player)
                ? await AddToReviewAsync(context, quiz, round, cancellationToken)
                : Replies.Refused(context, "refusal.card_old"),
            RoundAction.OpenReport => ReportFlow.Open(context, quiz, round),
            RoundAction.Report(var values) => await reports.TakeAsync(
                context,
                quiz.QuestionOf(round),
                values,
                cancellationToken
            ),
            _ => throw new InvalidOperationException($"Unknown action {command.Action}."),
        };
    }

    private async Task<Reply> DetailsAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    ) =>
        Reply.ToPlayer(
            DetailCard.Of(
                context.Language,
                quiz,
                round,
                context.Player,
                await review.CardAsync(context.Player, quiz.QuestionOf(round).Id, cancellationToken),
                sources
            )
        );

    private async Task<Reply> AddToReviewAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    )
    {
        await desk.AddToReviewAsync(quiz.Id, [round.Index], context.Player, cancellationToken);
        var card = await review.CardAsync(context.Player, quiz.QuestionOf(round).Id, cancellationToken);
        if (card is null)
            return Replies.Refused(context, "refusal.card_old");
        var added = Replies.Sentence(context, CardTone.Plain, "detail.added");
        return added with
        {
            Card = added.Card! with
            {
                Blocks =
                [
                    .. added.Card.Blocks,
                    Wording.Context(context.Language, "detail.next_review", ("on", card.Due)),
                ],
            },
        };
    }

    private async Task<Reply> ChooseAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        int position,
        CancellationToken cancellationToken
    )
    {
        if (AnswerForm.IsNeeded(quiz.QuestionOf(round)) || position >= round.Order.Length)
            return Replies.Refused(context, "refusal.card_old");
        var given = Marking.Given([round.Order[position]]);
        return await AnswerAsync(context, quiz, round, given, null, cancellationToken);
    }

    private async Task<Reply> SubmitAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        ImmutableDictionary<string, string> values,
        CancellationToken cancellationToken
    ) =>
        AnswerReader.Read(quiz.QuestionOf(round), round, values) switch
        {
            ReadAnswer.Given(var given) => await AnswerAsync(
                context,
                quiz,
                round,
                given,
                AnswerReader.Typed(values),
                cancellationToken
            ),
            ReadAnswer.Refused(var reason) => Replies.Refused(context, reason, []),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };

    private async Task<Reply> AnswerAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        string given,
        string? typed,
        CancellationToken cancellationToken
    )
    {
        var turn = await desk.AnswerAsync(
            Entry(context, quiz, round, EntryKind.Answer, given),
            cancellationToken
        );
        if (quiz.IsExam)
            return await exam.AnsweredAsync(context, turn, round.Index, typed, cancellationToken);
        if (await daily.OfAsync(context, turn, cancellationToken) is { } told)
            return told;
        var reply = AnswerReplies.Of(context, turn, round.Index, given, typed);
        // In solo the card itself tells what came of it, also to a click that was too late.
        return turn.Quiz is { IsSolo: true } after && turn.Verdict != AnswerVerdict.NotSaved
            ? await SoloAsync(context, after, cancellationToken) with
            {
                IsSaved = reply.IsSaved,
                RefusalKey = reply.RefusalKey,
            }
            : reply;
    }

    private async Task<Reply> OpenFormAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    )
    {
        if (!AnswerForm.IsNeeded(quiz.QuestionOf(round)))
            return Replies.Refused(context, "refusal.card_old");
        if (round.ClosedAt is not null)
            return quiz.IsExam
                ? ExamSitting.Over(context, quiz, null)
                : Replies.Refused(context, quiz.IsDaily ? "refusal.daily_closed" : "refusal.late");
        if (quiz.TakesOneTry && round.Answers.TryGetValue(context.Player, out var answer))
            return quiz.IsDaily
                ? await daily.AgainAsync(context, quiz, cancellationToken)
                : Replies.Refused(
                    context,
                    "refusal.already_answered",
                    ("answer", Wording.Given(context.Language, quiz.QuestionOf(round), round, answer.Given))
                );
        return Reply.Nothing with { Form = AnswerForm.Of(context.Language, quiz, round) };
    }

    private async Task<Reply> HintAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    )
    {
        if (Hint.Of(quiz, round) is not { } hint)
            return quiz.IsDaily && round.ClosedAt is null
                ? DailyAnswers.NoHint(context, quiz)
                : Replies.Refused(context, "refusal.hint_none");
        var turn = await desk.HintAsync(Entry(context, quiz, round, EntryKind.Hint, ""), cancellationToken);
        return turn.Verdict switch
        {
            HintVerdict.Taken or HintVerdict.Again => Reply.ToPlayer(
                HintCard.Of(context.Language, quiz, hint)
            ),
            HintVerdict.Late => Replies.Refused(
                context,
                quiz.IsDaily ? "refusal.daily_closed" : "refusal.late"
            ),
            HintVerdict.AlreadyAnswered when quiz.IsDaily => await daily.AgainAsync(
                context,
                turn.Quiz!,
                cancellationToken
            ),
            HintVerdict.AlreadyAnswered => Replies.Refused(
                context,
                "refusal.already_answered",
                (
                    "answer",
                    Wording.Given(
                        context.Language,
                        quiz.QuestionOf(round),
                        round,
                        turn.Quiz!.Rounds[round.Index].Answers[context.Player].Given
                    )
                )
            ),
            HintVerdict.NotYours => Replies.NotYours(context, quiz),
            HintVerdict.Gone => Replies.Refused(context, "refusal.round_gone", ("command", "quiz")),
            HintVerdict.NotSaved => Replies.Refused(context, "failure.not_saved"),
            _ => throw new InvalidOperationException($"Unknown verdict {turn.Verdict}."),
        };
    }

    private async Task<Reply> SkipAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    )
    {
        if (quiz.Starter != context.Player && !context.IsManager)
            return Replies.Refused(context, "refusal.skip_not_yours", ("player", quiz.StarterName));
        var skipped = false;
        var after = await desk.ChangeAsync(
            quiz.Id,
            (now, at) =>
            {
                skipped = now.Current is { ClosedAt: null } current && current.Index == round.Index;
                return skipped ? QuizMachine.Close(now, at, (context.Player, context.PlayerName)) : now;
            },
            cancellationToken
        );
        if (after is { IsSolo: true })
            return await SoloAsync(context, after, cancellationToken);
        return skipped ? Replies.Sentence(context, CardTone.Plain, "quiz.skip.done") : Over(context, after);
    }

    private async Task<Reply> NextAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    )
    {
        if (quiz.IsSolo)
            return await NextSoloAsync(context, quiz, round, null, cancellationToken);
        if (quiz.Starter != context.Player)
            return Replies.Refused(context, "refusal.next_not_yours", ("player", quiz.StarterName));
        var hurried = false;
        var after = await desk.ChangeAsync(
            quiz.Id,
            (now, at) =>
            {
                hurried = now.Phase == QuizPhase.Revealed && now.Rounds.Length - 1 == round.Index;
                return hurried ? QuizMachine.Hurry(now, at) : now;
            },
            cancellationToken
        );
        return hurried ? Replies.Sentence(context, CardTone.Plain, "quiz.next.done") : Over(context, after);
    }

    /// <summary>A round can be over and its quiz not.</summary>
    private static Reply Over(CommandContext context, Quiz? quiz) =>
        quiz is { IsPlaying: true }
            ? Replies.Refused(context, "refusal.round_over")
            : Replies.Refused(context, "refusal.round_gone", ("command", "quiz"));

    private async Task<Reply> NextSoloAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        Rating? rating,
        CancellationToken cancellationToken
    ) =>
        await desk.NextSoloAsync(quiz.Id, round.Index, rating, cancellationToken) is { } solo
            ? await SoloAsync(context, solo, cancellationToken)
            : Replies.Refused(context, "refusal.card_old");

    /// <summary>The card of a solo quiz in place of the one that was pressed.</summary>
    private async Task<Reply> SoloAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    ) =>
        quiz is { IsReview: true, IsPlaying: false }
            ? await review.EndedAsync(context, quiz, cancellationToken)
            : Replies.Solo(context, quiz, Placement.Replace);

    private AnswerEntry Entry(CommandContext context, Quiz quiz, Round round, EntryKind kind, string given) =>
        new(
            context.Delivery,
            quiz.Id,
            round.Index,
            quiz.QuestionOf(round).Id,
            context.Player,
            context.PlayerName,
            kind,
            given,
            time.GetUtcNow()
        );
}
