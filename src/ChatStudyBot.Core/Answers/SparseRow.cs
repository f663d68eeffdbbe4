using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>A row of a matrix that is nearly all zeros.</summary>
/// <param name="Columns">Where it is not zero, each once.</param>
/// <param name="Values">What stands there, as many.</param>
internal sealed record SparseRow(ImmutableArray<int> Columns, ImmutableArray<float> Values);
