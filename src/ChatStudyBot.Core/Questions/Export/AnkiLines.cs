using ChatStudyBot.Core.Questions.Authored;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Anki's text import; the id is the note's guid, so that a later import keeps the scheduling.</summary>
internal static class AnkiLines
{
    public static IReadOnlyList<string> Header { get; } =
    ["#separator:Tab", "#html:true", "#columns:Guid\tFront\tBack\tTags", "#guid column:1", "#tags column:4"];

    public static string Write(Question question) =>
        string.Join(
            '\t',
            question.Id.Value,
            Cell(AnkiHtml.Front(question)),
            Cell(AnkiHtml.Back(question)),
            string.Join("::", question.Topic.Select(Tag))
        );

    /// <summary>The HTML has quotation marks of its own.</summary>
    private static string Cell(string html) => $"\"{html.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Tag(string name) =>
        name.Replace(' ', '_').Replace('\t', '_').Replace('\n', '_').Replace('"', '\'');
}
