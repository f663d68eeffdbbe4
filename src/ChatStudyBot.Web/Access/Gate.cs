using ChatStudyBot.Web.Endpoints;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Access;

/// <summary>Stands before every page and endpoint.</summary>
internal sealed class Gate(RequestOrigin origin, AccessKey? key, Notices notices) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        SetHeaders(http.Response.Headers);
        if (!origin.IsHostKnown(http.Request.Host))
            return await notices.RefuseAsync(http, StatusCodes.Status403Forbidden, "web.refused.host");
        if (IsGuarded(http) && !origin.IsOurs(http.Request))
            return await notices.RefuseAsync(http, StatusCodes.Status403Forbidden, "web.refused.origin");
        if (MayEnter(http))
            return await next(context);
        if (key is null)
            return await notices.RefuseAsync(http, StatusCodes.Status403Forbidden, "web.refused.no_key");
        return Notices.IsForPage(http.Request)
            ? TypedResults.Redirect(AccessEndpoints.Before(http.Request))
            : await notices.RefuseAsync(http, StatusCodes.Status401Unauthorized, "web.access_key.intro");
    }

    /// <summary>Changes something, or tells what others do.</summary>
    private static bool IsGuarded(HttpContext http) =>
        !Notices.IsReading(http.Request) || http.Request.Path == StreamEndpoint.Path;

    private bool MayEnter(HttpContext http) =>
        Caller.IsLocal(http)
        || http.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is not null
        || (key is not null && key.IsToken(http.Request.Cookies[AccessKey.Cookie]));

    /// <summary>Nothing from elsewhere, nothing inline. Without a referrer a form's Origin would be null.</summary>
    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
