using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>How long to wait for the next connection.</summary>
internal sealed class ReconnectPace(Random random)
{
    /// <summary>
    /// One that is greeted and lost at once, again and again, must slow down: Slack lets an app connect 50 times a
    /// minute.
    /// </summary>
    public static TimeSpan Lasting { get; } = TimeSpan.FromSeconds(3);

    private readonly Backoff _afterFailure = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), random);

    /// <summary>At least half a minute.</summary>
    private readonly Backoff _whenCrowded = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), random);
    private int _failures;
    private int _crowded;

    /// <param name="served">Since it was greeted; zero: it never was.</param>
    public TimeSpan WaitAfter(LinkEnding ending, TimeSpan served)
    {
        if (ending is LinkEnding.TooMany)
        {
            return _whenCrowded.After(++_crowded);
        }

        _crowded = 0;
        _failures = served >= Lasting ? 0 : _failures;
        _failures++;
        // The first time at once: what people do meanwhile has to be answered within three seconds.
        return _failures == 1 ? TimeSpan.Zero : _afterFailure.After(_failures - 1);
    }
}
