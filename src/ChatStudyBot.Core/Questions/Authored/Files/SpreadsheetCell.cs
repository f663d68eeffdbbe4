namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>What a spreadsheet would compute is made text by an apostrophe in front, and read back without it.</summary>
internal static class SpreadsheetCell
{
    public static string Guarded(string text) => IsComputed(text) ? "'" + text : text;

    public static string Plain(string cell) => cell is ['\'', ..] && IsComputed(cell[1..]) ? cell[1..] : cell;

    /// <summary>Also behind apostrophes, so that a text that has one itself keeps it.</summary>
    private static bool IsComputed(string text)
    {
        var bare = text.TrimStart('\'');
        return bare.TrimStart() is ['=' or '+' or '-' or '@', ..] || bare is ['\t' or '\r', ..];
    }
}
