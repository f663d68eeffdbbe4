using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>What could be read of a glossary file, and a problem for each entry that could not.</summary>
public sealed record GlossaryReading(Glossary Glossary, ImmutableArray<NoteProblem> Problems);
