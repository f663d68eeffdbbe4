using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Rendering;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Gives a reply in the form that is still open: as the first answer, after a deferral, or beside a card that took it.</summary>
internal sealed class Answers(CardRenderer renderer, DiscordRest rest, Acknowledgements acknowledgements)
{
    /// <summary>What is said while a command takes its time.</summary>
    public static InteractionResponse Deferral(Interaction interaction, StudyCommand command) =>
        Deferral(interaction, isPrivate: command is not StudyCommand.ShowLeaderboard);

    public async Task GiveAsync(
        Invitation invitation,
        CommandContext context,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await GiveFirstAsync(invitation, context, reply, cancellationToken);
        }
        catch (DiscordException) when (reply.File is not null)
        {
            reply.File.Lost();
            throw;
        }
        if (reply.After is { } after && await after is { } card)
            await invitation.Received.FollowUpAsync(renderer.Private(card), cancellationToken);
    }

    private async Task GiveFirstAsync(
        Invitation invitation,
        CommandContext context,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var received = invitation.Received;
        // Three seconds are enough for words, and perhaps not for a file.
        if (reply.File is not null && invitation.TryTake(InvitationUse.Deferral))
            await received.RespondAsync(Deferral(received.Interaction, isPrivate: true), cancellationToken);
        if (invitation.TryTake(InvitationUse.Reply))
        {
            await received.RespondAsync(First(received.Interaction, context, reply), cancellationToken);
            if (reply is { IsSaved: true, Placement: Placement.New })
                await AcknowledgedAsync(received, cancellationToken);
        }
        else if (invitation.Use == InvitationUse.Deferral)
            await CompleteAsync(received, reply, cancellationToken);
        else if (reply.Card is { } card)
            await received.FollowUpAsync(BodyOf(reply, card), cancellationToken);
    }

    public Task RefuseAsync(
        ReceivedInteraction received,
        CommandContext context,
        Refusal refusal,
        CancellationToken cancellationToken
    ) =>
        received.RespondAsync(
            new InteractionResponse.Message(
                renderer.Private(
                    Card.Sentence(context.Language, CardTone.Trouble, Say.Refusal(context.Language, refusal))
                )
            ),
            cancellationToken
        );

    private static InteractionResponse Deferral(Interaction interaction, bool isPrivate) =>
        interaction.Type == InteractionKind.Command
            ? new InteractionResponse.DeferredMessage(isPrivate)
            : new InteractionResponse.DeferredUpdate();

    private InteractionResponse First(Interaction interaction, CommandContext context, Reply reply) =>
        reply switch
        {
            { Form: { } form } => new InteractionResponse.Form(FormRenderer.Of(form)),
            { Card: { } card, Placement: Placement.Replace } when IsOnPrivateCard(interaction) =>
                new InteractionResponse.Update(renderer.Private(card)),
            { Card: { } card } => new InteractionResponse.Message(BodyOf(reply, card)),
            _ when interaction.Type == InteractionKind.Command => new InteractionResponse.Message(
                renderer.Private(
                    Card.Sentence(
                        context.Language,
                        CardTone.Plain,
                        Say.Line(context.Language, "ack.redelivered")
                    )
                )
            ),
            _ => new InteractionResponse.DeferredUpdate(),
        };

    private async Task CompleteAsync(
        ReceivedInteraction received,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        var isOnCard = received.Interaction.Message is not null;
        switch (reply)
        {
            case { Card: { } card, Placement: Placement.Replace } when IsOnPrivateCard(received.Interaction):
                await received.EditOriginalAsync(renderer.Private(card), cancellationToken);
                break;
            case { Card: { } card } when isOnCard:
                await received.FollowUpAsync(BodyOf(reply, card), cancellationToken);
                break;
            case { Card: { } card }:
                await received.EditOriginalAsync(BodyOf(reply, card), cancellationToken);
                break;
            case { Card: null } when !isOnCard:
                // "Thinking" has nothing to say any more: the card stands in the channel.
                await rest.DeleteOriginalAsync(received.Ticket, cancellationToken);
                break;
            default:
                break;
        }
    }

    /// <summary>What everybody sees is never replaced by what one person is told.</summary>
    private static bool IsOnPrivateCard(Interaction interaction) =>
        interaction.Message?.Flags.HasFlag(MessageFlags.Ephemeral) == true;

    private MessageBody BodyOf(Reply reply, Card card) =>
        reply.Audience == Audience.Channel
            ? renderer.Public(card, sound: false)
            : renderer.Private(card, reply.File);

    private async Task AcknowledgedAsync(ReceivedInteraction received, CancellationToken cancellationToken)
    {
        if (received.Interaction is { Invoker: { } person, Message: { } card })
            await acknowledgements.ReplaceAsync(person.Id, card.Id, received.Ticket, cancellationToken);
    }
}
