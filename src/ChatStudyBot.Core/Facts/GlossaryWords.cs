using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>Words of the two languages that give each other away: each of one side says each of the other.</summary>
public sealed record GlossaryWords(ImmutableArray<string> English, ImmutableArray<string> Japanese);
