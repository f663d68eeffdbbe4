using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

internal sealed partial class DiscordRest
{
    /// <summary>Long enough for a slow answer, which a second try would only double, and a second try still has time.</summary>
    private static readonly TimeSpan CallbackTimeout = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan UploadTimeout = TimeSpan.FromSeconds(50);

    /// <summary>
    /// Gives the first answer, once. A lost connection is tried again at once; what a second try finds already
    /// acknowledged was acknowledged by the first.
    /// </summary>
    public async Task RespondAsync(
        InteractionTicket ticket,
        InteractionResponse response,
        CancellationToken cancellationToken
    )
    {
        var left = ticket.ReceivedAt + InteractionTicket.FirstAnswerWithin - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            throw new InteractionExpiredException(
                $"Interaction {ticket.Id} was to be answered within {InteractionTicket.FirstAnswerWithin.TotalSeconds:0} s and was not."
            );
        }

        try
        {
            await pipeline.SendAsync(
                RestRequest.Post(
                    $"interactions/{ticket.Id}/{ticket.Token}/callback",
                    CallbackWriter.Write(response)
                ) with
                {
                    Access = RestAccess.Callback,
                    Patience = left,
                    Timeout = CallbackTimeout,
                },
                cancellationToken
            );
        }
        catch (DiscordRefusedException e) when (e.Code == DiscordErrorCode.AlreadyAcknowledged && e.Tries > 1)
        { }
    }

    public Task<Message> GetOriginalAsync(InteractionTicket ticket, CancellationToken cancellationToken) =>
        pipeline.SendAsync(
            Webhook(
                ticket,
                RestRequest.Get($"webhooks/{ticket.ApplicationId}/{ticket.Token}/messages/@original")
            ),
            DiscordJson.Default.Message,
            cancellationToken
        );

    /// <summary>Changes the first answer, or completes a deferred one.</summary>
    public Task<Message> EditOriginalAsync(
        InteractionTicket ticket,
        MessageBody body,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            Webhook(
                ticket,
                RestRequest.Patch(
                    $"webhooks/{ticket.ApplicationId}/{ticket.Token}/messages/@original",
                    RestBody.Of(body.AsEdit())
                ) with
                {
                    Timeout = TimeoutOf(body),
                }
            ),
            DiscordJson.Default.Message,
            cancellationToken
        );

    public Task DeleteOriginalAsync(InteractionTicket ticket, CancellationToken cancellationToken) =>
        GoneAsync(
            Webhook(
                ticket,
                RestRequest.Delete($"webhooks/{ticket.ApplicationId}/{ticket.Token}/messages/@original")
            ),
            cancellationToken
        );

    /// <summary>
    /// A further message. It has no nonce, so it is repeated only when it cannot have arrived: a lost connection is
    /// an <see cref="DiscordUnavailableException"/>.
    /// </summary>
    public Task<Message> CreateFollowUpAsync(
        InteractionTicket ticket,
        MessageBody body,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            Webhook(
                ticket,
                RestRequest.Post(
                    $"webhooks/{ticket.ApplicationId}/{ticket.Token}?wait=true",
                    RestBody.Of(body)
                ) with
                {
                    MayRepeat = false,
                    Timeout = TimeoutOf(body),
                }
            ),
            DiscordJson.Default.Message,
            cancellationToken
        );

    public Task<Message> EditFollowUpAsync(
        InteractionTicket ticket,
        Snowflake message,
        MessageBody body,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            Webhook(
                ticket,
                RestRequest.Patch(
                    $"webhooks/{ticket.ApplicationId}/{ticket.Token}/messages/{message}",
                    RestBody.Of(body.AsEdit())
                )
            ),
            DiscordJson.Default.Message,
            cancellationToken
        );

    public Task DeleteFollowUpAsync(
        InteractionTicket ticket,
        Snowflake message,
        CancellationToken cancellationToken
    ) =>
        GoneAsync(
            Webhook(
                ticket,
                RestRequest.Delete($"webhooks/{ticket.ApplicationId}/{ticket.Token}/messages/{message}")
            ),
            cancellationToken
        );

    private static TimeSpan TimeoutOf(MessageBody body) =>
        body.Files.Count == 0 ? RestRequest.UsualTimeout : UploadTimeout;

    private RestRequest Webhook(InteractionTicket ticket, RestRequest request) =>
        ticket.IsUsable(time.GetUtcNow())
            ? request with
            {
                Access = RestAccess.InteractionToken,
                Resource = $"{ticket.ApplicationId}/{ticket.Token.Reveal}",
            }
            : throw new InteractionExpiredException(
                $"Interaction {ticket.Id} is older than 15 minutes; its token is no longer taken."
            );
}
