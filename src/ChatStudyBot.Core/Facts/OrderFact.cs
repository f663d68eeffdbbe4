using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>P27, P28: steps, ranks or stations in the order the note gives them.</summary>
/// <param name="What">What the order is of, in the note's words.</param>
public sealed record OrderFact(
    Subject? Subject,
    Entry Place,
    int Line,
    string What,
    ImmutableArray<string> Steps
);
