using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>Sends a request once and reads the answer.</summary>
internal sealed class ApiWire(SlackConnection connection, HttpMessageInvoker http, TimeProvider time)
{
    public async Task<ApiOutcome<T>> TryAsync<T>(
        ApiRequest request,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : ApiReply, new()
    {
        using var timeout = new CancellationTokenSource(request.Method.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = Compose(request);
            using var response = await http.SendAsync(message, both.Token);
            return await ReadAsync(request, response, type, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ApiOutcome<T>.Lost($"no answer within {request.Method.Timeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException e)
        {
            return new ApiOutcome<T>.Lost(
                e.Message.TrimEnd('.'),
                e,
                e.HttpRequestError
                    is HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
            );
        }
        catch (IOException e)
        {
            return new ApiOutcome<T>.Lost(e.Message.TrimEnd('.'), e);
        }
    }

    private HttpRequestMessage Compose(ApiRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, AddressOf(request))
        {
            Content = request.Compose().ToContent(),
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", connection.UserAgent);
        if (TokenOf(request.Method) is { } token)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal);
        }

        return message;
    }

    private Uri AddressOf(ApiRequest request) =>
        request.Address is { } address
            ? new Uri(address.Reveal)
            : new Uri($"{connection.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/{request.Method.Name}");

    private Secret? TokenOf(ApiMethod method) =>
        method.Access switch
        {
            ApiAccess.BotToken => connection.BotToken,
            ApiAccess.AppToken => connection.AppToken
                ?? throw new InvalidOperationException($"{method.Name} needs an app-level token."),
            _ => null,
        };

    private static async Task<ApiOutcome<T>> ReadAsync<T>(
        ApiRequest request,
        HttpResponseMessage response,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : ApiReply, new()
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var reply = Parse(body, type);
        var error = reply is { Ok: false, Error: { Length: > 0 } said } ? said : null;
        if (
            response.StatusCode == HttpStatusCode.TooManyRequests
            || (error is not null && ApiErrors.IsRateLimit(error))
        )
        {
            return new ApiOutcome<T>.Limited(RetryAfter(response));
        }

        if ((int)response.StatusCode >= 500 || (error is not null && ApiErrors.IsServerFault(error)))
        {
            return new ApiOutcome<T>.Lost(
                $"{error ?? "an error of the server"} ({(int)response.StatusCode})"
            );
        }

        if (error is not null || !response.IsSuccessStatusCode)
        {
            return new ApiOutcome<T>.Refused(
                error ?? $"http_{(int)response.StatusCode}",
                reply ?? new ApiReply()
            );
        }

        return reply is { Ok: true } ? new ApiOutcome<T>.Done(reply)
            : request.Method.Access == ApiAccess.Address
                // It answers in plain text.
                ? new ApiOutcome<T>.Done(new T { Ok = true })
            : new ApiOutcome<T>.Lost("an answer that is not Slack's");
    }

    /// <summary>In front of Slack stand others, who answer in HTML or not at all.</summary>
    private static T? Parse<T>(byte[] body, JsonTypeInfo<T> type)
        where T : ApiReply
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta && delta >= TimeSpan.Zero ? delta : null;
}
