using ChatStudyBot.Core.Commands;
using ChatStudyBot.Web.Access;
using ChatStudyBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>The page that asks for the key.</summary>
internal sealed class AccessEndpoints(
    LocalChatOptions options,
    AccessKey? key,
    Attempts attempts,
    Notices notices
)
{
    public const string Path = "/access";
    private const string Next = "to";
    private const int LongestKey = 200;

    public Task<IResult> AskAsync(HttpContext http) => PageAsync(http, StatusCodes.Status200OK, null);

    public async Task<IResult> OpenAsync(HttpContext http)
    {
        var caller = http.Connection.RemoteIpAddress;
        if (attempts.Wait(caller) is { } wait)
            return await PageAsync(
                http,
                StatusCodes.Status429TooManyRequests,
                "web.access_key.too_many",
                ("seconds", (int)Math.Ceiling(wait.TotalSeconds))
            );
        if (key is null || await GivenAsync(http) is not { } given || !key.Opens(given))
        {
            attempts.Failed(caller);
            return await PageAsync(http, StatusCodes.Status401Unauthorized, "web.access_key.wrong");
        }
        attempts.Succeeded(caller);
        http.Response.Cookies.Append(
            AccessKey.Cookie,
            key.Token,
            new CookieOptions
            {
                HttpOnly = true,
                // Somebody who follows a link out of a chat comes from another site. What changes anything is guarded
                // by where it comes from.
                SameSite = SameSiteMode.Lax,
                // A proxy that ends TLS hands the request on as plain http.
                Secure = http.Request.IsHttps || options.PublicUrl?.Scheme == Uri.UriSchemeHttps,
                MaxAge = TimeSpan.FromDays(90),
                IsEssential = true,
            }
        );
        return TypedResults.Redirect(NextOf(http.Request));
    }

    /// <summary>The page that asks for the key and then goes on to the one that was asked for.</summary>
    public static string Before(HttpRequest request)
    {
        var wanted = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        return wanted == "/" ? Path : $"{Path}?{Next}={Uri.EscapeDataString(wanted)}";
    }

    private static string NextOf(HttpRequest request) =>
        request.Query[Next] is [{ } wanted] && OwnAddress.Is(wanted) ? wanted : "/";

    private static async Task<string?> GivenAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form["key"] is [{ Length: > 0 and <= LongestKey } given] ? given : null;
    }

    private Task<IResult> PageAsync(
        HttpContext http,
        int status,
        string? trouble,
        params (string Name, object Value)[] values
    )
    {
        var look = notices.LookOf(http);
        return notices.PageAsync<AccessPage>(
            status,
            ("Look", look),
            ("Trouble", trouble is null ? null : Say.Text(look.Language, trouble, values))
        );
    }
}
