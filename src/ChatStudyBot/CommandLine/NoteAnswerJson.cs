using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.CommandLine;

/// <summary>An answer as one line of JSON; its shape is a contract (design.md, Command line).</summary>
internal static class NoteAnswerJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="id">As JSON; null for none.</param>
    public static string Of(string? id, NoteAnswer answer) =>
        Line(json =>
        {
            WriteId(json, id);
            json.WriteString("question", answer.Question);
            json.WriteBoolean("answered", answer.IsAnswered);
            json.WriteNumber("confidence", Math.Round(answer.Confidence, 3));
            json.WriteStartArray("passages");
            foreach (var passage in answer.Passages)
            {
                Write(json, passage);
            }

            json.WriteEndArray();
        });

    public static string OfError(string? id, string error) =>
        Line(json =>
        {
            WriteId(json, id);
            json.WriteString("error", error);
        });

    private static void Write(Utf8JsonWriter json, FoundPassage passage)
    {
        json.WriteStartObject();
        json.WriteString("path", passage.Citation.Path);
        json.WriteNumber("line", passage.Citation.Line);
        json.WriteStartArray("heading");
        foreach (var heading in passage.Citation.Heading)
        {
            json.WriteStringValue(heading);
        }

        json.WriteEndArray();
        json.WriteString("text", passage.Text);
        json.WriteNumber("score", Math.Round(passage.Score, 3));
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, string? id)
    {
        json.WritePropertyName("id");
        json.WriteRawValue(id ?? "null");
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
