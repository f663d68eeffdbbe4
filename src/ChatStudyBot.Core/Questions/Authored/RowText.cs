namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>Texts of one question that stand in several places of its file.</summary>
internal static class RowText
{
    /// <summary>One below the other, empty ones left out.</summary>
    public static string Joined(IEnumerable<string> texts) =>
        string.Join('\n', texts.Where(text => text.Length > 0));
}
