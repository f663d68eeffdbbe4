using System.Collections.Immutable;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>What may come next in a command that is being typed.</summary>
public static class CommandCompletion
{
    private const int Most = 25;

    /// <param name="text">What stands in the composer up to the caret.</param>
    /// <param name="topics">Topics that fit the words typed so far, best first; all of them for none.</param>
    /// <param name="exams">All of them; null for none.</param>
    public static ImmutableArray<Suggestion> For(
        string text,
        Language language,
        Func<string, IEnumerable<(string Topic, int Questions)>> topics,
        IReadOnlyList<ExamBlueprint>? exams = null
    )
    {
        var normalized = CommandWords.Normalized(text);
        if (!normalized.StartsWith('/') || text.Length > CommandText.MaxLength)
            return [];
        var isNewWord = char.IsWhiteSpace(text[^1]) || normalized[^1] == '"';
        var words = CommandWords.Split(normalized[1..]);
        var phrase = string.Join(' ', words.Select(word => word.Text));
        if (Commands(isNewWord && !words.IsEmpty ? phrase + " " : phrase, language) is [_, ..] commands)
            return commands;
        return
            CommandLexicon.Command(words.Select(word => word.Text)) is var (spec, length)
            && words.Length - (isNewWord ? 0 : 1) >= length
            ? [.. Hints(spec, words, length, isNewWord, language).All(topics, exams ?? []).Take(Most)]
            : [];
    }

    private static CommandHints Hints(
        CommandSpec spec,
        ImmutableArray<CommandWord> words,
        int length,
        bool isNewWord,
        Language language
    ) =>
        new(
            spec,
            "/" + string.Join(' ', words[..length].Select(word => word.Text)),
            isNewWord ? words[length..] : words[length..^1],
            isNewWord ? "" : words[^1].Text,
            language
        );

    private static ImmutableArray<Suggestion> Commands(string typed, Language language) =>
        [
            .. CommandLexicon
                .Beginning(typed)
                .Select(spec => (spec, Typed: CommandNames.Typed(language, spec.Id)))
                .Select(pair => new Suggestion(
                    pair.Typed + " ",
                    pair.Typed,
                    Say.Text(language, pair.spec.Description.Key)
                )),
        ];
}
