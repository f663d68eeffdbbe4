using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Conversation;
using ChatStudyBot.Discord.Protocol;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Gateway;
using ChatStudyBot.Discord.Protocol.Http;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Registration;
using ChatStudyBot.Discord.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord;

/// <summary>The bot on Discord, for a host that has what <c>LocalChat</c> asks for as well.</summary>
public static class DiscordBot
{
    /// <summary>Registers its <see cref="IChat"/> and the service that holds the connection.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options) =>
        services
            .AddSingleton(new DiscordConnection(new Secret(options.Token), options.ApiBaseUrl))
            .AddSingleton(new Ears(options.PublicKey))
            .AddSingleton(provider =>
                DiscordRest.Over(
                    provider.GetRequiredService<DiscordConnection>(),
                    new HttpMessageInvoker(RestWire.CreateTransport()),
                    provider.GetRequiredService<TimeProvider>(),
                    NewRandom(),
                    provider.GetRequiredService<ILogger<DiscordRest>>()
                )
            )
            .AddSingleton<CommandMentions>()
            .AddSingleton<CardRenderer>()
            .AddSingleton<CommandRegistration>()
            .AddSingleton<Acknowledgements>()
            .AddSingleton<Answers>()
            .AddSingleton<Suggestions>()
            .AddSingleton<ChannelRights>()
            .AddSingleton<DiscordChat>()
            .AddSingleton<IChat>(provider => provider.GetRequiredService<DiscordChat>())
            .AddSingleton<IInteractionHandler, CommandHandler>()
            .AddSingleton(provider => new InteractionInbox(
                provider.GetRequiredService<IInteractionHandler>(),
                provider.GetRequiredService<DiscordRest>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<InteractionInbox>>()
            ))
            .AddSingleton(provider => new GatewayClient(
                provider.GetRequiredService<DiscordConnection>(),
                provider.GetRequiredService<DiscordRest>(),
                provider.GetRequiredService<InteractionInbox>(),
                provider.GetRequiredService<TimeProvider>(),
                NewRandom(),
                provider.GetRequiredService<ILogger<GatewayClient>>()
            ))
            .AddHostedService<DiscordService>();

    /// <summary>Where Discord posts interactions; nothing when they come over the gateway.</summary>
    public static IEndpointRouteBuilder MapDiscord(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        if (services.GetRequiredService<Ears>().PublicKey is not { } key)
            return routes;
        var endpoint = new InteractionsEndpoint(
            Ed25519Key.Parse(key),
            services.GetRequiredService<InteractionInbox>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<InteractionsEndpoint>>()
        );
        routes.MapPost(InteractionsEndpoint.Path, endpoint.HandleAsync);
        return routes;
    }

    /// <summary>Of waits, so that many bots do not come back in the same instant; nothing is decided by it.</summary>
    private static Random NewRandom() =>
        new(System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue));
}
