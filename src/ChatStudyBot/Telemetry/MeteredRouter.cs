using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Telemetry;

/// <summary>Times every reply.</summary>
internal sealed class MeteredRouter(ICommandRouter inner, BotMeter meter, TimeProvider time) : ICommandRouter
{
    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand command,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetTimestamp();
        var reply = await inner.RouteAsync(context, command, cancellationToken);
        meter.Replies.Record(
            time.GetElapsedTime(start).TotalSeconds,
            new KeyValuePair<string, object?>("command", NameOf(command))
        );
        return reply;
    }

    private static string NameOf(StudyCommand command) =>
        command switch
        {
            StudyCommand.InRound { Action: var action } => action.GetType().Name,
            StudyCommand.InAnswer { Action: var action } => action.GetType().Name,
            StudyCommand.InExam { Action: var action } => action.GetType().Name,
            _ => command.GetType().Name,
        };
}
