using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Answers to a round, whichever way they are given, and its hint.</summary>
internal sealed class RoundAnswers(
    QuizDesk desk,
    RoundSteps steps,
    ExamSitting exam,
    DailyAnswers daily,
    TimeProvider time
)
{
    public async Task<Reply> ChooseAsync(
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

    public async Task<Reply> SubmitAsync(
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

    public async Task<Reply> OpenFormAsync(
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
                : AnswerReplies.AlreadyAnswered(context, quiz, round, answer);
        return Reply.Nothing with { Form = AnswerForm.Of(context.Language, quiz, round) };
    }

    public async Task<Reply> HintAsync(
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
            HintVerdict.AlreadyAnswered => AnswerReplies.AlreadyAnswered(
                context,
                quiz,
                round,
                turn.Quiz!.Rounds[round.Index].Answers[context.Player]
            ),
            HintVerdict.NotYours => Replies.NotYours(context, quiz),
            HintVerdict.Gone => Replies.Refused(context, "refusal.round_gone", ("command", "quiz")),
            HintVerdict.NotSaved => Replies.Refused(context, "failure.not_saved"),
            _ => throw new InvalidOperationException($"Unknown verdict {turn.Verdict}."),
        };
    }

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
            ? await steps.SoloAsync(context, after, cancellationToken) with
            {
                IsSaved = reply.IsSaved,
                RefusalKey = reply.RefusalKey,
            }
            : reply;
    }

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
