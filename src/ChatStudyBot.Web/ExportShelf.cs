using System.Collections.Concurrent;
using System.Net.Mime;
using System.Text;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Web.Endpoints;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web;

/// <summary>
/// Exports in memory until their time is up. Who has the link gets the file, without the key of the installation: people
/// of other platforms do not have it.
/// </summary>
internal sealed class ExportShelf(LocalChatOptions options, Notices notices, TimeProvider time) : IExportShelf
{
    public const string Path = "/privacy";

    private readonly ConcurrentDictionary<string, (byte[] File, DateTimeOffset Until)> _files = new(
        StringComparer.Ordinal
    );

    public string? Put(PlayerId player, string json)
    {
        foreach (var old in _files.Where(file => file.Value.Until <= time.GetUtcNow()))
            _files.TryRemove(old.Key, out _);
        var isHere = player.Platform == LocalChat.Platform;
        if (!isHere && options.PublicUrl is null)
            return null;
        var address = $"{Path}/{Guid.NewGuid():N}{Guid.NewGuid():N}";
        _files[address] = (Encoding.UTF8.GetBytes(json), time.GetUtcNow() + IExportShelf.KeptFor);
        return isHere ? address : options.PublicUrl!.GetLeftPart(UriPartial.Path).TrimEnd('/') + address;
    }

    public async Task<IResult> GetAsync(HttpContext http, string secret)
    {
        if (!_files.TryGetValue($"{Path}/{secret}", out var kept) || kept.Until <= time.GetUtcNow())
            return await notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(kept.File, MediaTypeNames.Application.Json, "chatstudybot.json");
    }
}
