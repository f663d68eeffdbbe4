using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// Reads typed text as a command: either language, words in any order, full-width characters. What is left over
/// is the topic; what cannot be read becomes <see cref="StudyCommand.Misread"/>. Words without a slash before them
/// are a question to the notes.
/// </summary>
public static class CommandText
{
    public const int MaxLength = 500;

    /// <summary>Shorter words are too easily near one another (ALB and all).</summary>
    private const int ShortestNearWord = 4;

    /// <param name="isTopic">
    /// Whether words are the name of a topic, so that "Route 53" is no count and "tables" no slip of "table".
    /// </param>
    public static StudyCommand Read(string text, Func<string, bool>? isTopic = null)
    {
        if (text.Length > MaxLength)
            return Misread("refusal.text_long", ("max", MaxLength));
        var normalized = CommandWords.Normalized(text);
        if (normalized is "" or "/" or "?" or "/?")
            return new StudyCommand.ShowHelp();
        if (normalized[0] != '/')
            return new StudyCommand.Ask(CommandWords.Seen(text));
        var words = CommandWords.Split(normalized[1..]);
        return words.IsEmpty
            ? new StudyCommand.ShowHelp()
            : InTypedWords(
                ReadCommand(words, name => TopicFlow.IsAll(name) || isTopic?.Invoke(name) == true),
                text
            );
    }

    /// <summary>What is shown again is shown as it was typed: its width too.</summary>
    private static StudyCommand InTypedWords(StudyCommand read, string text) =>
        read switch
        {
            StudyCommand.Ask { Question: { } question } ask => ask with
            {
                Question = CommandWords.AsTyped(text, question),
            },
            StudyCommand.StartSeason { Name: { } name } season => season with
            {
                Name = CommandWords.AsTyped(text, name),
            },
            _ => read,
        };

    private static StudyCommand ReadCommand(ImmutableArray<CommandWord> words, Func<string, bool> isTopic)
    {
        if (Command(words) is not var (spec, length))
            return Unknown(words[0].Text);
        var rest = words[length..];
        // On Slack the other commands stand behind this one.
        return
            spec.Id == "quiz"
            && rest is [{ IsPhrase: false }, ..]
            && Command(rest) is var (behind, nested)
            && behind != spec
            && !(nested == 1 && behind.IsInGroup && IsLongTopic(spec, rest, isTopic))
            ? ReadBehind(behind, rest[..nested], rest[nested..], isTopic)
            : ReadBehind(spec, words[..length], rest, isTopic);
    }

    /// <summary>"Bank accounts": what a group of commands is called may begin the name of a topic.</summary>
    private static bool IsLongTopic(
        CommandSpec spec,
        ImmutableArray<CommandWord> words,
        Func<string, bool> isTopic
    )
    {
        var rest = string.Join(' ', new CommandParts(spec, words, isTopic).Rest);
        return rest.Contains(' ') && isTopic(rest);
    }

    /// <param name="name">As it was typed; of a group of commands perhaps the first word alone.</param>
    private static StudyCommand ReadBehind(
        CommandSpec spec,
        ImmutableArray<CommandWord> name,
        ImmutableArray<CommandWord> rest,
        Func<string, bool> isTopic
    )
    {
        if (spec.Id == "help" && Command(rest) is var (about, _) && about != spec)
            return new StudyCommand.ShowUsage(about.Group);
        var isGroup = name.Length == 1 && spec is { IsInGroup: true, StandsForGroup: false };
        return AsksForHelp(spec, rest, isTopic, takesAnyWords: !isGroup && spec.TakesAnyWords)
                ? new StudyCommand.ShowUsage(spec.Group)
            : isGroup && !rest.IsEmpty ? UnknownIn(spec.Group, name[0].Text, rest[0].Text)
            : ReadArguments(spec, rest, isTopic);
    }

    /// <summary>One word alone, and no topic's. Where any words may follow, only the name of the command itself.</summary>
    private static bool AsksForHelp(
        CommandSpec spec,
        ImmutableArray<CommandWord> rest,
        Func<string, bool> isTopic,
        bool takesAnyWords
    ) =>
        spec.Id != "help"
        && rest is [{ IsPhrase: false, Text: var word }]
        && !isTopic(word)
        && (
            Command(rest) is ({ Id: "help" }, _)
            || !takesAnyWords && CommandLexicon.HelpWords.Contains(CommandWords.Folded(word))
        );

