using System.Numerics;

namespace ChatStudyBot.Core.Answers;

/// <summary>Which of the at most <see cref="Most"/> terms of a question something has.</summary>
internal readonly record struct TermSet(ulong A, ulong B, ulong C, ulong D)
{
    public const int Most = 256;

    public static TermSet Of(int term) =>
        (term >> 6) switch
        {
            0 => new(1UL << (term & 63), 0, 0, 0),
            1 => new(0, 1UL << (term & 63), 0, 0),
            2 => new(0, 0, 1UL << (term & 63), 0),
            _ => new(0, 0, 0, 1UL << (term & 63)),
        };

    public int Count =>
        BitOperations.PopCount(A)
        + BitOperations.PopCount(B)
        + BitOperations.PopCount(C)
        + BitOperations.PopCount(D);

    public bool IsEmpty => (A | B | C | D) == 0;

    public static TermSet operator |(TermSet one, TermSet other) =>
        new(one.A | other.A, one.B | other.B, one.C | other.C, one.D | other.D);

    public static TermSet operator &(TermSet one, TermSet other) =>
        new(one.A & other.A, one.B & other.B, one.C & other.C, one.D & other.D);
}
