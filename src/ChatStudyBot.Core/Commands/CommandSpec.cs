using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>A command as it is offered on every platform.</summary>
/// <param name="Id">Its English name.</param>
/// <param name="Options">The first number among them is the one a bare number means.</param>
/// <param name="Rest">Where the words go that are no option's; null refuses them.</param>
/// <param name="Build">Makes the command of arguments that have been checked.</param>
public sealed record CommandSpec(
    string Id,
    ImmutableArray<CommandOption> Options,
    string? Rest,
    Func<CommandArguments, StudyCommand> Build
)
{
    public MessageRef Name => new($"command.{Id}.name");

    public MessageRef Description => new($"command.{Id}.description");

    public MessageRef Example => new($"command.{Id}.example");
}
