using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>The arguments of a method: as JSON, or as a form for those methods that read no JSON.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api#post_bodies</remarks>
internal abstract record ApiBody
{
    private ApiBody() { }

    /// <summary>What is null is left out.</summary>
    public static ApiBody Json<T>(T value, JsonTypeInfo<T> type) =>
        new JsonBody(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static ApiBody Form(params (string Name, string Value)[] fields) => new FormBody(fields);

    /// <summary>A file, as it is.</summary>
    public static ApiBody File(ReadOnlyMemory<byte> bytes) => new FileBody(bytes);

    public abstract HttpContent ToContent();

    private sealed record JsonBody(byte[] Bytes) : ApiBody
    {
        public override HttpContent ToContent() =>
            new ByteArrayContent(Bytes)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            };
    }

    private sealed record FormBody((string Name, string Value)[] Fields) : ApiBody
    {
        public override HttpContent ToContent() =>
            new FormUrlEncodedContent(Fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
    }

    private sealed record FileBody(ReadOnlyMemory<byte> Bytes) : ApiBody
    {
        public override HttpContent ToContent() =>
            new ReadOnlyMemoryContent(Bytes)
            {
                Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Octet) },
            };
    }
}
