using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Notes that a test puts down and takes away, and the bank they make. The topics are the same always.</summary>
public sealed class MemoryNotes : IBankSource, INoteSources, IExamSource
{
    private static readonly TopicTree Topics = new([Topic("S3", 48), Topic("SQS", 12), Topic("IAM", 31)]);

    private readonly BankBuilder _builder = new();
    private ImmutableSortedDictionary<string, byte[]> _files = ImmutableSortedDictionary.Create<
        string,
        byte[]
    >(StringComparer.Ordinal);

    public QuestionBank Current { get; private set; } = new([], [], Topics, []);

    public bool IsLoading => false;

    public BankReading? LastReading => null;

    public ImmutableArray<ExamBlueprint> Exams => ExamBlueprint.Shipped;

    public void Put(string path, string text) => Read(_files.SetItem(path, Encoding.UTF8.GetBytes(text)));

    public void Remove(string path) => Read(_files.Remove(path));

    public Task<NoteSource?> FindAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult(_files.TryGetValue(path, out var bytes) ? NoteSource.Of(path, bytes) : null);

    public Task<BankChange> ReadAgainAsync(CancellationToken cancellationToken) =>
        Task.FromResult(BankChange.Between(Current, Current, []));

    private void Read(ImmutableSortedDictionary<string, byte[]> files)
    {
        _files = files;
        var bank = _builder.Build([
            .. files
                .Select(file => NoteReader.Read(file.Key, file.Value))
                .OfType<NoteReading.Readable>()
                .Select(reading => reading.Note),
        ]);
        Current = new QuestionBank(bank.Notes, bank.Questions, Topics, bank.Reports);
    }

    private static Topic Topic(string name, int questions) => new([name], questions, []);
}
