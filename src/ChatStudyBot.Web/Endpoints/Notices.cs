using ChatStudyBot.Core.Commands;
using ChatStudyBot.Web.Cards;
using ChatStudyBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>What somebody is told who does not get what was asked for: a page, or JSON for the script.</summary>
internal sealed class Notices(LocalChatOptions options, HtmlWriter html, AssetFiles assets)
{
    public Look LookOf(HttpContext http) => Look.Of(http.Request, options.Language, assets.Version);

    public static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    public static bool IsForPage(HttpRequest request) =>
        IsReading(request)
        && request.Headers.Accept.Any(accept =>
            accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true
        );

    public async Task<IResult> RefuseAsync(
        HttpContext http,
        int status,
        string key,
        params (string Name, object Value)[] values
    )
    {
        var look = LookOf(http);
        var sentence = Say.Text(look.Language, key, values);
        if (!IsForPage(http.Request))
            return Json.Result(new Trouble(sentence), status);
        var title = Say.Text(
            look.Language,
            status == StatusCodes.Status404NotFound ? "web.not_found.title" : "web.error.title"
        );
        return await PageAsync<NoticePage>(status, ("Look", look), ("Title", title), ("Body", sentence));
    }

    public async Task<IResult> PageAsync<T>(int status, params (string Name, object? Value)[] parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        TypedResults.Content(
            "<!DOCTYPE html>\n" + await html.WriteAsync<T>(parameters),
            "text/html; charset=utf-8",
            statusCode: status
        );

    private sealed record Trouble(string Message);
}
