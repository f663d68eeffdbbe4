using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>JSON, with files beside it as multipart form data; written anew for every try.</summary>
internal sealed class RestBody(byte[] json, IReadOnlyList<MessageFile> files)
{
    public ReadOnlyMemory<byte> Json => json;

    public static RestBody Of<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<MessageFile>? files = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), files ?? []);

    public static RestBody Of(MessageBody body) =>
        Of(body.WithFilesListed(), DiscordJson.Default.MessageBody, body.Files);

    public HttpContent ToContent()
    {
        if (files.Count == 0)
        {
            return JsonContent();
        }

        var form = new MultipartFormDataContent();
        form.Add(Named(JsonContent(), "payload_json", null));
        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(files[i].ContentType);
            form.Add(Named(file, $"files[{i}]", files[i].Name));
        }

        return form;
    }

    /// <summary>In quotes: brackets are no part of a bare word.</summary>
    private static HttpContent Named(HttpContent part, string name, string? fileName)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = fileName is null ? null : $"\"{fileName}\"",
        };
        return part;
    }

    private ByteArrayContent JsonContent() =>
        new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
