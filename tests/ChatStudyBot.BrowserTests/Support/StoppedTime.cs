namespace ChatStudyBot.BrowserTests.Support;

/// <summary>A clock that stands still, however long the test takes; timers run.</summary>
public sealed class StoppedTime : TimeProvider
{
    private readonly DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;
}
