using System.Text;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Names as people type them: width and case do not matter.</summary>
internal static class PlayerName
{
    public static string Fold(string name) =>
        name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
