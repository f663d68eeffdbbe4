using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Assistant;

/// <summary><see cref="IAssistant"/> on any server that speaks OpenAI's chat completions.</summary>
internal sealed partial class ChatCompletions : IAssistant, IDisposable
{
    /// <summary>Bytes; what is asked for is a few sentences.</summary>
    private const int LargestReply = 1024 * 1024;

    /// <summary>Where models that think aloud stop doing so.</summary>
    private const string EndOfThought = "</think>";

    private readonly AssistantOptions _options;
    private readonly ILogger _logger;
    private readonly HttpMessageInvoker _http;

    public ChatCompletions(AssistantOptions options, ILogger logger)
    {
        (_options, _logger) = (options, logger);
        _http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                // What it is told, the key included, goes where the operator said and nowhere else.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        );
    }

    public async Task<string> CompleteAsync(AssistantPrompt prompt, CancellationToken cancellationToken)
    {
        try
        {
            using var request = RequestFor(prompt);
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? ContentOf(await ReadAsync(response.Content, cancellationToken))
                : throw new AssistantException($"It answered {(int)response.StatusCode}.");
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            LogFailed(_logger, failure.Message);
            throw new AssistantException(failure.Message, failure);
        }
        catch (AssistantException failure)
        {
            LogFailed(_logger, failure.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            LogFailed(_logger, "It did not answer in time.");
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Nothing but what every server understands: some refuse a limit or a temperature.</summary>
    private HttpRequestMessage RequestFor(AssistantPrompt prompt)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Endpoint)
        {
            Content = new StringContent(
                new JsonObject
                {
                    ["model"] = _options.Model,
                    ["stream"] = false,
                    ["messages"] = new JsonArray(
                        new JsonObject { ["role"] = "system", ["content"] = prompt.Instructions },
                        new JsonObject { ["role"] = "user", ["content"] = prompt.Material }
                    ),
                }.ToJsonString(),
                new MediaTypeHeaderValue("application/json")
            ),
        };
        if (_options.ApiKey is { } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal);
        }

        return request;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(
        HttpContent content,
        CancellationToken cancellationToken
    )
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        return await CappedBody.ReadAsync(
                body,
                content.Headers.ContentLength,
                LargestReply,
                cancellationToken
            ) ?? throw new AssistantException("Its answer is too long.");
    }

    private static string ContentOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            var content = JsonNode
                .Parse(body.Span)
                ?["choices"]?[0]?["message"]?["content"]?.GetValue<string>();
            return string.IsNullOrWhiteSpace(content)
                ? throw new AssistantException("It said nothing.")
                : content[
                    (
                        content.LastIndexOf(EndOfThought, StringComparison.Ordinal) is >= 0 and var end
                            ? end + EndOfThought.Length
                            : 0
                    )..
                ]
                    .Trim();
        }
        catch (Exception unread)
            when (unread is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new AssistantException("Its answer is no chat completion.", unread);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The assistant was of no use: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
