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

    public MessageRef Example => new($"command.{Path}.example");

    private string Path => Id.Replace(' ', '.');
}
