using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Statements that say of a thing what does not tell it from others, or say it by way of another.</summary>
public static partial class Idle
{
    /// <summary>Of things that are told apart by a letter a statement must say so many things.</summary>
    private const int FewestOfLetter = 2;

    private const int LongestLetters = 2;

    /// <summary>Content words; with no more than these a thing is said to take all there is, and no more.</summary>
    private const int FewestOfAnything = 3;

    public static bool Is(Term term, Statement statement, Glossary glossary) =>
        term.Known?.Kind == GlossaryKind.Metric && IsOfAnother(term, statement, glossary)
        || Anything().IsMatch(statement.Text) && statement.Content.Count <= FewestOfAnything
        || OfAnother().Match(statement.Text) is { Success: true } other
            && !term.Name.EndsWith(other.Groups["sort"].Value, StringComparison.Ordinal)
        || IsShown(term.Name) && Shown().IsMatch(statement.Text)
        || term.Name.Length <= LongestLetters
            && Script.Of(term.Name) == ScriptClass.Latin
            && (Sort().IsMatch(statement.Text) || Size().IsMatch(statement.Text))
            && Tokens.Content(Sort().Replace(statement.Text, "")).Count(word => word.Length > 1)
                < FewestOfLetter;

    /// <summary>「XのYが返った数」: whoever does not know the one does not know the other, and either seems right.</summary>
    private static bool IsOfAnother(Term term, Statement statement, Glossary glossary) =>
        Identifier().IsMatch(statement.Text)
        || glossary
            .NamesIn(statement.Text)
            .Any(mention =>
                mention.Entries.Any(entry => entry.Kind == GlossaryKind.Metric && entry != term.Known)
            );

    private static bool IsShown(string name) => Screen().IsMatch(name);

    /// <summary>「種類に関係なく」: what comes later and takes all there is as well fits better.</summary>
    [GeneratedRegex(
        "と(似た|同様の|同じような)|関係な[しく]|を問わず|[何な]んでも|\\b(any kind|regardless|no matter)\\b"
    )]
    private static partial Regex Anything();

    /// <summary>「荷渡しモードを選択した場合、」: what follows is said of that mode, under whatever name it stands.</summary>
    [GeneratedRegex("^[^、。]*(?<sort>モード|タイプ|方式|プラン)(を選択|を使用|を利用|に設定)した場合、")]
    private static partial Regex OfAnother();

    [GeneratedRegex("(タイプ|モデル|型)$")]
    private static partial Regex Sort();

    /// <summary>「最大12TBの…」: what the next model of the family has twice of.</summary>
    [GeneratedRegex("^最大 ?[0-9][0-9.,]* ?([TGM]i?B|[GM]bps|vCPU)")]
    private static partial Regex Size();

    [GeneratedRegex("(コンソール|画面)$| [Cc]onsole$")]
    private static partial Regex Screen();

    /// <summary>What screens are for.</summary>
    [GeneratedRegex("(を確認(する|できる)|を表示(する|できる)|が見(える|られる))$")]
    private static partial Regex Shown();

    [GeneratedRegex("[A-Za-z0-9]+(_[A-Za-z0-9]+)+")]
    private static partial Regex Identifier();
}
