namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>One try under the limits, from when it may be sent until its answer has been read.</summary>
/// <param name="place">Null: outside the global limit.</param>
internal sealed class RestTurn(Bucket.Turn stay, IDisposable? place) : IDisposable
{
    public Bucket Bucket => stay.Bucket;

    public void Dispose()
    {
        place?.Dispose();
        stay.Dispose();
    }
}
