namespace ChatStudyBot.Core.Answers;

/// <summary>One line of a note inside a passage, or one sentence of a line that is too long to show whole.</summary>
/// <param name="Line">Counted from 1, in the file.</param>
/// <param name="Depth">How far it hangs below the first line of what it was cut from.</param>
public readonly record struct PassageLine(int Line, int Depth, string Text, PassageLineKind Kind);

public enum PassageLineKind
{
    Heading,
    Item,
    Text,
    Row,
    Code,
}
