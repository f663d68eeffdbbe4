using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Web.Access;
using ChatStudyBot.Web.Cards;
using ChatStudyBot.Web.Endpoints;
using ChatStudyBot.Web.Messages;
using ChatStudyBot.Web.Streaming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatStudyBot.Web;

/// <summary>The local chat, for a host that has an <see cref="ICommandRouter"/>, an <see cref="IMessageLog"/>,
/// an <see cref="IBankSource"/>, an <see cref="INoteSources"/>, an <see cref="IQuestionBook"/>, an <see cref="IPlayerSettings"/> and a
/// <see cref="TimeProvider"/>.</summary>
public static class LocalChat
{
    /// <summary>The first part of the ids of its people and channels.</summary>
    public const string Platform = "web";

    /// <summary>What a page is asked for with: HEAD is the same without the page.</summary>
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers its <see cref="IChat"/> and what <see cref="MapLocalChat"/> needs.</summary>
    public static IServiceCollection AddLocalChat(
        this IServiceCollection services,
        LocalChatOptions options
    ) =>
        services
            .AddSingleton(options)
            .AddSingleton<HtmlWriter>()
            .AddSingleton<MessageWriter>()
            .AddSingleton(_ => new StreamHub(Guid.NewGuid().ToString("N")[..8]))
            .AddSingleton<WebChat>()
            .AddSingleton<IChat>(provider => provider.GetRequiredService<WebChat>())
            .AddSingleton<Participants>()
            .AddSingleton<ExportShelf>()
            .AddSingleton<IExportShelf>(provider => provider.GetRequiredService<ExportShelf>())
            .AddSingleton<BankTopics>()
            .AddSingleton<AssetFiles>()
            .AddSingleton<Notices>()
            .AddSingleton<RequestOrigin>()
            .AddSingleton<Attempts>();

    public static IEndpointRouteBuilder MapLocalChat(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var options = services.GetRequiredService<LocalChatOptions>();
        var key = options.AccessKey is { } text ? new AccessKey(text) : null;
        T Make<T>(params object[] given) => ActivatorUtilities.CreateInstance<T>(services, given);

        var notices = services.GetRequiredService<Notices>();
        var group = routes
            .MapGroup("")
            .AddEndpointFilter(new Gate(services.GetRequiredService<RequestOrigin>(), key, notices))
            .ExcludeFromDescription();
        MapOpen(
            group,
            new AccessEndpoints(options, key, services.GetRequiredService<Attempts>(), notices),
            Make<AssetEndpoint>(),
            services.GetRequiredService<ExportShelf>()
        );
        MapPages(group, Make<PageEndpoints>());
        MapNotes(group, Make<NoteEndpoints>());
        MapCommands(group, Make<CommandEndpoints>());
        group.MapGet(StreamEndpoint.Path, Make<StreamEndpoint>().Open);
        services
            .GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.Register(services.GetRequiredService<StreamHub>().Close);
        return routes;
    }

    private static void MapOpen(
        RouteGroupBuilder group,
        AccessEndpoints access,
        AssetEndpoint assets,
        ExportShelf exports
    )
    {
        var open = group.MapGroup("").WithMetadata(new OpenToAll());
        open.MapGet(AccessEndpoints.Path, (Delegate)access.AskAsync);
        open.MapPost(AccessEndpoints.Path, (Delegate)access.OpenAsync).WithMetadata(Limit);
        open.MapGet(AssetEndpoint.Pattern, assets.GetAsync);
        open.MapGet(ExportShelf.Path + "/{secret}", exports.GetAsync);
    }

    private static void MapPages(RouteGroupBuilder group, PageEndpoints pages)
    {
        group.MapMethods("/", Reading, pages.Home);
        group.MapGet("/chat/inbox", pages.InboxAsync);
        group.MapMethods("/chat/{channel}", Reading, pages.PageAsync);
        group.MapGet("/chat/{channel}/messages", pages.MessagesAsync);
        group.MapFallback((Delegate)pages.NotFoundAsync);
    }

    private static void MapNotes(RouteGroupBuilder group, NoteEndpoints notes)
    {
        group.MapMethods(SourceLinks.Pages, Reading, (Delegate)notes.IndexAsync);
        group.MapMethods(SourceLinks.Pages + "/{**path}", Reading, notes.PageAsync);
    }

    private static void MapCommands(RouteGroupBuilder group, CommandEndpoints commands)
    {
        group.MapPost("/chat/{channel}/command", commands.PostAsync).WithMetadata(Limit);
        group.MapPost("/chat/{channel}/action", commands.PostAsync).WithMetadata(Limit);
        group.MapGet("/chat/{channel}/completions", commands.Complete);
    }

    private static IRequestSizeLimitMetadata Limit => new RequestSizeLimitAttribute(RequestReader.MaxBody);
}
