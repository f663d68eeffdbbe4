using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

internal sealed class AssetEndpoint(AssetFiles files, Notices notices)
{
    public const string Pattern = "/assets/{version}/{name}";

    public async Task<IResult> GetAsync(HttpContext http, string version, string name)
    {
        if (files.Find(name) is not { } file)
            return await notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");
        // A page that is older than this process asks for files that are gone, and gets today's.
        http.Response.Headers.CacheControl =
            version == files.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(file.Content, file.ContentType);
    }
}
