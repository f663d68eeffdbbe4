namespace ChatStudyBot.Core.Facts;

/// <summary>What a note says a service of the glossary is.</summary>
/// <param name="Place">The heading or item that names it.</param>
/// <param name="IsTelling">Ends in the noun that says what sort of thing it is.</param>
/// <param name="IsFurther">Stands below what the service is: whether it is the service's own the glossary must say.</param>
public sealed record ServiceFact(
    GlossaryEntry Service,
    Entry Place,
    Statement Definition,
    bool IsTelling,
    bool IsFurther = false
);
