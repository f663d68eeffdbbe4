using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Notes;

/// <summary>
/// Tells a note that is in neither of the languages whose sentences are understood: what is a name, a verb or a half
/// sentence in it nobody here knows. Such notes keep the small words and the letters of their own language.
/// </summary>
internal static partial class ForeignTongue
{
    /// <summary>Of fewer words nothing can be told.</summary>
    private const int FewestWords = 60;

    /// <summary>Letters that are in neither language, of all letters.</summary>
    private const double OtherLetters = 0.1;

    /// <summary>Chinese has next to no kana among its characters; the tersest Japanese has some.</summary>
    private const double LeastKana = 0.02;

    private const int FewestCharacters = 200;

    /// <summary>The share of the words that is foreign: names are most of such notes.</summary>
    private const double ForeignWords = 0.015;

    private const int MoreThanEnglish = 2;

    /// <summary>Small words that English has not. What English or code writes too is left out.</summary>
    private static readonly FrozenSet<string> s_foreign = """
        di il che della delle dei degli dello del nel nella nelle con sono è gli una uno può anche più questo questa ogni senza
        el los las para por que como está están puede pueden sin sobre esta este cada desde hasta muy más
        os com uma um não dos das são pode podem pelo pela seu sua também ou em ao aos
        le les des du et pour dans est sont sur avec qui une aux ce cette peut plus sans leur
        der und für mit ist ein eine einen einem den dem von werden wird zu zum zur auch oder nicht bei nach über sich
        het een van voor niet wordt zijn bij naar ook deze
        ve bir için icin ile bu olarak veya gibi olan daha çok cok en her değil degil hangi nasıl nasil üzerinde uzerinde
        och att för är som på av den det till ett inte
        się jest dla oraz nie które przez są jak lub od
        dan yang untuk dengan dari ini itu adalah pada dapat tidak atau
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> s_english = """
        the of to and for is are with that on as by be can or from it an at this not which you when if your all will use
        used have has no only more into than they their its each one up out any but other between how what
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.Ordinal
    );

    public static bool Is(SourceText source, Language language) =>
        HasForeignLetters(source)
        || (language == Language.Japanese ? IsWithoutKana(source) : HasForeignWords(source));

    private static bool HasForeignLetters(SourceText source)
    {
        int letters = 0,
            others = 0;
        foreach (var c in source.Lines.SelectMany(line => line).Where(char.IsLetter))
        {
            letters++;
            others += IsOther(c) ? 1 : 0;
        }

        return others > letters * OtherLetters;
    }

    private static bool IsWithoutKana(SourceText source)
    {
        int characters = 0,
            kana = 0;
        foreach (var c in source.Lines.SelectMany(line => line))
        {
            characters += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += c is (>= '\u3041' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9D') ? 1 : 0;
        }

        return characters >= FewestCharacters && kana < characters * LeastKana;
    }

    private static bool HasForeignWords(SourceText source)
    {
        int words = 0,
            foreign = 0,
            english = 0;
        var fence = default(Fence);
        foreach (var line in source.Lines)
        {
            if (fence.Takes(line, out fence))
            {
                continue;
            }

            foreach (var match in Word().EnumerateMatches(line))
            {
                var word = line.Substring(match.Index, match.Length).ToLowerInvariant();
                words++;
                foreign += s_foreign.Contains(word) || word.Any(c => c > '\u00BF') ? 1 : 0;
                english += s_english.Contains(word) ? 1 : 0;
            }
        }

        return words >= FewestWords && foreign > words * ForeignWords && foreign > english * MoreThanEnglish;
    }

    /// <summary>Neither Latin, nor kana, nor kanji.</summary>
    private static bool IsOther(char c) =>
        c > '\u024F'
        && c
            is not (
                (>= '\u1E00' and <= '\u1EFF')
                or (>= '\u3005' and <= '\u3007')
                or (>= '\u3031' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF00' and <= '\uFF9F')
                or 'Ω'
                or 'µ'
                or 'μ'
            );

    [GeneratedRegex("\\p{L}+")]
    private static partial Regex Word();
}
