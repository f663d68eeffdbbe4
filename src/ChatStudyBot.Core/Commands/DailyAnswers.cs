using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is said to somebody who answers the question of the day, or gives up.</summary>
internal sealed class DailyAnswers(QuizDesk desk, Streaks streaks, SourceLinks sources)
{
    /// <summary>Null for what is said as in any quiz.</summary>
    public async Task<Reply?> OfAsync(
        CommandContext context,
        AnswerTurn turn,
        CancellationToken cancellationToken
    )
    {
        if (turn.Quiz is not { IsDaily: true } quiz)
            return null;
        return turn.Verdict switch
        {
            AnswerVerdict.Saved or AnswerVerdict.Redelivered => await VerdictAsync(
                context,
                quiz,
                null,
                cancellationToken
            ),
            AnswerVerdict.AlreadyAnswered => await AgainAsync(context, quiz, cancellationToken),
            AnswerVerdict.Late or AnswerVerdict.Gone => Replies.Refused(context, "refusal.daily_closed"),
            AnswerVerdict.Shown => Replies.Refused(context, "refusal.answer_shown"),
            _ => null,
        };
    }

    /// <summary>The same result again, to somebody who has answered.</summary>
    public Task<Reply> AgainAsync(CommandContext context, Quiz quiz, CancellationToken cancellationToken) =>
        VerdictAsync(
            context,
            quiz,
            Refusal.Of(
                "refusal.daily_answered",
                (
                    "answer",
                    Wording.Given(
                        context.Language,
                        quiz.Questions[0],
                        quiz.Rounds[0],
                        quiz.Rounds[0].Answers[context.Player].Given
                    )
                )
            ),
            cancellationToken
        );

    /// <summary>Who wants to give up looks for it there.</summary>
    public static Reply NoHint(CommandContext context, Quiz quiz)
    {
        var reply = Replies.Refused(context, "refusal.hint_none");
        return reply with
        {
            Card = reply.Card! with { Actions = [DailyVerdictCard.GiveUp(context.Language, quiz)] },
        };
    }

    /// <summary>The player gives the question up for its answer.</summary>
    public async Task<Reply> ShowAsync(CommandContext context, Quiz quiz, CancellationToken cancellationToken)
    {
        var after = await desk.ChangeAsync(
            quiz.Id,
            (now, _) =>
                now.Current is { ClosedAt: null } round && !round.Answers.ContainsKey(context.Player)
                    ? QuizMachine.WithCurrent(
                        now,
                        open => open with { Shown = open.Shown.Add(context.Player) }
                    )
                    : now,
            cancellationToken
        );
        return Reply
            .ToPlayer(
                DetailCard.Of(context.Language, after!, after!.Rounds[0], context.Player, null, sources)
            )
            .Instead();
    }

    private async Task<Reply> VerdictAsync(
        CommandContext context,
        Quiz quiz,
        Refusal? refusal,
        CancellationToken cancellationToken
    ) =>
        Reply.ToPlayer(
            DailyVerdictCard.Of(
                context.Language,
                quiz,
                quiz.Rounds[0].Answers[context.Player],
                await streaks.OfAsync(context.Player, cancellationToken),
                sources,
                refusal is null ? null : Say.Refusal(context.Language, refusal)
            )
        ) with
        {
            IsSaved = refusal is null,
            RefusalKey = refusal?.Key,
        };
}
