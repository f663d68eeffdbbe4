using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Snapshots as JSON: ids and enums by their written form, nothing that can be computed.</summary>
internal static class QuizJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Read by nothing but this program, never put in a page: Japanese may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(),
            new ImmutableArrayConverter(),
            new TextConverter<QuizId>(QuizId.Parse),
            new TextConverter<QuestionId>(QuestionId.Parse),
            new TextConverter<ChannelId>(ChannelId.Parse),
            new TextConverter<PlayerId>(PlayerId.Parse),
        },
    };

    public static string Write(Quiz quiz) => JsonSerializer.Serialize(quiz, Options);

    /// <returns>Null when this program cannot make a quiz of it.</returns>
    public static Quiz? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Quiz>(json, Options);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed class TextConverter<T>(Func<string, T> parse) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
