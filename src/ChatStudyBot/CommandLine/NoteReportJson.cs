using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.CommandLine;

/// <summary>The reports as one JSON object; its shape is a contract (design.md, Command line).</summary>
internal static class NoteReportJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(TextWriter output, ImmutableArray<NoteReport> reports)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var report in reports)
            {
                Write(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Position = 0;
        using var reader = new StreamReader(buffer);
        await output.WriteLineAsync(await reader.ReadToEndAsync());
    }

    private static void Write(Utf8JsonWriter json, NoteReport report)
    {
        json.WriteStartObject();
        json.WriteString("path", report.Path);
        json.WriteNumber("sections", report.Counts.Sections);
        json.WriteNumber("items", report.Counts.Items);
        json.WriteNumber("tables", report.Counts.Tables);
        json.WriteNumber("facts", report.Facts);
        json.WriteStartObject("questions");
        foreach (var (kind, count) in report.Questions)
        {
            json.WriteNumber(Words.Of(kind), count);
        }

        json.WriteEndObject();
        json.WriteStartArray("unused");
        foreach (var unused in report.Unused)
        {
            json.WriteStartObject();
            json.WriteNumber("line", unused.Line);
            json.WriteString("reason", Words.Reason(unused.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
        {
            json.WriteStartObject();
            json.WriteNumber("line", problem.Line);
            json.WriteString("severity", Words.Of(problem.Severity));
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("refused");
        foreach (var (flaw, count) in report.Refused)
        {
            json.WriteNumber(Words.Of(flaw), count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
