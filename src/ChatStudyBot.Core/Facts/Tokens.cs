using System.Collections.Frozen;

namespace ChatStudyBot.Core.Facts;

/// <summary>The words that carry what a sentence says: Latin words, runs of katakana, runs of kanji.</summary>
public static class Tokens
{
    /// <summary>Words of any technical sentence: sharing them says nothing.</summary>
    private static readonly FrozenSet<string> s_common = new[]
    {
        "使用",
        "利用",
        "場合",
        "設定",
        "可能",
        "機能",
        "実行",
        "必要",
        "対応",
        "方法",
        "種類",
        "複数",
        "指定",
        "サービス",
        "インスタンス",
        "作成",
        "提供",
        "処理",
        "管理",
        "リソース",
        "aws",
        "amazon",
        "発生",
        "実施",
        "選択",
        "対象",
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "can",
        "are",
        "you",
        "your",
        "is",
        "of",
        "to",
        "in",
        "on",
        "or",
        "an",
        "by",
        "be",
        "as",
        "it",
        "service",
        "services",
        "which",
        "what",
        "how",
        "when",
        "where",
        "who",
        "用途",
        "情報",
        "データ",
        "ション",
        "ーショ",
        "メント",
        "リング",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> Content(string text)
    {
        var all = All(text);
        string[] content = [.. all.Where(token => !s_common.Contains(token))];
        return content.Length > 0 ? content : [.. all];
    }

    /// <summary>Every run, also the common ones.</summary>
    public static HashSet<string> All(string text)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (run, kind) in Runs(text))
        {
            if (run.Length >= 2 || kind == RunKind.Kanji)
            {
                tokens.Add(run);
            }
        }

        return tokens;
    }

    public static bool IsCommon(string token) => s_common.Contains(token);

    /// <summary>How much of the first the second says too, from 0 to 1.</summary>
    public static double Overlap(IReadOnlyList<string> of, IReadOnlyList<string> with)
    {
        if (of.Count == 0)
        {
            return 0;
        }

        var shared = 0;
        for (var at = 0; at < of.Count; at++)
        {
            shared += Says(with, of[at]) ? 1 : 0;
        }

        return (double)shared / of.Count;
    }

    /// <summary>As itself, or inside a longer word.</summary>
    private static bool Says(IReadOnlyList<string> words, string token)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == token || Contains(words[at], token))
            {
                return true;
            }
        }

        return false;
    }

    internal static IEnumerable<(string Run, RunKind Kind)> Runs(string text)
    {
        var normal = TextFold.Normal(text);
        var start = 0;
        var kind = RunKind.None;
        for (var i = 0; i <= normal.Length; i++)
        {
            var here = i < normal.Length ? KindOf(normal[i]) : RunKind.None;
            if (here == kind)
            {
                continue;
            }

            if (kind != RunKind.None)
            {
                yield return (Trimmed(normal[start..i], kind), kind);
            }

            start = i;
            kind = here;
        }
    }

    private static bool Contains(string longer, string shorter) =>
        shorter.Length >= 3
        && longer.Length > shorter.Length
        && longer.Contains(shorter, StringComparison.Ordinal);

    private static string Trimmed(string run, RunKind kind) =>
        kind switch
        {
            RunKind.Katakana when run.Length > 2 => run.TrimEnd('ー'),
            RunKind.Latin => run.ToLowerInvariant(),
            _ => run,
        };

    private static RunKind KindOf(char c) =>
        Script.IsKatakana(c) ? RunKind.Katakana
        : Script.IsKanji(c) ? RunKind.Kanji
        : char.IsAsciiLetterOrDigit(c) ? RunKind.Latin
        : RunKind.None;
}

internal enum RunKind
{
    None,
    Latin,
    Katakana,
    Kanji,
}
