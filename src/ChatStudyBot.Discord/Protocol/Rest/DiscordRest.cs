using ChatStudyBot.Discord.Protocol.Payloads;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>The requests of the REST API that a study bot makes. All of them throw <see cref="DiscordException"/>.</summary>
/// <remarks>https://discord.com/developers/docs/reference</remarks>
internal sealed partial class DiscordRest(RestPipeline pipeline, TimeProvider time)
{
    /// <summary>Ends when Discord no longer takes the bot's token; from then on nothing is sent with it.</summary>
    public Task TokenRefused => pipeline.TokenRefused;

    /// <param name="random">Of the waits between tries.</param>
    public static DiscordRest Over(
        DiscordConnection connection,
        HttpMessageInvoker http,
        TimeProvider time,
        Random random,
        ILogger logger
    ) => new(RestPipeline.Over(connection, http, time, random, logger), time);

    /// <param name="nonce">
    /// At most 25 characters, of the caller's making: the same one within some minutes makes no second message, so the
    /// post is repeated when the connection drops, and may be repeated after a crash.
    /// </param>
    public Task<Message> CreateMessageAsync(
        Snowflake channel,
        MessageBody body,
        string nonce,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            RestRequest.Post(
                $"channels/{channel}/messages",
                RestBody.Of(body with { Nonce = nonce, EnforceNonce = true })
            ) with
            {
                Resource = channel.ToString(),
            },
            DiscordJson.Default.Message,
            cancellationToken
        );

    public Task<Message> GetMessageAsync(
        Snowflake channel,
        Snowflake message,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            RestRequest.Get($"channels/{channel}/messages/{message}") with
            {
                Resource = channel.ToString(),
            },
            DiscordJson.Default.Message,
            cancellationToken
        );

    public Task<Message> EditMessageAsync(
        Snowflake channel,
        Snowflake message,
        MessageBody body,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            RestRequest.Patch($"channels/{channel}/messages/{message}", RestBody.Of(body.AsEdit())) with
            {
                Resource = channel.ToString(),
            },
            DiscordJson.Default.Message,
            cancellationToken
        );

    /// <summary>Shows the bot as typing for some seconds; refused where it may not post.</summary>
    public Task TriggerTypingAsync(Snowflake channel, CancellationToken cancellationToken) =>
        pipeline.SendAsync(
            RestRequest.Post($"channels/{channel}/typing", null) with
            {
                Resource = channel.ToString(),
            },
            cancellationToken
        );

    /// <summary>One that is gone already is as good as deleted.</summary>
    public Task DeleteMessageAsync(
        Snowflake channel,
        Snowflake message,
        CancellationToken cancellationToken
    ) =>
        GoneAsync(
            RestRequest.Delete($"channels/{channel}/messages/{message}") with
            {
                Resource = channel.ToString(),
            },
            cancellationToken
        );

    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        pipeline.SendAsync(
            RestRequest.Get($"channels/{channel}") with
            {
                Resource = channel.ToString(),
            },
            DiscordJson.Default.Channel,
            cancellationToken
        );

    /// <summary>Starts the thread of a message, or finds the one it has.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="archiveAfterMinutes">Without a message: 60, 1440, 4320 or 10080.</param>
    public async Task<Channel> StartThreadAsync(
        Snowflake channel,
        Snowflake message,
        string name,
        int archiveAfterMinutes,
        CancellationToken cancellationToken
    )
    {
        var body = RestBody.Of(new ThreadBody(name, archiveAfterMinutes), DiscordJson.Default.ThreadBody);
        try
        {
            return await pipeline.SendAsync(
                RestRequest.Post($"channels/{channel}/messages/{message}/threads", body) with
                {
                    Resource = channel.ToString(),
                },
                DiscordJson.Default.Channel,
                cancellationToken
            );
        }
        catch (DiscordRefusedException e) when (e.Code == DiscordErrorCode.ThreadExists)
        {
            // A message's thread has the message's id.
            return await GetChannelAsync(message, cancellationToken);
        }
    }

    /// <summary>The direct channel with a person; always the same one.</summary>
    public Task<Channel> CreateDirectChannelAsync(Snowflake user, CancellationToken cancellationToken) =>
        pipeline.SendAsync(
            RestRequest.Post(
                $"users/@me/channels",
                RestBody.Of(new DirectChannelBody(user), DiscordJson.Default.DirectChannelBody)
            ),
            DiscordJson.Default.Channel,
            cancellationToken
        );

    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        pipeline.SendAsync(RestRequest.Get($"users/@me"), DiscordJson.Default.User, cancellationToken);

    public Task<Application> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        pipeline.SendAsync(
            RestRequest.Get($"applications/@me"),
            DiscordJson.Default.Application,
            cancellationToken
        );

    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        pipeline.SendAsync(
            RestRequest.Get($"gateway/bot"),
            DiscordJson.Default.GatewayBot,
            cancellationToken
        );

    public Task<IReadOnlyList<ApplicationCommand>> GetGlobalCommandsAsync(
        Snowflake application,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            RestRequest.Get($"applications/{application}/commands?with_localizations=true"),
            DiscordJson.Default.IReadOnlyListApplicationCommand,
            cancellationToken
        );

    /// <summary>Registers exactly these commands; others are deleted, those of the same name keep their ids.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> OverwriteGlobalCommandsAsync(
        Snowflake application,
        IReadOnlyList<ApplicationCommand> commands,
        CancellationToken cancellationToken
    ) =>
        pipeline.SendAsync(
            RestRequest.Put(
                $"applications/{application}/commands",
                RestBody.Of(commands, DiscordJson.Default.IReadOnlyListApplicationCommand)
            ),
            DiscordJson.Default.IReadOnlyListApplicationCommand,
            cancellationToken
        );

    private async Task GoneAsync(RestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(request, cancellationToken);
        }
        catch (DiscordRefusedException e) when (e.Code == DiscordErrorCode.UnknownMessage) { }
    }
}
