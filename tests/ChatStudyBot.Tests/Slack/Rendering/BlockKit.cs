using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Tests.Slack.Rendering;

/// <summary>What Slack refuses, or takes though it is a defect, in a message or a view as it is sent.</summary>
internal static partial class BlockKit
{
    /// <summary>Least and most characters of a text, by what holds it and where.</summary>
    private static readonly Dictionary<(string Holder, string Field), (int Least, int Most)> s_texts = new()
    {
        [("header", "text")] = (1, 150),
        [("section", "text")] = (1, 3000),
        [("section", "fields")] = (1, 2000),
        [("context", "elements")] = (1, 3000),
        [("input", "label")] = (1, 2000),
        [("button", "text")] = (1, 75),
        [("static_select", "placeholder")] = (1, 150),
        [("option", "text")] = (1, 75),
        [("modal", "title")] = (1, 24),
        [("modal", "submit")] = (1, 24),
        [("modal", "close")] = (1, 24),
    };

    private static readonly Dictionary<(string Holder, string Field), (int Least, int Most)> s_lists = new()
    {
        [("section", "fields")] = (1, 10),
        [("context", "elements")] = (1, 10),
        [("actions", "elements")] = (1, 25),
        [("static_select", "options")] = (1, 100),
        [("overflow", "options")] = (1, 5),
        [("radio_buttons", "options")] = (1, 10),
        [("checkboxes", "options")] = (1, 10),
    };

    private static readonly string[] s_inMessages =
    [
        "header",
        "section",
        "context",
        "actions",
        "rich_text",
        "rich_text_section",
        "rich_text_quote",
        "rich_text_preformatted",
        "text",
        "link",
        "user",
        "usergroup",
        "date",
        "plain_text",
        "mrkdwn",
        "button",
        "static_select",
        "overflow",
    ];

    private static readonly string[] s_inViews =
    [
        "modal",
        "section",
        "input",
        "plain_text",
        "plain_text_input",
        "static_select",
        "radio_buttons",
        "checkboxes",
    ];

    /// <param name="isPublic">In a channel nobody may be mentioned.</param>
    public static IEnumerable<string> FaultsOfMessage(JsonElement message, bool isPublic)
    {
        var text = message.GetProperty("text").GetString() ?? "";
        var blocks = message.GetProperty("blocks");
        var all = Objects(message).ToArray();
        return
        [
            .. Common(all),
            .. Check(!string.IsNullOrWhiteSpace(text) && text.Length <= 4000, $"text of {text.Length}"),
            .. Check(blocks.GetArrayLength() <= 50, $"{blocks.GetArrayLength()} blocks"),
            .. Check(TextOf(blocks) <= 10_000, $"{TextOf(blocks)} characters in all blocks"),
            .. Mrkdwn(text, isPublic: true),
            .. all.Where(part => IsOf(part, "mrkdwn"))
                .SelectMany(part => Mrkdwn(part.GetProperty("text").GetString()!, isPublic)),
            .. Check(
                !isPublic || !all.Any(part => IsOf(part, "user") || IsOf(part, "usergroup")),
                "a mention in a channel"
            ),
            .. Check(
                all.Count(part => part.TryGetProperty("style", out var style) && IsText(style, "primary"))
                    <= 1,
                "two primary buttons"
            ),
            .. Kinds(all, s_inMessages),
            .. Ids(all, "action_id"),
        ];
    }

    public static IEnumerable<string> FaultsOfView(JsonElement view)
    {
        var all = Objects(view).ToArray();
        var fields = all.Where(part => IsOf(part, "input"));
        return
        [
            .. Common(all),
            .. Check(view.GetProperty("blocks").GetArrayLength() is >= 1 and <= 100, "number of blocks"),
            .. Check(view.GetProperty("callback_id").GetString()!.Length is >= 1 and <= 255, "callback_id"),
            .. Check(view.GetProperty("private_metadata").GetString()!.Length <= 3000, "private_metadata"),
            .. Check(view.GetRawText().Length <= 250_000, "size"),
            .. Check(
                all.Count(part => part.TryGetProperty("focus_on_load", out _)) <= 1,
                "two fields in focus"
            ),
            .. fields.SelectMany(field =>
                Check(field.GetProperty("block_id").GetString()!.Length is >= 1 and <= 255, "block_id")
            ),
            .. Kinds(all, s_inViews),
        ];
    }

    public static IEnumerable<string> FaultsOfHome(JsonElement view)
    {
        var all = Objects(view).ToArray();
        return
        [
            .. Common(all),
            .. Check(view.GetProperty("type").GetString() == "home", "type"),
            .. Check(view.GetProperty("blocks").GetArrayLength() is >= 1 and <= 100, "number of blocks"),
            .. Check(view.GetRawText().Length <= 250_000, "size"),
            .. Kinds(all, [.. s_inMessages, "home"]),
        ];
    }

    private static IEnumerable<string> Common(JsonElement[] parts) =>
        [
            .. parts
                .SelectMany(part => part.EnumerateObject())
                .Where(property => property.Value.ValueKind == JsonValueKind.Null)
                .Select(property => $"{property.Name} is null"),
            .. parts.SelectMany(Limits),
            .. parts.SelectMany(Options),
            .. Ids(parts, "block_id"),
        ];

