namespace ChatStudyBot.Core.Notes;

/// <summary>The text of a line that knows no marks; addresses are dropped as everywhere.</summary>
internal static class OutlineText
{
    public static InlineText Read(string text)
    {
        var line = new TextLineBuilder();
        line.Append(text);
        return BareAddress.Drop(line.Build());
    }
}
