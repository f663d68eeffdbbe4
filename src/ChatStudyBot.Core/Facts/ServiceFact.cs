namespace ChatStudyBot.Core.Facts;

/// <summary>What a note says a service of the glossary is.</summary>
/// <param name="Place">The heading or item that names it.</param>
/// <param name="IsTelling">Ends in the noun that says what sort of thing it is.</param>
public sealed record ServiceFact(GlossaryEntry Service, Entry Place, Statement Definition, bool IsTelling);
