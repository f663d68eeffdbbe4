namespace ChatStudyBot.Benchmarks;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatstudybot-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
