using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>What may come next in a command that is being typed.</summary>
public static class CommandCompletion
{
    private const int Most = 25;

    /// <param name="text">What stands in the composer up to the caret.</param>
    /// <param name="topics">Topics that fit the words typed so far, best first; all of them for none.</param>
    public static ImmutableArray<Suggestion> For(
        string text,
        Language language,
        Func<string, IEnumerable<(string Topic, int Questions)>> topics
    )
    {
        var normalized = CommandWords.Normalized(text);
        if (!normalized.StartsWith('/') || text.Length > CommandText.MaxLength)
            return [];
        var isNewWord = char.IsWhiteSpace(text[^1]) || normalized[^1] == '"';
        return CommandWords.Split(normalized[1..]) switch
        {
            [] => Commands("", language),
            [var name] when !isNewWord => Commands(name.Text, language),
            [var name, .. var words] when CommandLexicon.Command(name.Text) is { } spec =>
            [
                .. new CommandHints(
                    spec,
                    "/" + name.Text,
                    isNewWord ? words : words[..^1],
                    isNewWord ? "" : words[^1].Text,
                    language
                )
                    .All(topics)
                    .Take(Most),
            ],
            _ => [],
        };
    }

    private static ImmutableArray<Suggestion> Commands(string typed, Language language) =>
        [
            .. CommandCatalog
                .Commands.Where(spec => CommandLexicon.Starts(typed, spec.Id, spec.Name))
                .Select(spec => (spec, Typed: CommandNames.Typed(language, spec.Id)))
                .Select(pair => new Suggestion(
                    pair.Typed + " ",
                    pair.Typed,
                    Say.Text(language, pair.spec.Description.Key)
                )),
        ];
}
