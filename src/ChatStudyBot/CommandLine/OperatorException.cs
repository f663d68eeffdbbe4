using System.Collections.Immutable;

namespace ChatStudyBot.CommandLine;

/// <summary>
/// What was asked for cannot be done, and the operator can change that: each line is a whole sentence for
/// standard error that says what happened and what to do.
/// </summary>
internal sealed class OperatorException(ImmutableArray<string> lines, Exception? cause = null)
    : Exception(string.Join('\n', lines), cause)
{
    public OperatorException(string line, Exception? cause = null)
        : this([line], cause) { }

    public ImmutableArray<string> Lines { get; } = lines;
}
