using System.Collections.Concurrent;
using System.Net.Mime;
using System.Text;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Web.Endpoints;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web;

/// <summary>Exports in memory until their time is up. Who has the link gets the file.</summary>
internal sealed class ExportShelf : IExportShelf, IDisposable
{
    public const string Path = "/privacy";

    private static readonly TimeSpan Tidied = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> _files = new(StringComparer.Ordinal);
    private readonly Notices _notices;
    private readonly TimeProvider _time;
    private readonly ITimer _tidy;

    public ExportShelf(Notices notices, TimeProvider time)
    {
        (_notices, _time) = (notices, time);
        _tidy = time.CreateTimer(_ => Remove(file => file.Until <= time.GetUtcNow()), null, Tidied, Tidied);
    }

    public bool Serves(string platform) => platform == LocalChat.Platform;

    public string Put(Account account, string json)
    {
        var address = $"{Path}/{Guid.NewGuid():N}{Guid.NewGuid():N}";
        _files[address] = new Kept(
            account,
            Encoding.UTF8.GetBytes(json),
            _time.GetUtcNow() + IExportShelf.KeptFor
        );
        return address;
    }

    public void Forget(Account account) => Remove(file => file.Account == account);

    public void Dispose() => _tidy.Dispose();

    public async Task<IResult> GetAsync(HttpContext http, string secret)
    {
        if (!_files.TryGetValue($"{Path}/{secret}", out var kept) || kept.Until <= _time.GetUtcNow())
            return await _notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(kept.File, MediaTypeNames.Application.Json, ReplyFile.Export);
    }

    private void Remove(Predicate<Kept> fits)
    {
        foreach (var (address, _) in _files.Where(file => fits(file.Value)))
            _files.TryRemove(address, out _);
    }

    private sealed record Kept(Account Account, byte[] File, DateTimeOffset Until);
}