    private static (CommandSpec Spec, int Length)? Command(ImmutableArray<CommandWord> words) =>
        CommandLexicon.Command(words.Select(word => word.Text));

    private static StudyCommand ReadArguments(
        CommandSpec spec,
        ImmutableArray<CommandWord> words,
        Func<string, bool> isTopic
    )
    {
        var parts = new CommandParts(spec, words, isTopic);
        if (parts.Twice is { } twice)
            return Misread("refusal.argument_twice", ("option", new MessageRef($"option.{twice}.name")));
        if (parts.Rest.Count == 0)
            return CommandBinder.Bind(spec, parts.Given);
        var rest = string.Join(' ', parts.Rest);
        if (spec.Rest is not { } restOption)
            return Misread(
                "refusal.argument_unknown",
                ("value", CommandWords.Shown(rest)),
                ("example", spec.Example)
            );
        if (!isTopic(rest) && Near(spec, parts, isTopic) is { } near)
            return near;
        var given = new Dictionary<string, string>(parts.Given, StringComparer.Ordinal);
        given[restOption] = given.TryGetValue(restOption, out var start) ? $"{start} {rest}" : rest;
        return CommandBinder.Bind(spec, given);
    }

    private static StudyCommand.Misread UnknownIn(string group, string typed, string word) =>
        CommandLexicon.NearSubcommand(group, word, Slips(word)) is { } near
            ? Misread(
                "refusal.command_near",
                ("value", CommandWords.Shown($"/{typed} {word}")),
                ("suggestion", new Inline.CommandName(near.Id))
            )
            : Misread(
                "refusal.subcommand_unknown",
                ("value", CommandWords.Shown($"/{typed} {word}")),
                ("examples", CommandCatalog.In(group).Select(spec => (object)spec.Example).ToArray())
            );

    private static StudyCommand.Misread Unknown(string name) =>
        CommandLexicon.NearCommand(name, Slips(name)) is { } near
            ? Misread(
                "refusal.command_near",
                ("value", CommandWords.Shown("/" + name)),
                ("suggestion", new Inline.CommandName(near.Id))
            )
            : Misread(
                "refusal.command_unknown",
                ("value", CommandWords.Shown("/" + name)),
                ("command", "help")
            );

    /// <summary>How many letters may be wrong in a word of that length.</summary>
    private static int Slips(string name) =>
        name.Length switch
        {
            <= 2 => 0,
            3 => 1,
            _ => 2,
        };

    /// <summary>A word within one letter of a known one is asked about, never guessed.</summary>
    private static StudyCommand.Misread? Near(
        CommandSpec spec,
        CommandParts parts,
        Func<string, bool> isTopic
    )
    {
        var words = parts.Rest.Where(word => !isTopic(word)).ToImmutableArray();
        var choices = CommandLexicon.Of(spec).Choices;
        // What has been said already is not said again with a slip.
        var known = choices
            .Where(pair => !parts.Given.ContainsKey(pair.Value.Option))
            .Select(pair => pair.Key)
            .Where(word => word.Length >= ShortestNearWord)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var word in words.Where(word => word.Length >= ShortestNearWord))
            if (EditDistance.Nearest(CommandWords.Folded(word), known, letters: 1) is { } choice)
                return Meant(word, choices[choice].Choice.Name);
        if (
            spec is { IsInGroup: true, StandsForGroup: true }
            && parts.Given.Count == 0
            && words is [var alone]
            && CommandLexicon.NearSubcommand(spec.Group, alone, Slips(alone)) is { } meant
        )
            return Meant(alone, new Inline.CommandName(meant.Id));
        // A command behind this one stands there alone.
        return
            spec.Id == "quiz"
            && words is [{ Length: >= ShortestNearWord } only]
            && CommandLexicon.NearCommand(only, letters: 1) is { } command
            ? Meant(only, new Inline.CommandName(command.Id))
            : null;
    }

    private static StudyCommand.Misread Meant(string word, object suggestion) =>
        Misread("refusal.word_near", ("value", CommandWords.Shown(word)), ("suggestion", suggestion));

    private static StudyCommand.Misread Misread(
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) => new(Refusal.Of(key, values));
}
