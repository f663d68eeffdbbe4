using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// The first command of a team is answered as ever, and followed by the welcome. In direct conversations, which may be
/// of no team, there is none.
/// </summary>
public sealed class WelcomingRouter(
    ICommandRouter inner,
    IWelcomeBook book,
    IBankSource bank,
    IPlayerSettings players,
    TimeProvider time,
    Edge edge
) : ICommandRouter
{
    private readonly ConcurrentDictionary<(string Platform, string Team), bool> _met = new();

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand command,
        CancellationToken cancellationToken
    )
    {
        var reply = await inner.RouteAsync(context, command, cancellationToken);
        // Behind a form, or on a page that stays, nothing can follow.
        return
            context.IsDirect
            || reply.Form is not null
            || command is StudyCommand.OpenHome
            || !_met.TryAdd(TeamOf(context), true)
            ? reply
            : reply with
            {
                After = edge.RunAsync(
                    () => WelcomeAsync(context, HasPosted(command, reply), cancellationToken),
                    (_, _) => null,
                    cancellationToken
                ),
            };
    }

    private async Task<Card?> WelcomeAsync(
        CommandContext context,
        bool hasPosted,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await book.TryWelcomeAsync(
                context.Channel.Platform,
                context.Channel.Team,
                time.GetUtcNow(),
                cancellationToken
            )
                ? WelcomeCard.Of(context.SpokenTo(players), bank, hasPosted)
                : null;
        }
        catch (StoreException)
        {
            // The next command tries again.
            _met.TryRemove(TeamOf(context), out _);
            throw;
        }
    }

    private static (string Platform, string Team) TeamOf(CommandContext context) =>
        (context.Channel.Platform, context.Channel.Team);

    /// <summary>A quiz has begun when it is refused no more: its start card stands in the channel.</summary>
    private static bool HasPosted(StudyCommand command, Reply reply) =>
        reply.RefusalKey is null
        && command
            is StudyCommand.StartQuiz { Mode: not QuizMode.Solo }
                or StudyCommand.StartTopic { Mode: not QuizMode.Solo };
}
