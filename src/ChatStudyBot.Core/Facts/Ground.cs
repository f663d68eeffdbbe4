namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Is anything known of what a line is about? Beside names of the glossary a label is a name and a line says
/// something of it; elsewhere either may be anything, and more is asked of both.
/// </summary>
public static class Ground
{
    public static bool IsKnown(Subject? subject, Glossary glossary) =>
        subject is not null && (IsKnown(subject.Top, glossary) || IsKnown(subject.Near, glossary));

    /// <summary>A name of the glossary, or a heading with that of a service in it.</summary>
    private static bool IsKnown(string label, Glossary glossary) =>
        !glossary.FindAll(label).IsEmpty
        || glossary
            .NamesIn(label)
            .Any(mention => mention.Entries.Any(entry => entry.Kind == GlossaryKind.Service));
}
