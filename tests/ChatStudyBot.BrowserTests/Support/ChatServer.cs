using System.Net.Http.Json;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>The pages of the local chat with a scripted router behind them; can be stopped and started again.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly MemoryLog _log = new();
    private readonly string? _accessKey;
    private readonly Uri? _publicUrl;
    private readonly TimeProvider _time;
    private WebApplication? _app;

    private ChatServer(string? accessKey, Uri? publicUrl, TimeProvider time) =>
        (_accessKey, _publicUrl, _time) = (accessKey, publicUrl, time);

    public ScriptedRouter Router { get; } = new();

    public MemoryNotes Notes { get; } = new();

    public MemoryBook Book { get; } = new();

    public MemoryPeople People { get; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<ChatServer> StartAsync(
        string? accessKey = null,
        Uri? publicUrl = null,
        TimeProvider? time = null
    )
    {
        var server = new ChatServer(accessKey, publicUrl, time ?? TimeProvider.System);
        await server.StartAsync();
        return server;
    }

    /// <param name="before">What happens before anybody can reach it.</param>
    public async Task StartAsync(Func<Task>? before = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        builder
            .Services.AddSingleton(_time)
            .AddSingleton<IMessageLog>(_log)
            .AddSingleton<ICommandRouter>(Router)
            .AddSingleton<IBankSource>(Notes)
            .AddSingleton<INoteSources>(Notes)
            .AddSingleton<IExamSource>(Notes)
            .AddSingleton<IQuestionBook>(Book)
            .AddSingleton<IPlayerSettings>(new NothingSet())
            .AddSingleton<IPersonalBook>(People)
            .AddLocalChat(new LocalChatOptions(Address, _publicUrl, _accessKey, Language.Japanese));
        _app = builder.Build();
        _app.MapLocalChat();
        if (before is not null)
            await before();
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    public async Task StopAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    /// <summary>Into the inbox of who is called so.</summary>
    public async Task TellAsync(string name, string key, Card card)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var inbox = await http.GetFromJsonAsync<JsonElement>(
            $"/chat/inbox?name={Uri.EscapeDataString(name)}"
        );
        await PutAsync(key, card, inbox.GetProperty("channel").GetString()!);
    }

    public async Task PutAsync(string key, Card card, string channel = "general")
    {
        var chat = _app!.Services.GetRequiredService<IChat>();
        var put = await chat.PutAsync(
            new ChannelId("web", "local", channel),
            key,
            card,
            sound: false,
            CancellationToken.None
        );
        Assert.IsType<PutResult.Done>(put);
    }

    /// <summary>Nobody has chosen anything.</summary>
    private sealed class NothingSet : IPlayerSettings
    {
        public PlayerSettings For(PlayerId player) => PlayerSettings.Default;
    }
}
