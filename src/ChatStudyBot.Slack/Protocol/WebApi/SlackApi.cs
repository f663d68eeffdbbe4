using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Payloads;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>The methods of the Web API that a study bot calls. All of them throw <see cref="SlackException"/>.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api</remarks>
internal sealed partial class SlackApi
{
    /// <summary>What a trigger id is good for.</summary>
    private static readonly TimeSpan TriggerGoodFor = TimeSpan.FromSeconds(3);

    /// <summary>An answer that comes later than that is of no use.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    private readonly ApiPipeline _pipeline;
    private readonly PostQueue _posts;
    private readonly UpdateQueue _updates;
    private readonly TimeProvider _time;

    private SlackApi(ApiPipeline pipeline, TimeProvider time)
    {
        _pipeline = pipeline;
        _time = time;
        _posts = new PostQueue(time);
        _updates = new UpdateQueue(UpdateAsync);
    }

    /// <param name="random">Of the waits between tries.</param>
    public static SlackApi Over(
        SlackConnection connection,
        HttpMessageInvoker http,
        TimeProvider time,
        Random random,
        ILogger logger
    ) => new(new ApiPipeline(new ApiWire(connection, http, time), random, time, logger), time);

    /// <summary>Whose token it is.</summary>
    public Task<AuthTest> TestAuthAsync(CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            new ApiRequest(ApiMethod.AuthTest, () => ApiBody.Form()),
            SlackJson.Default.AuthTest,
            cancellationToken
        );

    /// <returns>Where to connect to: once, at once, with a ticket in it.</returns>
    public async Task<Secret> OpenConnectionAsync(CancellationToken cancellationToken) =>
        (
            await _pipeline.SendAsync(
                new ApiRequest(ApiMethod.OpenConnection, () => ApiBody.Form()),
                SlackJson.Default.ConnectionsOpen,
                cancellationToken
            )
        ).Url
        ?? throw new SlackUnavailableException("apps.connections.open was answered without an address.");

    /// <summary>Posts after what was to be posted into the channel before.</summary>
    /// <param name="channel">Or a person, for the conversation with them.</param>
    /// <exception cref="SlackOutcomeUnknownException">It may be posted.</exception>
    public async Task<MessageAddress> PostAsync(
        string channel,
        string? thread,
        Message message,
        CancellationToken cancellationToken
    )
    {
        using var turn =
            await _posts.EnterAsync(channel, cancellationToken)
            ?? throw new SlackUnavailableException(
                $"chat.postMessage was not called: {PostQueue.MostWaiting} posts are waiting for the channel."
            );
        var reply = await SendAsync(
            ApiMethod.PostMessage,
            message.AsPost(channel, thread),
            cancellationToken
        );
        return reply is { Channel: { } place, Ts: { } ts }
            ? new MessageAddress(place, ts)
            : throw new SlackOutcomeUnknownException(
                "chat.postMessage was answered without saying where it was posted."
            );
    }

    /// <summary>Changes a message; when a newer change is asked for before this one was sent, that one alone is.</summary>
    public Task UpdateAsync(MessageAddress address, Message message, CancellationToken cancellationToken) =>
        _updates.SendAsync(address, message.AsUpdate(address.Channel, address.Ts), cancellationToken);

