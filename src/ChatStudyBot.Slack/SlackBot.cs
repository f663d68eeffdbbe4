using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Conversation;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Http;
using ChatStudyBot.Slack.Protocol.Socket;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Slack.Rendering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack;

/// <summary>The bot on Slack, for a host that has what <c>LocalChat</c> asks for as well.</summary>
public static class SlackBot
{
    /// <summary>Registers its <see cref="IChat"/> and the service that holds the connections.</summary>
    /// <param name="managers">Ids of people who may do what managers may, beside the workspace's administrators.</param>
    public static IServiceCollection AddSlack(
        this IServiceCollection services,
        SlackOptions options,
        IEnumerable<string> managers
    ) =>
        services
            .AddSingleton(options)
            .AddSingleton(SlackConnection.Of(options))
            .AddSingleton(provider =>
                SlackApi.Over(
                    provider.GetRequiredService<SlackConnection>(),
                    new HttpMessageInvoker(Transport.Create()),
                    provider.GetRequiredService<TimeProvider>(),
                    NewRandom(),
                    provider.GetRequiredService<ILogger<SlackApi>>()
                )
            )
            .AddSingleton<Workspace>()
            .AddSingleton<CardRenderer>()
            .AddSingleton(provider => new People(
                provider.GetRequiredService<SlackApi>(),
                [.. managers],
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<People>>()
            ))
            .AddSingleton<Answers>()
            .AddSingleton<SlackChat>()
            .AddSingleton<IChat>(provider => provider.GetRequiredService<SlackChat>())
            .AddSingleton<ISlackHandler, PayloadHandler>()
            .AddSingleton(provider => new SlackInbox(
                provider.GetRequiredService<ISlackHandler>(),
                provider.GetRequiredService<SlackApi>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SlackInbox>>()
            ))
            .AddSingleton(provider => new SignOn(
                provider.GetRequiredService<SlackApi>(),
                provider.GetRequiredService<TimeProvider>(),
                NewRandom(),
                provider.GetRequiredService<ILogger<SignOn>>()
            ))
            .AddSingleton(provider => new SocketModeClient(
                provider.GetRequiredService<SlackConnection>(),
                provider.GetRequiredService<SlackApi>(),
                provider.GetRequiredService<SlackInbox>(),
                provider.GetRequiredService<TimeProvider>(),
                NewRandom(),
                provider.GetRequiredService<ILogger<SocketModeClient>>()
            ))
            .AddHostedService<SlackService>();

    /// <summary>Where Slack posts what people do; nothing without what it signs that with.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        if (services.GetRequiredService<SlackOptions>().SigningSecret is not { } secret)
            return routes;
        new SlackEndpoints(
            new SigningSecret(new Secret(secret)),
            services.GetRequiredService<SlackInbox>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<SlackEndpoints>>()
        ).Map(routes);
        return routes;
    }

    /// <summary>Of waits, so that many bots do not come back in the same instant; nothing is decided by it.</summary>
    private static Random NewRandom() =>
        new(System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue));
}
