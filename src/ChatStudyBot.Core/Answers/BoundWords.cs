using System.Collections.Frozen;

namespace ChatStudyBot.Core.Answers;

/// <summary>Words that say which of the values of a thing is meant.</summary>
internal static class BoundWords
{
    private static readonly FrozenSet<string> s_words = (
        "最大 最大値 上限 最長 最高 最小 最小値 最低 下限 最短 デフォルト 既定 既定値 初期値 制限 上限値 "
        + "maximum max minimum min default limit quota upper lower initial"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string word) => s_words.Contains(word);
}
