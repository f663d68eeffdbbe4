using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Notes;

/// <summary>
/// The notes folder as questions. Each look at the folder reads the files that changed and swaps the bank whole; a
/// file that can no longer be read stays in use as it last could.
/// </summary>
internal sealed class NoteLibrary(string folder, TimeProvider time)
    : IBankSource,
        INoteSources,
        INoteIndexSource,
        IExamSource,
        IDisposable
{
    private readonly NoteFiles _files = new(folder);
    private BankBuilder _builder = new();
    private volatile Companions _companions = Companions.None;
    private readonly SemaphoreSlim _oneLook = new(1, 1);
    private ImmutableSortedDictionary<string, Shelved> _shelf = ImmutableSortedDictionary.Create<
        string,
        Shelved
    >(StringComparer.Ordinal);

    private volatile QuestionBank _current = QuestionBank.Empty;
    private volatile Lazy<Task<NoteIndex>> _index = new(Task.FromResult(NoteIndex.Empty));
    private volatile bool _hasLooked;

    public QuestionBank Current => _current;

    /// <summary>Begun when it is first called after a change, and then once for all who call it.</summary>
    public Task<NoteIndex> IndexAsync() => _index.Value;

    /// <summary>None while the index is being built.</summary>
    public int Passages =>
        _index is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var index } }
            ? index.PassageCount
            : 0;

    public ImmutableArray<ExamBlueprint> Exams => _companions.Exams;

    public bool IsLoading => !_hasLooked;

    public BankReading? LastReading { get; private set; }

    public async Task<BankChange> ReadAgainAsync(CancellationToken cancellationToken)
    {
        var before = _current;
        try
        {
            var look = await LookAsync(again: true, progress: null, cancellationToken);
            return BankChange.Between(before, _current, look.Kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var lost = new NoteProblem(0, ProblemSeverity.Error, exception.Message);
            return new BankChange(0, 0, 0, [(Path.GetFileName(folder.TrimEnd('/', '\\')), lost)]);
        }
    }

    /// <exception cref="IOException">The folder cannot be listed; the bank stays as it is.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed; the bank stays as it is.</exception>
    public Task<FolderLook> LookAsync(
        IProgress<BankProgress>? progress,
        CancellationToken cancellationToken
    ) => LookAsync(again: false, progress, cancellationToken);

    /// <summary>Reads the file again: to keep the text of every note would cost more room than all questions do.</summary>
    public async Task<NoteSource?> FindAsync(string path, CancellationToken cancellationToken)
    {
        // Only what a look at the folder has found: no path of anybody's leads out of it.
        if (!_shelf.ContainsKey(path))
        {
            return null;
        }

        var read = await _files.ReadAsync<NoteSource?>(
            [path],
            (name, bytes) => NoteSource.Of(name, bytes),
            (_, _) => null,
            cancellationToken
        );
        return read.Single();
    }

    public void Dispose() => _oneLook.Dispose();

    /// <param name="again">Whether files that look unchanged are to be read too.</param>
    private async Task<FolderLook> LookAsync(
        bool again,
        IProgress<BankProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await _oneLook.WaitAsync(cancellationToken);
        try
        {
            var (at, start) = (time.GetUtcNow(), time.GetTimestamp());
            var listing = FolderListing.Of(folder);
            ImmutableArray<string> changed =
            [
                .. listing
                    .Files.Where(file => again || _shelf.GetValueOrDefault(file.Key)?.Stamp != file.Value)
                    .Select(file => file.Key),
            ];
            ImmutableArray<string> removed = [.. _shelf.Keys.Where(path => !listing.Files.ContainsKey(path))];
            var beside = await _companions.LookAsync(listing.Companions, again, _files, cancellationToken);
            if (changed is not [] || removed is not [] || beside.FoundChange)
            {
                var read = await _files.ReadAsync(
                    changed,
                    NoteFile.Read,
                    (path, problem) => new NoteReading.Unreadable(path, problem),
                    cancellationToken
                );
                var shelf = _shelf
                    .RemoveRange(removed)
                    .SetItems(read.Select(reading => Shelve(listing.Files[reading.Path], reading)));
                var builder =
                    beside.Found.Glossary == _companions.Glossary ? _builder : new(beside.Found.Glossary);
                _current = Build(builder, shelf, beside.Found.Reports, progress, cancellationToken);
                (_builder, _shelf, _companions) = (builder, shelf, beside.Found);
                _index = IndexOf(_current.Notes, beside.Found.Glossary);
                LastReading = new BankReading(at, time.GetElapsedTime(start));
            }

            _hasLooked = true;
            return new FolderLook(
                listing,
                [.. changed, .. beside.Changed],
                [.. removed, .. beside.Removed],
                [
                    .. changed
                        .Select(path => (Path: path, On: _shelf[path]))
                        .Where(file => file.On is { Note: not null, Problem: not null })
                        .Select(file => (file.Path, file.On.Problem!)),
                ],
                beside.Problems
            );
        }
        finally
        {
            _oneLook.Release();
        }
    }

    private KeyValuePair<string, Shelved> Shelve(FileStamp stamp, NoteReading reading) =>
        new(
            reading.Path,
            reading switch
            {
                NoteReading.Readable readable => new(stamp, readable.Note, null),
                NoteReading.Unreadable broken => new(
                    stamp,
                    _shelf.GetValueOrDefault(broken.Path)?.Note,
                    broken.Problem
                ),
                _ => throw new InvalidOperationException($"Unknown reading {reading.GetType()}."),
            }
        );

    /// <summary>On a thread of its own: while it works, the few of the pool are there for what people do meanwhile.</summary>
    private static Lazy<Task<NoteIndex>> IndexOf(ImmutableArray<Note> notes, Glossary glossary) =>
        new(() =>
            Task.Factory.StartNew(
                () => NoteIndex.Of(notes, glossary),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            )
        );

    private static QuestionBank Build(
        BankBuilder builder,
        ImmutableSortedDictionary<string, Shelved> shelf,
        IEnumerable<NoteReport> beside,
        IProgress<BankProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var bank = builder.Build(
            [.. shelf.Values.Select(file => file.Note).OfType<Note>()],
            progress,
            cancellationToken
        );
        var reports = bank.Reports.ToDictionary(report => report.Path, StringComparer.Ordinal);
        return new QuestionBank(
            bank.Notes,
            bank.Questions,
            bank.Topics,
            [
                .. shelf
                    .Select(file => Report(file.Key, file.Value.Problem, reports.GetValueOrDefault(file.Key)))
                    .Concat(beside)
                    .OrderBy(report => report.Path, StringComparer.Ordinal),
            ]
        );
    }

    private static NoteReport Report(string path, NoteProblem? problem, NoteReport? report)
    {
        report ??= NoteReport.Of(path, []);
        return problem is null ? report : report with { Problems = [.. report.Problems, problem] };
    }

    /// <param name="Stamp">Of the file as it is on the disk, readable or not.</param>
    /// <param name="Note">The newest version that could be read; null when there was none.</param>
    /// <param name="Problem">Why the file on the disk cannot be read; null when it is <paramref name="Note"/>.</param>
    private sealed record Shelved(FileStamp Stamp, Note? Note, NoteProblem? Problem);
}
