using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Notes;

namespace ChatStudyBot.Hosting;

/// <summary>Keeps the bank and the index up with the notes folder while the bot runs.</summary>
internal sealed partial class NoteWatch(
    NoteLibrary library,
    ContentOptions content,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    Edge edge,
    ILogger<NoteWatch> logger,
    ILogger<FolderWatch> watchLogger
) : BackgroundService
{
    private bool _isLost;
    private Task<NoteIndex>? _indexing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watch = new FolderWatch(content.Path, time, watchLogger);
        // What is not needed to be ready comes after it.
        await StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // At once too: what changed between the first look and the first event that is heard tells nobody.
            // Whatever is in a note, the bot goes on with what it read before.
            await edge.RunAsync(() => LookAsync(stoppingToken), stoppingToken);
            // Whoever asks next is not to wait for it; nor is the next change of a note.
            _ = edge.RunAsync(IndexAsync, stoppingToken);
            await watch.WaitAsync(stoppingToken);
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task IndexAsync()
    {
        // One at a time, and what failed once not again before the notes change; the next look comes soon.
        if (_indexing is { IsCompleted: false } || library.IndexAsync() is var now && now == _indexing)
        {
            return;
        }

        var isFirst = _indexing is null;
        _indexing = now;
        var index = await now;

        // The first question has the code for it compiled: better this one than somebody's.
        index.Ask(library.Current.Notes.FirstOrDefault()?.Title ?? "");
        // As reading does, indexing leaves several times its result behind.
        if (isFirst)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        else
        {
            // While people play, nobody waits for it.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Optimized, blocking: false);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var start = time.GetTimestamp();
            var look = await library.LookAsync(progress: null, cancellationToken);
            _isLost = false;
            Tell(look, time.GetElapsedTime(start));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!_isLost)
            {
                _isLost = true;
                LogFolderLost(logger, content.Path, exception.Message);
            }
        }
    }

    private void Tell(FolderLook look, TimeSpan took)
    {
        if (look.FoundChange)
        {
            LogRead(
                logger,
                look.Changed.Length,
                look.Removed.Length,
                library.Current.Questions.Length,
                (long)took.TotalMilliseconds
            );
        }

        foreach (var (path, problem) in look.InCompanions)
        {
            LogProblem(logger, path, problem.Line, problem.Message);
        }

        foreach (var (path, problem) in look.Kept)
        {
            LogKept(logger, path, problem.Line, problem.Message);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "Notes read again: {Changed} changed, {Removed} removed; {Questions} questions after {Milliseconds} ms."
    )]
    private static partial void LogRead(
        ILogger logger,
        int changed,
        int removed,
        int questions,
        long milliseconds
    );

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Path}:{Line}: {Message} The version before it stays in use until the file can be read."
    )]
    private static partial void LogKept(ILogger logger, string path, int line, string message);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "The notes folder {Folder} cannot be read any more ({Reason}); what was read before stays in use."
    )]
    private static partial void LogFolderLost(ILogger logger, string folder, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Path}:{Line}: {Message}")]
    private static partial void LogProblem(ILogger logger, string path, int line, string message);
}
