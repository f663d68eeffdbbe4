using System.Text.Json;

namespace ChatStudyBot.CommandLine;

/// <summary>One line of <c>ask --batch</c>.</summary>
/// <param name="Id">Whatever the caller gave, as JSON; null when there is none to be had.</param>
/// <param name="Error">What is wrong with the line; null when it can be asked.</param>
internal sealed record BatchQuestion(string? Id, string Question, string? Error)
{
    private const string Shape = "A line is a JSON object with \"id\" and \"q\".";

    public static BatchQuestion Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } asked)
            {
                return new(null, "", Shape);
            }

            var id = asked.TryGetProperty("id", out var given) ? given.GetRawText() : null;
            return asked.TryGetProperty("q", out var q) && q.ValueKind == JsonValueKind.String
                ? Of(id, q.GetString()!)
                : new(id, "", Shape);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second: an escape that is half of a character.
            return new(null, "", $"No JSON: {exception.Message}");
        }
    }

    private static BatchQuestion Of(string? id, string question) =>
        string.IsNullOrWhiteSpace(question) ? new(id, "", "The question is empty.") : new(id, question, null);
}
