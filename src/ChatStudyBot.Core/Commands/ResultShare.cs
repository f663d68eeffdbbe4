using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Posts what somebody made of a quiz into the channel, once.</summary>
internal sealed class ResultShare(QuizDesk desk, QuizVoice voice)
{
    /// <param name="draw">The card, in the team's language.</param>
    public async Task<Reply> ShareAsync(
        CommandContext context,
        Quiz quiz,
        Func<Language, Card> draw,
        CancellationToken cancellationToken
    )
    {
        var put = await voice.ShareAsync(
            context.Channel,
            CardKeys.Share(quiz.Id, context.Player),
            draw,
            cancellationToken
        );
        if (put is not PutResult.Done)
            return Replies.Refused(
                context,
                put is PutResult.Refused(var reason) ? reason : Refusal.Of("failure.busy"),
                []
            );
        return await desk.TryShareAsync(quiz.Id, context.Player, cancellationToken)
            ? Replies.Sentence(context, CardTone.Plain, "share.done")
            : Replies.Refused(context, "refusal.shared_already");
    }
}
