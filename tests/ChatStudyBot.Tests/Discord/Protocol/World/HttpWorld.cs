using System.Text;
using ChatStudyBot.Discord.Protocol.Http;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>The endpoint on a server of its own, and Discord as the one who posts to it.</summary>
internal sealed class HttpWorld : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Ed25519Key _key;
    private readonly HttpClient _client = new();

    private HttpWorld(DiscordWorld discord)
    {
        Discord = discord;
        _key = Ed25519Key.Parse(Signer.PublicKey);
        var endpoint = new InteractionsEndpoint(_key, discord.Inbox, discord.Time, discord.Log);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.MapPost(InteractionsEndpoint.Path, endpoint.HandleAsync);
    }

    public DiscordWorld Discord { get; }

    public Ed25519Signer Signer { get; } =
        new(Encoding.ASCII.GetBytes("discord's secret: nobody knows it"[..32]));

    public static async Task<HttpWorld> StartAsync()
    {
        var world = new HttpWorld(await DiscordWorld.StartAsync());
        await world._app.StartAsync();
        return world;
    }

    /// <summary>Posts it as Discord does: signed, now.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, bool chunked = false)
    {
        var timestamp = $"{Discord.Time.GetUtcNow().ToUnixTimeSeconds()}";
        var bytes = Encoding.UTF8.GetBytes(body);
        return PostAsync(bytes, Signer.Sign(timestamp, bytes), timestamp, chunked);
    }

    public async Task<HttpResponseMessage> PostAsync(
        byte[] body,
        string? signature,
        string? timestamp,
        bool chunked = false
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            _app.Urls.Single() + InteractionsEndpoint.Path
        );
        request.Content = new ByteArrayContent(body);
        request.Headers.TransferEncodingChunked = chunked;
        Add(request, "X-Signature-Ed25519", signature);
        Add(request, "X-Signature-Timestamp", timestamp);
        return await _client.SendAsync(request).Soon("the reply of the endpoint");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Discord.DisposeAsync();
        _key.Dispose();
        _client.Dispose();
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
