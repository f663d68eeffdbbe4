using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>A note of Anki as its exports hold it, whether text or package.</summary>
/// <param name="Line">Of the file; in a package the note's place in it, from 1.</param>
/// <param name="Fields">As HTML, front first.</param>
/// <param name="Tags">With spaces between them.</param>
/// <param name="Deck">With <c>::</c> between its levels; empty when it is not known.</param>
public sealed record AnkiNote(int Line, string Guid, ImmutableArray<string> Fields, string Tags, string Deck);
