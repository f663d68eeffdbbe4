namespace ChatStudyBot.Core.Notes;

/// <summary>What the line before this one was, as far as it matters for this one.</summary>
internal enum LineKind
{
    Blank,
    Heading,
    Item,
    Text,
    Table,
}
