namespace ChatStudyBot.Core.Commands;

/// <summary>Answers a command; what every adapter calls.</summary>
public interface ICommandRouter
{
    Task<Reply> RouteAsync(CommandContext context, StudyCommand command, CancellationToken cancellationToken);
}
