using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Export;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>One JSON object a line, as <c>bank export --format jsonl</c> writes them.</summary>
internal sealed class JsonDeck : IDeckFormat
{
    public bool IsIn(DeckFile file) =>
        file.FirstLine.TrimStart().StartsWith('{') && TryParse(file.FirstLine)?.Stem.Length > 0;

    public AuthoredDeck Read(DeckFile file)
    {
        var deck = new DeckBuilder();
        for (var at = 0; at < file.Lines.Count; at++)
        {
            if (file.IsBlank(at))
            {
                continue;
            }

            if (TryParse(file.Lines[at]) is { } row)
            {
                deck.Add(row with { Line = at + 1 });
            }
            else
            {
                deck.Refuse(
                    at + 1,
                    "This line is not one JSON object: write each question as one object on a line of its own."
                );
            }
        }

        return deck.Build();
    }

    private static AuthoredRow? TryParse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? RowOf(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AuthoredRow RowOf(JsonElement json)
    {
        var whys = Texts(json, "whys");
        return new AuthoredRow(1)
        {
            Name = Text(json, "id"),
            Kind = KindNames.TryParse(Text(json, "kind") ?? ""),
            Stem = Text(json, "stem") ?? "",
            Choices =
            [
                .. Texts(json, "choices")
                    .Select((text, at) => new Choice(text ?? "", whys.ElementAtOrDefault(at))),
            ],
            Key = [.. Items(json, "key").Select(item => Number(item) ?? -1)],
            Accepted = [.. Texts(json, "accepted").OfType<string>()],
            Explanation = Text(json, "explanation") ?? "",
            Hint = Text(json, "hint"),
            Basis = Text(json, "basis"),
            KeepsOrder = KeepsOrder(json),
            Cell = Texts(json, "cell") is [{ } table, { } row, { } column] ? new(table, row, column) : null,
            Headings = [.. Texts(json, "topic").OfType<string>()],
            Exported = ExportedOf(json),
        };
    }

    /// <summary>Our own lines say it or mean no; a line of people's own leaves it open.</summary>
    private static bool? KeepsOrder(JsonElement json) =>
        json.TryGetProperty("fixed", out var isFixed) ? isFixed.ValueKind == JsonValueKind.True
        : ExportedOf(json) is null ? null
        : false;

    private static ExportedRow? ExportedOf(JsonElement json) =>
        json.TryGetProperty("citation", out var citation)
        && citation.ValueKind == JsonValueKind.Object
        && Text(citation, "path") is { Length: > 0 } path
        && citation.TryGetProperty("line", out var number)
        && Number(number) is >= 1 and var line
        && LanguageNames.TryParse(Text(json, "language") ?? "") is { } language
            ? new(
                new Citation(path, line, [.. Texts(citation, "heading").OfType<string>()]),
                [.. Texts(json, "topic").OfType<string>()],
                language,
                Text(json, "source") == "generated" ? QuestionSource.Generated : QuestionSource.Authored
            )
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static ImmutableArray<string?> Texts(JsonElement json, string name) =>
        [
            .. Items(json, name)
                .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null),
        ];

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : default;
}
