namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Which passages hold a term and how much they are about it, in three plain arrays: the passages of term t stand
/// from <c>starts[t]</c> to <c>starts[t + 1]</c>, in ascending order.
/// </summary>
/// <param name="impacts">
/// BM25F without the rarity, from 1 to 255 for 0 to 1: counts weighted by field, saturated, less in long passages.
/// </param>
internal sealed class Postings(int[] starts, int[] passages, byte[] impacts, int passageCount)
{
    public static Postings Empty { get; } = new([0], [], [], 0);

    public int PassageCount => passageCount;

    public int CountOf(int term) => starts[term + 1] - starts[term];

    public ReadOnlySpan<int> PassagesOf(int term) => passages.AsSpan(starts[term], CountOf(term));

    public ReadOnlySpan<byte> ImpactsOf(int term) => impacts.AsSpan(starts[term], CountOf(term));
}
