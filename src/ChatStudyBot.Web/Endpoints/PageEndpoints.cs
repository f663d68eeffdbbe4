using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Web.Messages;
using ChatStudyBot.Web.Pages;
using ChatStudyBot.Web.Streaming;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>The channel pages, and what they fetch of their messages later.</summary>
internal sealed class PageEndpoints(
    LocalChatOptions options,
    WebChat chat,
    Participants participants,
    StreamHub hub,
    Notices notices,
    IPersonalBook people,
    TimeProvider time
)
{
    private const int PageSize = 50;

    public IResult Home() => TypedResults.Redirect($"/chat/{options.Channels[0]}");

    public async Task<IResult> PageAsync(HttpContext http, string channel)
    {
        if (!chat.Has(channel))
            return await NotFoundAsync(http);
        http.Response.Headers.CacheControl = "no-store";
        var part = await ReadAsync(channel, long.MaxValue, http.RequestAborted);
        return await notices.PageAsync<ChatPage>(
            StatusCodes.Status200OK,
            ("Look", notices.LookOf(http)),
            ("Channel", channel),
            ("Channels", options.Channels),
            ("Messages", part.Messages.Select(message => message.Html).ToList()),
            ("First", part.First?.ToString(CultureInfo.InvariantCulture)),
            ("Participants", part.Participants),
            ("Position", part.Position),
            ("News", part.News),
            ("Now", part.Now)
        );
    }

    /// <summary>Which channel is the inbox of who is called so, and the newest in it.</summary>
    public async Task<IResult> InboxAsync(HttpContext http, string name) =>
        PlayerName.TryParse(name) is { } called
            ? Json.Result(await InboxOfAsync(LocalPlace.Player(called), http.RequestAborted))
            : await notices.RefuseAsync(
                http,
                StatusCodes.Status400BadRequest,
                "web.refused.name",
                ("max", PlayerName.MaxLength)
            );

    public async Task<IResult> MessagesAsync(HttpContext http, string channel, long? before) =>
        chat.Has(channel)
            ? Json.Result(await ReadAsync(channel, before ?? long.MaxValue, http.RequestAborted))
            : await NotFoundAsync(http);

    public Task<IResult> NotFoundAsync(HttpContext http) =>
        notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");

    private async Task<Inbox> InboxOfAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var channel = LocalPlace.InboxOf(player).Channel;
        var isKnown =
            participants.Has(player)
            || !(await people.HoldingsAsync(player.Account, cancellationToken)).Names.IsEmpty;
        return new Inbox(channel, hub.Now.News.GetValueOrDefault(channel), isKnown);
    }

    private async Task<ChannelPart> ReadAsync(
        string channel,
        long before,
        CancellationToken cancellationToken
    )
    {
        // Before the messages: what happens meanwhile is in the stream after it, and at worst shown twice.
        var moment = hub.Now;
        var messages = await chat.LatestAsync(channel, PageSize, before, cancellationToken);
        return new ChannelPart(
            moment.Position,
            moment.News,
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            participants.Count(channel),
            messages.Count == PageSize ? messages[0].Sequence : null,
            [.. messages.Select(message => message.Message)]
        );
    }

    /// <param name="IsKnown">Somebody has taken part under that name.</param>
    private sealed record Inbox(string Channel, string? News, bool IsKnown);

    /// <param name="News">What is the newest in each channel, so that a page sees where it missed something.</param>
    /// <param name="Now">The server's clock, in milliseconds since 1970.</param>
    /// <param name="First">The sequence of the first message, when there may be older ones.</param>
    private sealed record ChannelPart(
        string Position,
        IReadOnlyDictionary<string, string> News,
        long Now,
        int Participants,
        long? First,
        IReadOnlyList<ShownMessage> Messages
    );
}
