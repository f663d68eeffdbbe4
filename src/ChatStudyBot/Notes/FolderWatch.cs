using System.Threading.Channels;

namespace ChatStudyBot.Notes;

/// <summary>
/// Says that something in a folder may have changed. What changed is for a look at the folder to find out: events
/// get lost (network drives, full queues, editors that replace files), so a look is also due every few seconds.
/// </summary>
internal sealed partial class FolderWatch : IDisposable
{
    /// <summary>Files are often written in several steps; the look waits until they are quiet for this long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>... but no longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan WithEvents = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WithoutEvents = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly TimeProvider _time;
    private readonly FileSystemWatcher? _watcher;
    private readonly bool _hearsEvents;

    public FolderWatch(string folder, TimeProvider time, ILogger<FolderWatch> logger)
    {
        _time = time;
        try
        {
            _watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter =
                    NotifyFilters.FileName
                    | NotifyFilters.DirectoryName
                    | NotifyFilters.LastWrite
                    | NotifyFilters.Size,
            };
            _watcher.Changed += (_, _) => _events.Writer.TryWrite(true);
            _watcher.Created += (_, _) => _events.Writer.TryWrite(true);
            _watcher.Deleted += (_, _) => _events.Writer.TryWrite(true);
            _watcher.Renamed += (_, _) => _events.Writer.TryWrite(true);
            _watcher.Error += (_, error) =>
            {
                LogEventsLost(logger, error.GetException());
                _events.Writer.TryWrite(true);
            };
            _watcher.EnableRaisingEvents = true;
            _hearsEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            LogPollingOnly(logger, exception);
        }
    }

    /// <summary>Ends when it is time for a look.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (await HearsOneAsync(_hearsEvents ? WithEvents : WithoutEvents, cancellationToken))
        {
            var first = _time.GetTimestamp();
            while (_time.GetElapsedTime(first) < Longest && await HearsOneAsync(Quiet, cancellationToken)) { }
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private async Task<bool> HearsOneAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            return await _events.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Changes of the notes folder may have been missed; looking at it anew."
    )]
    private static partial void LogEventsLost(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The notes folder cannot be watched; looking at it twice a second.")]
    private static partial void LogPollingOnly(ILogger logger, Exception exception);
}
