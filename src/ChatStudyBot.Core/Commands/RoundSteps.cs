using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Commands;

/// <summary>From one round to the next before its time.</summary>
internal sealed class RoundSteps(QuizDesk desk, ReviewFlow review)
{
    public async Task<Reply> SkipAsync(
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
        if (!skipped)
            return Over(context, after);
        var hasAnswered = after?.Rounds[round.Index].Answers.ContainsKey(context.Player) == true;
        return Replies.Sentence(
            context,
            CardTone.Plain,
            hasAnswered ? "quiz.skip.answered" : "quiz.skip.done"
        );
    }

    public async Task<Reply> NextAsync(
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

    public async Task<Reply> NextSoloAsync(
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
    public async Task<Reply> SoloAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    ) =>
        quiz is { IsReview: true, IsPlaying: false }
            ? await review.EndedAsync(context, quiz, cancellationToken)
            : Replies.Solo(context, quiz, Placement.Replace);

    /// <summary>A round can be over and its quiz not.</summary>
    private static Reply Over(CommandContext context, Quiz? quiz) =>
        quiz is { IsPlaying: true }
            ? Replies.Refused(context, "refusal.round_over")
            : Replies.Refused(context, "refusal.round_gone", ("command", "quiz"));
}
