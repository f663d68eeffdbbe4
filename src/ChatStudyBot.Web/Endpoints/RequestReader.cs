using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Web.Access;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>Requests of the script to commands.</summary>
internal static class RequestReader
{
    /// <summary>In bytes; a form with every field full stays far below it.</summary>
    public const int MaxBody = 16 * 1024;

    /// <returns>Null when it is not what the script sends.</returns>
    public static async Task<ChatRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return null;
        try
        {
            return await request.ReadFromJsonAsync<ChatRequest>(Json.Options, cancellationToken);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    public static bool IsDelivery(string? text) =>
        text is { Length: >= 8 and <= 64 }
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <returns>Null when the request holds neither a command nor a button.</returns>
    public static StudyCommand? Command(ChatRequest request, BankTopics topics) =>
        request switch
        {
            { Code: { } code, Text: null } => ActionCode.Parse(code, Values(request)),
            { Text: { } text, Code: null } => CommandText.Read(text, topics.Has),
            _ => null,
        };

    public static CommandContext Context(
        HttpContext http,
        ChatRequest request,
        string channel,
        PlayerName name,
        Core.Language language
    )
    {
        var player = LocalPlace.Player(name);
        return new CommandContext(
            player,
            name.Value,
            LocalPlace.Channel(channel),
            IsDirect: LocalPlace.IsInbox(channel),
            IsManager: Caller.IsLocal(http),
            LanguageTag.TryParse(request.Language) ?? language,
            // With the player: nobody can use up the key of somebody else's click.
            $"web:{player.User}:{request.Delivery}"
        );
    }

    private static ImmutableDictionary<string, string> Values(ChatRequest request) =>
        (request.Values ?? []).ToImmutableDictionary(pair => pair.Key, pair => pair.Value ?? "");
}
