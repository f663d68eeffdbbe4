using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>JSON, with files beside it as multipart form data; written anew for every try.</summary>
internal sealed class RestBody(byte[] json, IReadOnlyList<MessageFile> files)
{
    public ReadOnlyMemory<byte> Json => json;

    public bool HasFiles => files.Count > 0;

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

        var form = new MultipartFormDataContent { { JsonContent(), "payload_json" } };
        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(files[i].ContentType);
            form.Add(file, $"files[{i}]", files[i].Name);
        }

        return form;
    }

    private ByteArrayContent JsonContent() =>
        new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
