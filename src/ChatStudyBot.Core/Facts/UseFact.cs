namespace ChatStudyBot.Core.Facts;

/// <summary>P34, P35, P42: what a service is used for by, or instead of, the one the lines are about.</summary>
public sealed record UseFact(
    Subject Subject,
    Entry Place,
    GlossaryEntry Service,
    string Before,
    string After,
    string Sentence
);
