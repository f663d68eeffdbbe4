using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A passage as a card quotes it: cut around the words that answer, which are bold.</summary>
internal static class Quote
{
    /// <summary>Where nothing else stands beside them, they need not be told apart.</summary>
    public static Line Of(FoundPassage passage)
    {
        var quoted = QuotedLines.Of(passage);
        return quoted.AroundKey() is var (before, after) && before.Length + after.Length > 0
            ? new Line([.. Plain(before), new Inline.Strong(quoted.Key), .. Plain(after)])
            : Line.Plain(quoted.Key);
    }

    /// <summary>The same as plain text.</summary>
    public static string TextOf(FoundPassage passage) =>
        string.Concat(
            Of(passage)
                .Parts.Select(part => part is Inline.Strong(var strong) ? strong : ((Inline.Text)part).Value)
        );

    private static IEnumerable<Inline> Plain(string text) => text.Length > 0 ? [new Inline.Text(text)] : [];
}
