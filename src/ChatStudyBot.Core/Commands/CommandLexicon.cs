using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>The words of one command in every language, folded: choices, names of options, units of numbers.</summary>
internal sealed class CommandLexicon
{
    private static readonly FrozenDictionary<string, CommandLexicon> ById =
        CommandCatalog.Commands.ToFrozenDictionary(spec => spec.Id, spec => new CommandLexicon(spec));

    /// <summary>By name in any language; the first word of subcommands alone is the first of them.</summary>
    private static readonly FrozenDictionary<string, CommandSpec> Specs = CommandCatalog
        .Commands.SelectMany(spec =>
            Names(spec).Concat(Names(spec).Select(name => name.Split(' ')[0])).Select(name => (name, spec))
        )
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.spec);

    /// <summary>What is typed behind a command to be told how it is used, beside the name of the help itself.</summary>
    public static FrozenSet<string> HelpWords { get; } =
        Forms(new MessageRef("command.help.also")).SelectMany(Words).ToFrozenSet();

    private CommandLexicon(CommandSpec spec)
    {
        Choices = spec
            .Options.OfType<CommandOption.Choice>()
            .SelectMany(option =>
                option.Choices.SelectMany(choice =>
                    Forms(choice.Name)
                        .Concat([choice.Value, choice.Value.Replace('_', ' ')])
                        .Concat(choice.Also is { } also ? Forms(also).SelectMany(Words) : [])
                        .Distinct()
                        .Select(word => (word, (option.Id, choice)))
                )
            )
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);
        Options = spec
            .Options.SelectMany(option =>
                Forms(option.Name)
                    .Append(option.Id)
                    .Concat(option.Also is { } also ? Forms(also).SelectMany(Words) : [])
                    .Distinct()
                    .Select(word => (word, option))
            )
            .ToFrozenDictionary(pair => pair.word, pair => pair.option);
        Units = spec
            .Options.OfType<CommandOption.Number>()
            .SelectMany(option => Forms(option.Units).SelectMany(Words).Select(word => (word, option.Id)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Id);
        Shaped =
        [
            .. spec
                .Options.OfType<CommandOption.Words>()
                .Where(option => option.Means is WordsMeaning.Time or WordsMeaning.Zone or WordsMeaning.Days),
        ];
        Bare = spec.Options.OfType<CommandOption.Number>().FirstOrDefault()?.Id;
        LongestChoice = Choices.Keys.Select(word => Words(word).Length).DefaultIfEmpty(0).Max();
    }

    public FrozenDictionary<string, (string Option, CommandChoice Choice)> Choices { get; }

    public FrozenDictionary<string, CommandOption> Options { get; }

    /// <summary>Options whose words are known by their shape.</summary>
    public ImmutableArray<CommandOption.Words> Shaped { get; }

    /// <summary>From the unit to the number it belongs to.</summary>
    public FrozenDictionary<string, string> Units { get; }

    /// <summary>The number that a bare number means; null when the command takes none.</summary>
    public string? Bare { get; }

    /// <summary>In words: "this week" has two.</summary>
    public int LongestChoice { get; }

    public static CommandLexicon Of(CommandSpec spec) => ById[spec.Id];

    /// <summary>The command that the words begin with, and how many of them are its name.</summary>
    public static (CommandSpec Spec, int Length)? Command(IEnumerable<string> words) =>
        words.Take(2).ToArray() switch
        {
            [var one, var two] when Specs.TryGetValue(CommandWords.Folded($"{one} {two}"), out var spec) => (
                spec,
                2
            ),
            [var one, ..] when Specs.TryGetValue(CommandWords.Folded(one), out var spec) => (spec, 1),
            _ => null,
        };

    /// <summary>Commands of which some name begins with what is being typed.</summary>
    public static IEnumerable<CommandSpec> Beginning(string typed)
    {
        var folded = CommandWords.Folded(typed);
        return CommandCatalog.Commands.Where(spec =>
            Names(spec).Any(name => name.StartsWith(folded, StringComparison.Ordinal))
        );
    }

    /// <summary>The command a word was meant to be, if no more than so many letters are wrong.</summary>
    public static CommandSpec? NearCommand(string word, int letters) =>
        EditDistance.Nearest(CommandWords.Folded(word), Specs.Keys.Order(StringComparer.Ordinal), letters)
            is { } near
            ? Specs[near]
            : null;

    /// <summary>The same among the commands that have their first word in common; the second one was typed.</summary>
    public static CommandSpec? NearSubcommand(string group, string word, int letters)
    {
        var names = CommandCatalog
            .In(group)
            .SelectMany(spec => Names(spec).Select(name => (Word: name.Split(' ')[^1], spec)))
            .DistinctBy(pair => pair.Word)
            .ToDictionary(pair => pair.Word, pair => pair.spec);
        return
            EditDistance.Nearest(CommandWords.Folded(word), names.Keys.Order(StringComparer.Ordinal), letters)
                is { } near
            ? names[near]
            : null;
    }

    /// <summary>Whether something is called, in any language, what is being typed.</summary>
    public static bool Starts(string typed, string id, MessageRef name) =>
        Forms(name)
            .Append(id)
            .Any(form => form.StartsWith(CommandWords.Folded(typed), StringComparison.Ordinal));

    /// <summary>Each word of it in each language, and the id.</summary>
    private static IEnumerable<string> Names(CommandSpec spec)
    {
        IEnumerable<string> names = [""];
        var words = spec.Id.Split(' ');
        for (var length = 1; length <= words.Length; length++)
        {
            var forms = Forms(new MessageRef($"command.{string.Join('.', words[..length])}.name"))
                .Append(words[length - 1])
                .Distinct();
            names = names.SelectMany(
                name => forms,
                (name, form) => name.Length == 0 ? form : $"{name} {form}"
            );
        }
        return names;
    }

    private static ImmutableArray<string> Forms(MessageRef name) =>
        [
            .. Enum.GetValues<Language>()
                .Select(language => CommandWords.Folded(Say.Text(language, name.Key)))
                .Distinct(),
        ];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
