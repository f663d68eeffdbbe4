using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Names made of abbreviations: 「SSE-KMS」 is told by 「KMS」, whatever the sentence says.</summary>
public static partial class Letters
{
    /// <summary>Does an English text hold an abbreviation that is a part of the name?</summary>
    public static bool Tell(string text, string name) =>
        Script.LanguageOf(text) == Language.English
        && Part()
            .Matches(name)
            .Any(part =>
                part.Length < name.Length && Part().Matches(text).Any(word => word.Value == part.Value)
            );

    [GeneratedRegex("(?<![A-Za-z_])[A-Z]{3,}(?![A-Za-z_])")]
    private static partial Regex Part();
}
