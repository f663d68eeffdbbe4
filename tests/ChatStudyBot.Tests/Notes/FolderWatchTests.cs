using ChatStudyBot.Notes;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.World;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatStudyBot.Tests.Notes;

public sealed class FolderWatchTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ManualTime _time = new();

    /// <summary>On a clock that stands still: no look that is due anyhow can find the change first.</summary>
    [Fact]
    public async Task A_note_that_is_written_is_heard_and_waited_for_until_it_is_quiet()
    {
        using var watch = Watch();
        var waiting = watch.WaitAsync(CancellationToken.None);

        _folder.Write("notes/storage.md", StudyNotes.Storage);

        await EndsWhenQuietAsync(waiting);
    }

    [Fact]
    public async Task A_note_that_is_replaced_by_rename_is_heard_too()
    {
        var path = _folder.Write("elsewhere.md", "# 空\n");
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        using var watch = Watch();
        var waiting = watch.WaitAsync(CancellationToken.None);

        File.Move(path, _folder["notes/storage.md"], overwrite: true);

        await EndsWhenQuietAsync(waiting);
    }

    [Fact]
    public async Task A_folder_that_is_never_quiet_is_waited_for_half_a_second()
    {
        using var watch = Watch();
        var waiting = watch.WaitAsync(CancellationToken.None);
        var step = FolderWatch.Quiet / 2;

        _folder.Write("notes/storage.md", StudyNotes.Storage);
        for (var gone = TimeSpan.Zero; gone < TimeSpan.FromSeconds(0.5); gone += step)
        {
            // Anew since the clock was moved: what was written then was heard.
            await _time.WaitedForAsync(FolderWatch.Quiet);
            Assert.False(waiting.IsCompleted);
            _time.Advance(step);
            _folder.Write("notes/storage.md", StudyNotes.Storage);
        }

        await waiting.Soon("the end of the wait");
    }

    public void Dispose() => _folder.Dispose();

    private FolderWatch Watch() =>
        new(Directory.CreateDirectory(_folder["notes"]).FullName, _time, NullLogger<FolderWatch>.Instance);

    private async Task EndsWhenQuietAsync(Task waiting)
    {
        await _time.WaitedForAsync(FolderWatch.Quiet);
        Assert.False(waiting.IsCompleted);
        while (!waiting.IsCompleted)
        {
            _time.Advance(FolderWatch.Quiet);
            await Task.Yield();
        }

        await waiting;
    }
}
