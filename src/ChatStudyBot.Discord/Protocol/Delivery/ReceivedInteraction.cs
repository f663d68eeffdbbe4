using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;

namespace ChatStudyBot.Discord.Protocol.Delivery;

/// <summary>
/// An interaction and the ways to answer it, in the order Discord asks: one first answer within three seconds, then
/// edits and follow-ups for 15 minutes.
/// </summary>
internal sealed class ReceivedInteraction(Interaction interaction, InteractionTicket ticket, DiscordRest rest)
{
    /// <summary>Follow-ups where the bot is installed by a person only.</summary>
    public const int MostUserInstalledFollowUps = 5;

    private readonly Lock _lock = new();
    private AnswerState _state = AnswerState.Open;
    private int _followUps;

    private enum AnswerState
    {
        Open,
        Answering,
        Deferred,
        Answered,
        Lost,
    }

    /// <summary>What takes longer is to be put off by a deferral: of the three seconds some are for the way.</summary>
    public static TimeSpan DeferAfter { get; } = TimeSpan.FromSeconds(1);

    public Interaction Interaction => interaction;

    /// <summary>For answering later, even after a restart.</summary>
    public InteractionTicket Ticket => ticket;

    public bool IsAnswered => _state is AnswerState.Answered or AnswerState.Deferred;

    /// <summary>Gives the first answer. After a refusal of the form (400) another one may be given.</summary>
    /// <exception cref="InvalidOperationException">It is the second, or not one for this kind of interaction.</exception>
    /// <exception cref="DiscordException">It was not taken.</exception>
    public async Task RespondAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        if (!response.Answers(interaction))
        {
            throw new InvalidOperationException(
                $"{response.GetType().Name} is no answer to {interaction.Type} {interaction.Id}."
            );
        }

        Move(AnswerState.Open, AnswerState.Answering);
        var end = AnswerState.Lost;
        try
        {
            await rest.RespondAsync(ticket, response, cancellationToken);
            end =
                response is InteractionResponse.DeferredMessage ? AnswerState.Deferred : AnswerState.Answered;
        }
        catch (DiscordRefusedException e)
            when (e is { Status: 400, Code: not DiscordErrorCode.AlreadyAcknowledged })
        {
            end = AnswerState.Open;
            throw;
        }
        finally
        {
            Move(AnswerState.Answering, end);
        }
    }

    /// <summary>Changes the first answer, or completes a deferred one.</summary>
    /// <exception cref="InvalidOperationException">There is no first answer yet.</exception>
    /// <exception cref="DiscordException">It was not done.</exception>
    public async Task<Message> EditOriginalAsync(MessageBody body, CancellationToken cancellationToken)
    {
        if (!IsAnswered)
        {
            throw new InvalidOperationException($"Interaction {interaction.Id} has no first answer to edit.");
        }

        var message = await rest.EditOriginalAsync(ticket, body, cancellationToken);
        lock (_lock)
        {
            _state = AnswerState.Answered;
        }

        return message;
    }

    /// <summary>Says a further thing.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no first answer yet, or it is deferred and would be replaced, or there were too many.
    /// </exception>
    /// <exception cref="DiscordException">It was not done.</exception>
    public Task<Message> FollowUpAsync(MessageBody body, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_state != AnswerState.Answered)
            {
                throw new InvalidOperationException(
                    $"Interaction {interaction.Id} has no complete first answer to follow."
                );
            }

            if (interaction.IsUserInstalledOnly && _followUps >= MostUserInstalledFollowUps)
            {
                throw new InvalidOperationException(
                    $"Interaction {interaction.Id} had its {MostUserInstalledFollowUps} follow-ups."
                );
            }

            _followUps++;
        }

        return rest.CreateFollowUpAsync(ticket, body, cancellationToken);
    }

    private void Move(AnswerState from, AnswerState to)
    {
        lock (_lock)
        {
            _state =
                _state == from
                    ? to
                    : throw new InvalidOperationException(
                        $"Interaction {interaction.Id} is answered already."
                    );
        }
    }
}
