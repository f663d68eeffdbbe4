using System.Collections.Concurrent;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Answers what a test tells it to, and remembers what was asked.</summary>
public sealed class ScriptedRouter : ICommandRouter
{
    public ConcurrentQueue<(CommandContext Context, StudyCommand Command)> Asked { get; } = new();

    public Func<CommandContext, StudyCommand, Reply> Answer { get; set; } =
        (context, command) =>
            Reply.ToPlayer(
                Card.Sentence(
                    context.Language,
                    CardTone.Plain,
                    command is StudyCommand.Misread(var refusal)
                        ? Say.Refusal(context.Language, refusal)
                        : Line.Plain(command.GetType().Name)
                )
            );

    /// <summary>Nothing is answered before this.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand command,
        CancellationToken cancellationToken
    )
    {
        Asked.Enqueue((context, command));
        await Held;
        return Answer(context, command);
    }
}
