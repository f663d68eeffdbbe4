namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>A row with the blanks around its texts gone and its choices kept in order where a text names one by letter.</summary>
internal static class RowTidy
{
    public static AuthoredRow Of(AuthoredRow row)
    {
        var tidy = row with
        {
            Stem = Text(row.Stem),
            Choices = [.. row.Choices.Select(choice => new Choice(Text(choice.Text), Optional(choice.Why)))],
            Key = [.. row.Key.Distinct().Order()],
            Accepted = [.. row.Accepted.Select(Text).Where(form => form.Length > 0).Distinct()],
            Explanation = Text(row.Explanation),
            Hint = Optional(row.Hint),
            Basis = Optional(row.Basis),
            Name = Optional(row.Name),
            Headings = [.. row.Headings.Select(Text).Where(heading => heading.Length > 0)],
        };
        return tidy with { KeepsOrder = row.KeepsOrder ?? LetterTalk.In(tidy) };
    }

    private static string Text(string text) =>
        (text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text).Trim();

    private static string? Optional(string? text) =>
        text is not null && Text(text) is { Length: > 0 } tidy ? tidy : null;
}
