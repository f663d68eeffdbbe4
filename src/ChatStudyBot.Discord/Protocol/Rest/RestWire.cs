using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>Sends a request once and reads the answer.</summary>
internal sealed class RestWire(DiscordConnection connection, HttpMessageInvoker http, TimeProvider time)
{
    /// <param name="type">Null: what the answer holds does not matter.</param>
    public async Task<RestReply<T?>> TryAsync<T>(
        RestRequest request,
        JsonTypeInfo<T>? type,
        CancellationToken cancellationToken
    )
    {
        using var timeout = new CancellationTokenSource(request.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = Compose(request);
            using var response = await http.SendAsync(message, both.Token);
            return await ReadAsync(response, type, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestReply<T?>.Lost(
                new TimeoutException($"no answer within {request.Timeout.TotalSeconds:0.#} s"),
                NeverSent: false
            );
        }
        catch (HttpRequestException e)
        {
            return new RestReply<T?>.Lost(
                e,
                e.HttpRequestError
                    is HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
            );
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return new RestReply<T?>.Lost(e, NeverSent: false);
        }
    }

    private HttpRequestMessage Compose(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, AddressOf(request))
        {
            Content = request.Body?.ToContent(),
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        // The parenthesis is a comment to .NET, which would refuse the whole.
        message.Headers.TryAddWithoutValidation("User-Agent", connection.UserAgent);
        if (request.Access == RestAccess.Bot)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", connection.Token.Reveal);
        }

        return message;
    }

    private Uri AddressOf(RestRequest request) =>
        new($"{connection.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/{request.Path}");

    private static async Task<RestReply<T?>> ReadAsync<T>(
        HttpResponseMessage response,
        JsonTypeInfo<T>? type,
        CancellationToken cancellationToken
    )
    {
        var limits = RateLimitHeaders.Of(response);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return new RestReply<T?>.Refused(response.StatusCode, ErrorOf(response, body), limits);
        }

        var value = type is null ? default : JsonSerializer.Deserialize(body, type);
        return type is not null && value is null
            ? throw new JsonException("The answer is empty.")
            : new RestReply<T?>.Done(value, limits);
    }

    /// <summary>In front of Discord stands Cloudflare, which answers in HTML.</summary>
    private static ApiError ErrorOf(HttpResponseMessage response, byte[] body)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "application/json")
        {
            return new ApiError();
        }

        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.ApiError) ?? new ApiError();
        }
        catch (JsonException)
        {
            return new ApiError();
        }
    }
}
