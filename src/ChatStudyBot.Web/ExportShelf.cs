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
internal sealed class ExportShelf : IExportShelf, IDisposable
{
    public const string Path = "/privacy";

    private static readonly TimeSpan Tidied = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> _files = new(StringComparer.Ordinal);
    private readonly LocalChatOptions _options;
    private readonly Notices _notices;
    private readonly TimeProvider _time;
    private readonly ITimer _tidy;

    public ExportShelf(LocalChatOptions options, Notices notices, TimeProvider time)
    {
        (_options, _notices, _time) = (options, notices, time);
        _tidy = time.CreateTimer(_ => Remove(file => file.Until <= time.GetUtcNow()), null, Tidied, Tidied);
    }

    public bool Reaches(PlayerId player) => IsHere(player) || _options.PublicUrl is not null;

    public string Put(PlayerId player, string json)
    {
        var address = $"{Path}/{Guid.NewGuid():N}{Guid.NewGuid():N}";
        _files[address] = new Kept(
            player,
            Encoding.UTF8.GetBytes(json),
            _time.GetUtcNow() + IExportShelf.KeptFor
        );
        return IsHere(player)
            ? address
            : _options.PublicUrl!.GetLeftPart(UriPartial.Path).TrimEnd('/') + address;
    }

    public void Forget(PlayerId player) => Remove(file => file.Player == player);

    public void Dispose() => _tidy.Dispose();

    public async Task<IResult> GetAsync(HttpContext http, string secret)
    {
        if (!_files.TryGetValue($"{Path}/{secret}", out var kept) || kept.Until <= _time.GetUtcNow())
            return await _notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(kept.File, MediaTypeNames.Application.Json, "chatstudybot.json");
    }

    private static bool IsHere(PlayerId player) => player.Platform == LocalChat.Platform;

    private void Remove(Predicate<Kept> fits)
    {
        foreach (var (address, _) in _files.Where(file => fits(file.Value)))
            _files.TryRemove(address, out _);
    }

    private sealed record Kept(PlayerId Player, byte[] File, DateTimeOffset Until);
}
