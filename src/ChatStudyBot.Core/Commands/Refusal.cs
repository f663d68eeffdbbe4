using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>Why a command changed nothing: a key of the resource files and what its placeholders hold.</summary>
/// <param name="Key"><c>refusal.…</c> or <c>failure.…</c></param>
public sealed record Refusal(string Key, ImmutableArray<(string Name, object Value)> Values)
{
    public static Refusal Of(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        new(key, [.. values]);
}
