using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>A command as it is offered on every platform.</summary>
/// <param name="Id">Its English name; of a subcommand both words: <c>bank status</c>.</param>
/// <param name="Options">The first number among them is the one a bare number means.</param>
/// <param name="Rest">Where the words go that are no option's; null refuses them.</param>
/// <param name="Build">Makes the command of arguments that have been checked.</param>
/// <param name="ForManagers">Hidden from others where a platform can, and refused to them in any case.</param>
public sealed record CommandSpec(
    string Id,
    ImmutableArray<CommandOption> Options,
    string? Rest,
    Func<CommandArguments, StudyCommand> Build,
    bool ForManagers = false
)
{
    public MessageRef Name => new($"command.{Path}.name");

    public MessageRef Description => new($"command.{Path}.description");

    public CommandExample Example =>
        new(Id, Messages.Has($"command.{Path}.example") ? new MessageRef($"command.{Path}.example") : null);

    /// <summary>Its words may follow the name of its group alone: <c>/daily 09:00</c> is <c>/daily set 09:00</c>.</summary>
    public bool StandsForGroup { get; init; }

    /// <summary>The first word of its name, which it may have in common with others.</summary>
    public string Group => Id.Split(' ')[0];

    public bool IsInGroup => Id.Contains(' ');

    /// <summary>Whatever is typed behind it may be meant.</summary>
    public bool TakesAnyWords =>
        Options.OfType<CommandOption.Words>().Any(option => option.Means == WordsMeaning.Anything);

    private string Path => Id.Replace(' ', '.');
}

/// <summary>How a command may be typed, as a value in a sentence.</summary>
/// <param name="Words">What stands behind it; null for nothing.</param>
public sealed record CommandExample(string Command, MessageRef? Words);
