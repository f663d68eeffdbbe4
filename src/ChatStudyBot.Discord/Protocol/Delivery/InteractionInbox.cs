using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Delivery;

/// <summary>Where interactions arrive. Taking one never waits, so sockets are read while handlers work.</summary>
internal sealed partial class InteractionInbox(
    IInteractionHandler handler,
    DiscordRest rest,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    /// <summary>More than that waiting cannot be answered within three seconds anyway.</summary>
    public const int Capacity = 5000;

    private const int HandledAtOnce = 256;

    /// <summary>What is under way when the bot stops may take so long to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly SeenInteractions _seen = new(time);
    private readonly WaitingLine _places = new(HandledAtOnce);
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _underWay = [];
    private readonly Dictionary<Snowflake, Task> _lastOfPerson = [];
    private readonly CancellationTokenSource _stopped = new();

    public Offered Offer(Interaction interaction)
    {
        var ticket = InteractionTicket.Of(interaction, time.GetUtcNow());
        if (!_seen.Add(interaction.Id))
        {
            Log.Seen(logger, interaction.Id);
            return Offered.SeenBefore;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            if (_underWay.Count >= Capacity)
            {
                Log.Full(logger, interaction.Id, Capacity);
                return Offered.Full;
            }

            before = TakeTurn(interaction, done.Task);
            _underWay.Add(done.Task);
        }

        var received = new ReceivedInteraction(interaction, ticket, rest);
        _ = Task.Run(() => HandleAsync(received, before, done));
        return Offered.Taken;
    }

    /// <summary>Waits for what is under way, at most some seconds.</summary>
    public async Task DrainAsync()
    {
        Task[] underWay;
        lock (_lock)
        {
            underWay = [.. _underWay];
        }

        try
        {
            await Task.WhenAll(underWay).WaitAsync(Grace, time);
        }
        catch (TimeoutException)
        {
            Log.CutOff(logger, underWay.Count(task => !task.IsCompleted));
        }

        await _stopped.CancelAsync();
    }

    public void Dispose() => _stopped.Dispose();

    /// <returns>What has to end first.</returns>
    private Task TakeTurn(Interaction interaction, Task done)
    {
        if (interaction is { Type: InteractionKind.Autocomplete } or { Invoker: null })
        {
            return Task.CompletedTask;
        }

        var before = _lastOfPerson.GetValueOrDefault(interaction.Invoker.Id, Task.CompletedTask);
        _lastOfPerson[interaction.Invoker.Id] = done;
        return before;
    }

    private async Task HandleAsync(ReceivedInteraction received, Task before, TaskCompletionSource done)
    {
        await before;
        await _places.EnterAsync(CancellationToken.None);
        try
        {
            await handler.HandleAsync(received, _stopped.Token);
        }
        catch (DiscordException e)
        {
            Log.NotAnswered(logger, received.Interaction.Id, e.Message);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e, received.Interaction.Id);
        }
        finally
        {
            _places.Leave();
            End(received.Interaction, done);
        }
    }

    private void End(Interaction interaction, TaskCompletionSource done)
    {
        lock (_lock)
        {
            _underWay.Remove(done.Task);
            if (interaction.Invoker is { } person && _lastOfPerson.GetValueOrDefault(person.Id) == done.Task)
            {
                _lastOfPerson.Remove(person.Id);
            }
        }

        done.SetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Interaction {Id} was delivered again.")]
        public static partial void Seen(ILogger logger, Snowflake id);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "Interaction {Id} is not answered: {Capacity} are waiting already."
        )]
        public static partial void Full(ILogger logger, Snowflake id, int capacity);

        [LoggerMessage(3, LogLevel.Warning, "Interaction {Id} was not answered: {Reason}")]
        public static partial void NotAnswered(ILogger logger, Snowflake id, string reason);

        [LoggerMessage(4, LogLevel.Error, "Interaction {Id} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, Snowflake id);

        [LoggerMessage(5, LogLevel.Warning, "{Count} interactions were cut off by the stop.")]
        public static partial void CutOff(ILogger logger, int count);
    }
}

/// <summary>What became of a delivered interaction.</summary>
internal enum Offered
{
    Taken,
    SeenBefore,
    Full,
}
