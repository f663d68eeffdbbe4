using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Does a sentence affirm or deny?</summary>
public static partial class Polarity
{
    public static bool IsNegative(string sentence) => Denial().IsMatch(sentence);

    [GeneratedRegex(
        "(ない|不可|不要|なし|ません|できず|せず|無効)[。）)]?$|\\b(not|cannot|can't|never|no)\\b"
    )]
    private static partial Regex Denial();
}
