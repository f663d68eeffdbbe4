using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Japanese lines that speak to the reader, or as one speaks: they say nothing that could be asked.</summary>
public static partial class Offhand
{
    public static bool Is(string text) => Advice().IsMatch(text) || Chat().IsMatch(text);

    /// <summary>What to learn, rather than what holds: 「AとBの違いを理解」.</summary>
    [GeneratedRegex(
        "理解(する|しておく|しておこう|すること)?$|(について|ことを|かを|違いを)(把握|確認)(する|しておく)?$|(把握|確認)しておく$|(を|は)覚える$|ポイントを押さえる$"
    )]
    private static partial Regex Advice();

    /// <summary>「こっち」, 「札の方は」: by comparison with a line that is not shown.</summary>
    [GeneratedRegex("[こそ]っち|の方は|[A-Za-z0-9ァ-ヺー一-鿿]とか|ガチ")]
    private static partial Regex Chat();
}
