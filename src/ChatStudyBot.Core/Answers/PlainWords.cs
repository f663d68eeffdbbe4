using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>How people ask for a thing of the glossary who do not have its name: those of <c>plain-words.txt</c>.</summary>
internal static class PlainWords
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_words = WordTable
        .Lines("plain-words.txt")
        .Select(line => line.Split(" = "))
        .ToFrozenDictionary(
            parts => parts[0],
            parts => parts[1].Split('|', StringSplitOptions.TrimEntries).ToImmutableArray(),
            StringComparer.Ordinal
        );

    /// <param name="name">Of an entry of the glossary.</param>
    /// <returns>Empty when there is nothing of the sort.</returns>
    public static ImmutableArray<string> Of(string name) => s_words.GetValueOrDefault(name, []);
}
