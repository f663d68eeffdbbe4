using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>One JSON object a line, with everything a question is.</summary>
internal static class JsonLines
{
    /// <summary>Japanese stays readable; the output is no part of a web page.</summary>
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Question question)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id.Value);
            json.WriteString("kind", KindNames.Of(question.Kind));
            json.WriteString("stem", question.Stem);
            WriteStrings(json, "choices", question.Choices.Select(choice => choice.Text));
            json.WriteStartArray("key");
            foreach (var key in question.Key)
            {
                json.WriteNumberValue(key);
            }

            json.WriteEndArray();
            WriteStrings(json, "accepted", question.Accepted);
            json.WriteString("explanation", question.Explanation);
            json.WriteStartObject("citation");
            json.WriteString("path", question.Citation.Path);
            json.WriteNumber("line", question.Citation.Line);
            WriteStrings(json, "heading", question.Citation.Heading);
            json.WriteEndObject();
            WriteStrings(json, "topic", question.Topic);
            json.WriteString("language", LanguageNames.Of(question.Language));
            json.WriteString("source", question.Source == QuestionSource.Authored ? "authored" : "generated");
            WriteMore(json, question);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What most questions do not have, behind what all have.</summary>
    private static void WriteMore(Utf8JsonWriter json, Question question)
    {
        if (question.Choices.Any(choice => choice.Why is not null))
        {
            WriteStrings(json, "whys", question.Choices.Select(choice => choice.Why));
        }

        if (question.Hint is { } hint)
        {
            json.WriteString("hint", hint);
        }

        if (question.Basis is { } basis)
        {
            json.WriteString("basis", basis.Text);
        }

        if (question.KeepsOrder)
        {
            json.WriteBoolean("fixed", true);
        }

        if (question.Cell is { } cell)
        {
            WriteStrings(json, "cell", [cell.Table, cell.Row, cell.Column]);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
