namespace ChatStudyBot.Core.Notes;

/// <summary>One line of running text of the file, its marks read.</summary>
/// <param name="HasAddress">Whether a picture or an address was taken out of it.</param>
internal sealed record TextLine(int Line, InlineText Text, bool HasAddress)
{
    public bool IsBlank => Text.Value.Length == 0;

    /// <summary>Whether one link's text is all there is, a full stop or a mark before it aside.</summary>
    public bool IsOnlyLink =>
        Text.Marks.Any(mark =>
            mark.Kind == MarkKind.Link && mark.Length >= Text.Value.Trim(' ', '。', '→', '※').Length
        );
}
