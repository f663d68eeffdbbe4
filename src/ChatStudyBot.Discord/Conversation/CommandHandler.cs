using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Reading;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Interaction in, answer out: within the three seconds that Discord waits, whatever the command takes.</summary>
internal sealed class CommandHandler(
    ICommandRouter router,
    DiscordChat chat,
    Answers answers,
    Suggestions suggestions,
    ChannelRights rights,
    IPlayerSettings players,
    TimeProvider time
) : IInteractionHandler
{
    public async Task HandleAsync(ReceivedInteraction received, CancellationToken cancellationToken)
    {
        var interaction = received.Interaction;
        if (interaction.Type == InteractionKind.Autocomplete)
            await received.RespondAsync(suggestions.For(interaction), cancellationToken);
        else if (InteractionReader.Read(interaction) is { } asked)
            await AnswerAsync(
                received,
                asked with
                {
                    Context = asked.Context.SpokenTo(players),
                },
                cancellationToken
            );
    }

    private async Task AnswerAsync(
        ReceivedInteraction received,
        ReadCommand asked,
        CancellationToken cancellationToken
    )
    {
        if (
            PostsToChannel(asked.Command)
            && await rights.MissingAsync(received.Interaction, cancellationToken)
                is not Permissions.None
                    and var missing
        )
        {
            await answers.RefuseAsync(
                received,
                asked.Context,
                ChannelRights.Refusal(missing),
                cancellationToken
            );
            return;
        }

        var invitation = new Invitation(received, asked.Context.Channel);
        var reply = RouteAsync(invitation, asked);
        if (
            await IsSlowAsync(received, reply, cancellationToken)
            && invitation.TryTake(InvitationUse.Deferral)
        )
            await received.RespondAsync(
                Answers.Deferral(received.Interaction, asked.Command),
                cancellationToken
            );
        await answers.GiveAsync(invitation, asked.Context, await reply, cancellationToken);
    }

    private async Task<Reply> RouteAsync(Invitation invitation, ReadCommand asked)
    {
        // A button's answer is never the public card: that one is edited where it stands.
        if (invitation.Received.Interaction.Type == InteractionKind.Command)
            chat.Invite(invitation);
        // Not the delivery's token: a click counts even when the bot is told to stop meanwhile.
        return await router.RouteAsync(asked.Context, asked.Command, CancellationToken.None);
    }

    private async Task<bool> IsSlowAsync(
        ReceivedInteraction received,
        Task reply,
        CancellationToken cancellationToken
    )
    {
        if (reply.IsCompleted)
            return false;
        var left = received.Ticket.ReceivedAt + ReceivedInteraction.DeferAfter - time.GetUtcNow();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, over.Token);
        var isSlow = await Task.WhenAny(reply, waiting) == waiting;
        await over.CancelAsync();
        return isSlow;
    }

    /// <summary>What starts a quiz that everybody sees.</summary>
    private static bool PostsToChannel(StudyCommand command) =>
        command
            is StudyCommand.StartQuiz { Mode: not QuizMode.Solo }
                or StudyCommand.StartTopic { Mode: not QuizMode.Solo };
}
