using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Slack.Reading;
using ChatStudyBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Conversation;

/// <summary>Gives a reply where what it answers came from.</summary>
internal sealed partial class Answers(
    CardRenderer renderer,
    SlackChat chat,
    SlackApi api,
    TimeProvider time,
    ILogger<Answers> logger
)
{
    public async Task GiveAsync(
        ReceivedPayload received,
        CommandContext context,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        if (await IsSaidInFormAsync(received, reply))
            return;
        await GiveFirstAsync(received, context, reply, cancellationToken);
        if (reply.After is { } after && await after is { } welcome)
            await TellAsync(received, context, renderer.Private(welcome), inPlace: false, cancellationToken);
    }

    private async Task GiveFirstAsync(
        ReceivedPayload received,
        CommandContext context,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        switch (reply)
        {
            case { Card: { } card } when received.Payload is SlackPayload.Event:
                await api.PublishHomeAsync(context.Player.User, renderer.Home(card), cancellationToken);
                break;
            case { File: { } file, Card: { } card }:
                await HandAsync(received, context, file, card, cancellationToken);
                break;
            case { Form: { } form }:
                await OpenAsync(received, context, form, cancellationToken);
                break;
            case { Audience: Audience.Channel, Card: { } card }:
                await PublishAsync(received, context, reply.Key, card, cancellationToken);
                break;
            case { Card: { } card }:
                await TellAsync(
                    received,
                    context,
                    renderer.Private(card),
                    reply.Placement == Placement.Replace,
                    cancellationToken
                );
                break;
            default:
                break;
        }
    }

    public Task RefuseAsync(
        ReceivedPayload received,
        CommandContext context,
        Refusal refusal,
        CancellationToken cancellationToken
    ) =>
        TellAsync(
            received,
            context,
            renderer.Private(
                Card.Sentence(context.Language, CardTone.Trouble, Say.Refusal(context.Language, refusal))
            ),
            inPlace: false,
            cancellationToken
        );

    /// <summary>Acknowledges; a form with something wrong in it stays open and says so at its first field.</summary>
    /// <returns>Whether nothing more is to be said.</returns>
    private async Task<bool> IsSaidInFormAsync(ReceivedPayload received, Reply reply)
    {
        if (
            received.Payload is SlackPayload.Form(var form)
            && reply is { RefusalKey: { } key, Card: { } card }
            && (
                key.Contains(".form_", StringComparison.Ordinal)
                || key is "refusal.setting_value" or "refusal.erase_word"
            )
            && form.View.State?.Values.Keys.FirstOrDefault() is { } field
        )
            return await received.AcknowledgeAsync(
                new ResponsePayload.Refuse(
                    new Dictionary<string, string>(StringComparer.Ordinal) { [field] = renderer.Spoken(card) }
                )
            );
        await received.AcknowledgeAsync();
        return false;
    }

    /// <summary>What opens it is good for three seconds: who pressed too long ago has to press again.</summary>
    private async Task OpenAsync(
        ReceivedPayload received,
        CommandContext context,
        Form form,
        CancellationToken cancellationToken
    )
    {
        if (OriginOf(received.Payload) is not { } origin)
            return;
        try
        {
            await received.OpenViewAsync(
                FormRenderer.Of(form, context.Language, origin.ToMetadata()),
                cancellationToken
            );
        }
        catch (Exception unopened) when (unopened is SlackUnavailableException or SlackRefusedException)
        {
            LogUnopened(logger, unopened.Message);
            await RefuseAsync(received, context, Refusal.Of("failure.busy"), cancellationToken);
        }
    }

    private async Task PublishAsync(
        ReceivedPayload received,
        CommandContext context,
        string? key,
        Card card,
        CancellationToken cancellationToken
    )
    {
        var put = await chat.PutAsync(
            context.Channel,
            key ?? $"reply:{context.Delivery}",
            card,
            sound: false,
            cancellationToken
        );
        if (put is PutResult.Refused or PutResult.Later)
            await RefuseAsync(
                received,
                context,
                put is PutResult.Refused(var reason) ? reason : Refusal.Of("failure.busy"),
                cancellationToken
            );
    }

    /// <summary>
    /// Into the conversation with the person: nothing that one person sees elsewhere can hold a file. The card goes
    /// first, as it is what opens that conversation, but not before the file is taken.
    /// </summary>
    private async Task HandAsync(
        ReceivedPayload received,
        CommandContext context,
        ReplyFile file,
        Card card,
        CancellationToken cancellationToken
    )
    {
        MessageAddress? posted = null;
        try
        {
            var uploaded = await api.UploadAsync(file.Name, file.Bytes, cancellationToken);
            var address = await api.PostAsync(
                context.Player.User,
                thread: null,
                renderer.Public(card),
                cancellationToken
            );
            posted = address;
            await api.ShareAsync(uploaded, address.Channel, cancellationToken);
        }
        catch (SlackException failure)
        {
            LogNotHanded(logger, failure.Message);
            file.Lost();
            if (posted is { } alone)
                await api.DeleteAsync(alone, cancellationToken);
            await RefuseAsync(received, context, WhyNotHanded(failure), cancellationToken);
            return;
        }
        await TellAsync(
            received,
            context,
            renderer.Private(
                Card.Sentence(
                    context.Language,
                    CardTone.Done,
                    Say.Line(context.Language, "privacy.export.direct")
                )
            ),
            inPlace: false,
            cancellationToken
        );
    }

    private static Refusal WhyNotHanded(SlackException failure) =>
        failure switch
        {
            SlackAccessException { Error: "missing_scope" } => Refusal.Of("refusal.slack_files"),
            SlackRefusedException { Error: "messages_tab_disabled" } => Refusal.Of(
                "refusal.slack_restricted"
            ),
            _ => Refusal.Of("failure.busy"),
        };

    /// <summary>
    /// By the response url, which works where the bot is no member too; when there is none, or it is used up, as a
    /// message that the person alone sees.
    /// </summary>
    private async Task TellAsync(
        ReceivedPayload received,
        CommandContext context,
        Message message,
        bool inPlace,
        CancellationToken cancellationToken
    )
    {
        var origin = OriginOf(received.Payload);
        var ticket = received.Ticket ?? TicketOf(origin);
        try
        {
            // What everybody sees is never replaced by what one person is told.
            if (ticket is not null && inPlace && origin?.IsPrivate == true)
                await api.ReplaceAsync(ticket, message, cancellationToken);
            else if (ticket is not null)
                await api.RespondAsync(ticket, message, cancellationToken);
            else
                await WhisperAsync(context, message, cancellationToken);
        }
        catch (ResponseUrlSpentException)
        {
            await WhisperAsync(context, message, cancellationToken);
        }
    }

    /// <summary>In the conversation of a person by their id nobody else reads what is posted.</summary>
    private Task WhisperAsync(CommandContext context, Message message, CancellationToken cancellationToken) =>
        SlackPlace.Of(context.Channel) is not var (channel, thread) ? Task.CompletedTask
        : SlackPlace.IsPerson(channel) ? api.PostAsync(channel, thread, message, cancellationToken)
        : api.PostEphemeralAsync(channel, thread, context.Player.User, message, cancellationToken);

    private ResponseTicket? TicketOf(FormOrigin? origin) =>
        origin?.ResponseUrl is { } address ? new ResponseTicket(address, time.GetUtcNow()) : null;

    private static FormOrigin? OriginOf(SlackPayload payload) =>
        payload switch
        {
            SlackPayload.Click(var click) => FormOrigin.Of(click),
            SlackPayload.Form(var form) => FormOrigin.Parse(form.View.PrivateMetadata),
            _ => null,
        };

    [LoggerMessage(2, LogLevel.Warning, "A file was not handed over: {Reason}")]
    private static partial void LogNotHanded(ILogger logger, string reason);

    [LoggerMessage(1, LogLevel.Warning, "A form was not opened: {Reason}")]
    private static partial void LogUnopened(ILogger logger, string reason);
}