    private static IEnumerable<string> Limits(JsonElement holder)
    {
        var name = NameOf(holder);
        foreach (var property in holder.EnumerateObject())
        {
            if (s_texts.ContainsKey((name, property.Name)) && !TextsOf(property.Value).Any())
                yield return $"{name}.{property.Name} is no text";
            foreach (var text in TextsOf(property.Value))
                if (s_texts.TryGetValue((name, property.Name), out var range))
                    foreach (
                        var fault in Check(
                            text.Trim().Length >= range.Least && text.Length <= range.Most,
                            $"{name}.{property.Name} of {text.Length}"
                        )
                    )
                        yield return fault;
            if (
                property.Value.ValueKind == JsonValueKind.Array
                && s_lists.TryGetValue((name, property.Name), out var count)
                && (
                    property.Value.GetArrayLength() < count.Least
                    || property.Value.GetArrayLength() > count.Most
                )
            )
                yield return $"{name}.{property.Name}: {property.Value.GetArrayLength()}";
            if (
                property.Name == "accessibility_label"
                && property.Value.GetString()!.Length is < 1 or > 75
                && name == "button"
            )
                yield return "accessibility_label";
            if (property is { Name: "value", Value.ValueKind: JsonValueKind.String })
                foreach (var fault in Check(property.Value.GetString()!.Length is >= 1 and <= 150, "value"))
                    yield return fault;
            if (name is "text" && property.Name == "text" && property.Value.GetString()!.Length == 0)
                yield return "an empty leaf";
        }
    }

    /// <summary>Values are told apart, and what is chosen at first is one of them.</summary>
    private static IEnumerable<string> Options(JsonElement holder)
    {
        if (!holder.TryGetProperty("options", out var options))
            return [];
        var all = options.EnumerateArray().Select(option => option.GetRawText()).ToArray();
        var values = options.EnumerateArray().Select(option => option.GetProperty("value").GetString());
        return
        [
            .. Check(values.Distinct().Count() == all.Length, "one value twice"),
            .. Check(
                !holder.TryGetProperty("initial_option", out var initial)
                    || all.Contains(initial.GetRawText()),
                "initial_option is none of the options"
            ),
        ];
    }

    private static IEnumerable<string> Kinds(JsonElement[] parts, string[] known) =>
        parts
            .Where(part => part.TryGetProperty("type", out _))
            .Select(part => part.GetProperty("type").GetString()!)
            .Where(type => !known.Contains(type))
            .Select(type => $"{type} here");

    private static IEnumerable<string> Ids(IEnumerable<JsonElement> parts, string name) =>
        parts
            .Where(part => part.TryGetProperty(name, out _))
            .Select(part => part.GetProperty(name).GetString()!)
            .CountBy(id => id)
            .Where(id => id.Value > 1 || id.Key.Length is < 1 or > 255)
            .Select(id => $"{name} {id.Key}");

    private static IEnumerable<string> Mrkdwn(string text, bool isPublic)
    {
        var rest = Marked().Replace(text, "");
        if (!isPublic)
            rest = Mention().Replace(rest, "");
        return Check(!Unescaped().IsMatch(rest), $"not escaped: {Unescaped().Match(rest).Value} in {rest}");
    }

    private static string[] Check(bool holds, string fault) => holds ? [] : [fault];

    private static bool IsOf(JsonElement part, string type) =>
        part.TryGetProperty("type", out var found) && IsText(found, type);

    private static bool IsText(JsonElement element, string text) =>
        element.ValueKind == JsonValueKind.String && element.GetString() == text;

    private static string NameOf(JsonElement part) =>
        part.TryGetProperty("type", out var type) ? type.GetString()!
        : part.TryGetProperty("value", out _) ? "option"
        : "";

    /// <summary>Of a text object, or of several.</summary>
    private static IEnumerable<string> TextsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
            JsonValueKind.Object when IsOf(value, "plain_text") || IsOf(value, "mrkdwn") =>
            [
                value.GetProperty("text").GetString()!,
            ],
            _ => [],
        };

    private static int TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Sum(TextOf),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Sum(property =>
                    property is { Name: "text", Value.ValueKind: JsonValueKind.String }
                        ? property.Value.GetString()!.Length
                        : TextOf(property.Value)
                ),
            _ => 0,
        };

    private static IEnumerable<JsonElement> Objects(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Objects),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(property => Objects(property.Value))
                .Prepend(value),
            _ => [],
        };

    /// <summary>Our own dates and links.</summary>
    [GeneratedRegex(@"<!date\^\d+\^[^<>|]+\|[^<>]+>|<https?://[^<>|\s]+\|[^<>]*>")]
    private static partial Regex Marked();

    [GeneratedRegex(@"<@U[A-Z0-9]+>|<!subteam\^S[A-Z0-9]+>")]
    private static partial Regex Mention();

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)")]
    private static partial Regex Unescaped();
}