    /// <summary>One that is gone already is as good as deleted.</summary>
    public async Task DeleteAsync(MessageAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.SendAsync(
                new ApiRequest(
                    ApiMethod.Delete,
                    () => ApiBody.Form(("channel", address.Channel), ("ts", address.Ts))
                ),
                SlackJson.Default.ApiReply,
                cancellationToken
            );
        }
        catch (SlackRefusedException e) when (e.Error == "message_not_found") { }
    }

    /// <summary>Says something that one person sees for now; it cannot be changed later.</summary>
    public Task PostEphemeralAsync(
        string channel,
        string? thread,
        string user,
        Message message,
        CancellationToken cancellationToken
    ) => SendAsync(ApiMethod.PostEphemeral, message.AsEphemeral(channel, user, thread), cancellationToken);

    /// <param name="triggerId">Good for one view, three seconds long.</param>
    public Task OpenViewAsync(
        string triggerId,
        DateTimeOffset receivedAt,
        View view,
        CancellationToken cancellationToken
    )
    {
        var left = receivedAt + TriggerGoodFor - _time.GetUtcNow();
        return left <= TimeSpan.Zero
            ? throw new SlackUnavailableException("views.open was not called: three seconds are over.")
            : _pipeline.SendAsync(
                new ApiRequest(
                    ApiMethod.OpenView,
                    () => ApiBody.Json(new ViewOpen(triggerId, view), SlackJson.Default.ViewOpen)
                )
                {
                    Patience = left,
                },
                SlackJson.Default.ApiReply,
                cancellationToken
            );
    }

    /// <summary>Puts it on somebody's home, in place of what they saw there.</summary>
    public Task PublishHomeAsync(string user, HomeView view, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            new ApiRequest(
                ApiMethod.PublishView,
                () => ApiBody.Json(new ViewPublish(user, view), SlackJson.Default.ViewPublish)
            ),
            SlackJson.Default.ApiReply,
            cancellationToken
        );

    public async Task<SlackUser> GetUserAsync(string user, CancellationToken cancellationToken) =>
        (
            await _pipeline.SendAsync(
                new ApiRequest(
                    ApiMethod.GetUser,
                    () => ApiBody.Form(("user", user), ("include_locale", "true"))
                ),
                SlackJson.Default.UserReply,
                cancellationToken
            )
        ).User
        ?? throw new SlackUnavailableException("users.info was answered without a person.");

    /// <summary>Says something further that only the one who did it sees.</summary>
    /// <exception cref="ResponseUrlSpentException">Nothing more can be said this way.</exception>
    public Task RespondAsync(ResponseTicket ticket, Message message, CancellationToken cancellationToken) =>
        RespondAsync(
            ApiMethod.Respond,
            ticket,
            () => ApiBody.Json(message.AsAnswer(), SlackJson.Default.Message),
            cancellationToken
        );

    /// <summary>Puts it in the place of the message that was pressed, or of the answer given before.</summary>
    /// <exception cref="ResponseUrlSpentException">Nothing more can be said this way.</exception>
    public Task ReplaceAsync(ResponseTicket ticket, Message message, CancellationToken cancellationToken) =>
        RespondAsync(
            ApiMethod.RespondInPlace,
            ticket,
            () => ApiBody.Json(message.AsReplacement(), SlackJson.Default.Message),
            cancellationToken
        );

    /// <summary>Takes away the message that was pressed, or the answer given before.</summary>
    /// <exception cref="ResponseUrlSpentException">Nothing more can be said this way.</exception>
    public Task RemoveAsync(ResponseTicket ticket, CancellationToken cancellationToken) =>
        RespondAsync(
            ApiMethod.RespondInPlace,
            ticket,
            () => ApiBody.Json(new MessageRemoval(), SlackJson.Default.MessageRemoval),
            cancellationToken
        );

    private async Task RespondAsync(
        ApiMethod method,
        ResponseTicket ticket,
        Func<ApiBody> compose,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await _pipeline.SendAsync(
                new ApiRequest(
                    method,
                    () =>
                    {
                        ticket.Use(_time.GetUtcNow());
                        return compose();
                    }
                )
                {
                    Address = ticket.Address,
                    Patience = AnswerWithin,
                },
                SlackJson.Default.ApiReply,
                cancellationToken
            );
        }
        catch (SlackRefusedException e) when (e.Error is "used_url" or "expired_url" or "http_404")
        {
            throw new ResponseUrlSpentException($"The response url is not taken any more ({e.Error}).");
        }
    }

    private Task<MessageReply> UpdateAsync(Func<Message> newest) =>
        _pipeline.SendAsync(
            new ApiRequest(ApiMethod.Update, () => ApiBody.Json(newest(), SlackJson.Default.Message)),
            SlackJson.Default.MessageReply,
            CancellationToken.None
        );

    private Task<MessageReply> SendAsync(
        ApiMethod method,
        Message message,
        CancellationToken cancellationToken
    ) =>
        _pipeline.SendAsync(
            new ApiRequest(method, () => ApiBody.Json(message, SlackJson.Default.Message)),
            SlackJson.Default.MessageReply,
            cancellationToken
        );
}
