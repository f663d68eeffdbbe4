using System.Collections.Immutable;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>What may follow the words typed behind a command: options, their values, topics.</summary>
/// <param name="command">As it was typed, with the slash.</param>
/// <param name="before">The words already finished.</param>
/// <param name="typed">The word being typed; empty for a new one.</param>
internal sealed class CommandHints(
    CommandSpec spec,
    string command,
    ImmutableArray<CommandWord> before,
    string typed,
    Language language
)
{
    private readonly IReadOnlyDictionary<string, string> _given = Sorted(spec, before).Given;

    public IEnumerable<Suggestion> All(
        Func<string, IEnumerable<(string Topic, int Questions)>> topics,
        IReadOnlyList<ExamBlueprint> exams
    ) =>
        Named() is var (option, prefix, start)
            ? option switch
            {
                CommandOption.Choice choice => Values(choice, start, prefix),
                CommandOption.Words { Means: WordsMeaning.Topic } => Topics(topics(start), before, prefix),
                CommandOption.Words { Means: WordsMeaning.Exam } => Exams(exams, start, prefix),
                CommandOption.Words { Means: WordsMeaning.Zone } => Zones(start, prefix),
                _ => [],
            }
        // Whoever began a word meant a topic more often than an option; a whole word of an option is that.
        : MeansTopic(topics) ? [.. FreeTopics(topics), .. FreeExams(exams), .. OpenValues(), .. OpenOptions()]
        : [.. OpenValues(), .. OpenOptions(), .. FreeTopics(topics), .. FreeExams(exams)];

    private bool MeansTopic(Func<string, IEnumerable<(string Topic, int Questions)>> topics) =>
        typed.Length == 0
            ? !Free.IsEmpty
                && !topics(Query).Any(topic => CommandWords.Folded(topic.Topic) == CommandWords.Folded(Query))
            : !Free.IsEmpty || !CommandLexicon.Of(spec).Choices.ContainsKey(CommandWords.Folded(typed));

    /// <summary>The words right before the one being typed that are no option's.</summary>
    private ImmutableArray<CommandWord> Free =>
        [.. before.Reverse().TakeWhile(word => Sorted(spec, [word]).Rest.Count == 1).Reverse()];

    /// <summary>What may be the beginning of a topic.</summary>
    private string Query => string.Join(' ', Free.Select(word => word.Text).Append(typed)).TrimEnd();

    /// <summary>The option named before a colon in the word being typed, and what stands behind it.</summary>
    private (CommandOption Option, string Prefix, string Start)? Named()
    {
        var colon = typed.IndexOf(':');
        return
            colon > 0
            && CommandLexicon
                .Of(spec)
                .Options.TryGetValue(CommandWords.Folded(typed[..colon]), out var option)
            ? (option, typed[..(colon + 1)], typed[(colon + 1)..])
            : null;
    }

    private IEnumerable<CommandOption> Open => spec.Options.Where(option => !_given.ContainsKey(option.Id));

    private IEnumerable<Suggestion> OpenValues() =>
        typed.Length == 0
            ? []
            : Open.OfType<CommandOption.Choice>().SelectMany(option => Values(option, typed, prefix: ""));

    private IEnumerable<Suggestion> OpenOptions() =>
        from option in Open
        // What stands there without a name is already what is left over.
        where option.Id != spec.Rest || Free.IsEmpty
        where CommandLexicon.Starts(typed, option.Id, option.Name)
        let name = Say.Text(language, option.Name.Key)
        select new Suggestion(Behind(before, name + ":"), name, Say.Text(language, option.Description.Key));

    private IEnumerable<Suggestion> Values(CommandOption.Choice option, string start, string prefix) =>
        from choice in option.Choices
        where CommandLexicon.Starts(start, choice.Value, choice.Name)
        let name = Say.Text(language, choice.Name.Key)
        select new Suggestion(
            // A value is one word; a name of several is not.
            Behind(before, prefix + (name.Contains(' ') ? choice.Value : name)) + " ",
            name,
            Say.Text(language, option.Name.Key)
        );

    private IEnumerable<Suggestion> Zones(string start, string prefix) =>
        ZoneNames
            .Complete(start)
            .Select(zone => new Suggestion(
                Behind(before, prefix + zone) + " ",
                zone,
                Say.Text(language, "option.timezone.name")
            ));

    /// <summary>Topics for the words that are no option's, the last of which is being typed.</summary>
    private IEnumerable<Suggestion> FreeTopics(
        Func<string, IEnumerable<(string Topic, int Questions)>> topics
    ) =>
        Open.OfType<CommandOption.Words>()
            .Any(option => option.Means == WordsMeaning.Topic && option.Id == spec.Rest)
            ? Topics(topics(Query), before[..^Free.Length], prefix: "")
            : [];

    private IEnumerable<Suggestion> FreeExams(IReadOnlyList<ExamBlueprint> exams) =>
        before.IsEmpty
        && Open.OfType<CommandOption.Words>()
            .Any(option => option.Means == WordsMeaning.Exam && option.Id == spec.Rest)
            ? Exams(exams, typed, prefix: "")
            : [];

    private IEnumerable<Suggestion> Exams(IReadOnlyList<ExamBlueprint> exams, string start, string prefix) =>
        ExamNames
            .Fitting(exams, start)
            .Select(exam => new Suggestion(
                Behind(before, prefix + Quoted(exam.Code)) + " ",
                exam.Code,
                exam.Title.In(language)
            ));

    private IEnumerable<Suggestion> Topics(
        IEnumerable<(string Topic, int Questions)> topics,
        ImmutableArray<CommandWord> words,
        string prefix
    ) =>
        topics.Select(topic => new Suggestion(
            Behind(words, prefix.Length > 0 ? prefix + Quoted(topic.Topic) : AsTopic(topic.Topic)) + " ",
            topic.Topic,
            Say.Text(language, "common.questions", ("count", topic.Questions))
        ));

    /// <summary>As a word that is read as the topic again, even when it is also that of an option.</summary>
    private string AsTopic(string topic)
    {
        var quoted = Quoted(topic);
        return Sorted(spec, CommandWords.Split(quoted)).Given.Count == 0
            ? quoted
            : $"{Say.Text(language, $"option.{spec.Rest}.name")}:{quoted}";
    }

    private string Behind(ImmutableArray<CommandWord> words, string last) =>
        string.Join(' ', [command, .. words.Select(word => Quoted(word.Text)), last]);

    private static string Quoted(string text) => text.Contains(' ') ? $"\"{text}\"" : text;

    private static CommandParts Sorted(CommandSpec spec, ImmutableArray<CommandWord> words) =>
        new(spec, words, _ => false);
}
