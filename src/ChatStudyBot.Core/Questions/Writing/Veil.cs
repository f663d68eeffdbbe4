using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Covers the word that tells the key, so that what else the statement says can be asked: 「●●中に同じユーザーから来た
/// リクエスト」 rather than no question on sticky sessions at all.
/// </summary>
public static partial class Veil
{
    /// <summary>Stands where the word stood.</summary>
    public const string Cover = "●●";

    /// <summary>Content words that must be left to answer from, names of services not counted.</summary>
    private const int FewestWords = 4;

    /// <summary>So many say enough, whatever is covered.</summary>
    private const int ManyWords = 6;

    /// <summary>Letters behind the covered word, when it is what something is done to in the end.</summary>
    private const int ShortestDeed = 8;

    /// <summary>「数」, 「前」: what is left when the end of a word is covered is no word.</summary>
    private const int ShortestWord = 2;

    /// <summary>Null when nothing tells the key, more than one word does or one does twice, or too little would be left.</summary>
    /// <param name="wrong">The choices beside the key: what most of them share tells nothing.</param>
    public static string? Over(
        string text,
        string key,
        IReadOnlyCollection<string> wrong,
        LeakTest leak,
        Glossary glossary
    ) =>
        leak.TraceOf(key, text, wrong) is { } trace
        && Without(text, trace.Piece) is { } veiled
        && leak.TraceOf(key, veiled, wrong) is null
        && veiled.IndexOf(Cover, StringComparison.Ordinal)
            == veiled.LastIndexOf(Cover, StringComparison.Ordinal)
        && Tokens.Content(veiled).Count(word => glossary.Service(word) is null) >= FewestWords
        && !IsAllThatIsDone(veiled)
            ? veiled
            : null;

    /// <summary>
    /// Is the covered word what the sentence says? It is what is done in the end, or that by which another differs:
    /// 「●●の荷の数」 may be that of the waiting and of the refused.
    /// </summary>
    public static bool IsDecisive(string veiled, IEnumerable<string> others) =>
        Deed().IsMatch(veiled) || IsWhatPartsIt(veiled, others);

    /// <summary>Where a line leans on others, what is done is all that it says.</summary>
    public static bool HidesDeed(string veiled, Desk desk) =>
        desk.Ground != Ground.Noted && AnyDeed().IsMatch(veiled);

    [GeneratedRegex("●●(を(行|実施))?(する|します|した|して|し、|され|でき|なう|う)")]
    private static partial Regex AnyDeed();

    private static bool IsWhatPartsIt(string veiled, IEnumerable<string> others) =>
        Told().Match(veiled) is { Success: true } told
        && others.Any(other =>
            other.IndexOf(told.Groups["head"].Value, StringComparison.Ordinal) is > 0 and var at
            && Attribute().IsMatch(other[..at])
        );

    /// <summary>「…の●●を表示」: with its object covered the deed may be anybody's.</summary>
    private static bool IsAllThatIsDone(string veiled) =>
        veiled.IndexOf(Cover + "を", StringComparison.Ordinal) is >= 0 and var at
        && ForUse().Replace(veiled[(at + Cover.Length + 1)..], "").Length <= ShortestDeed
        && Tokens.Content(veiled).Count < ManyWords;

    [GeneratedRegex("ために(使用|利用)(する)?$")]
    private static partial Regex ForUse();

    /// <summary>Without every word that the piece is part of; null when it is no word by itself.</summary>
    private static string? Without(string text, string piece)
    {
        var veiled = text;
        for (
            var at = veiled.IndexOf(piece, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = veiled.IndexOf(piece, at + Cover.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            var start = at;
            while (start > 0 && AreOfOneWord(veiled[start - 1], veiled[start]))
            {
                start--;
            }

            var end = at + piece.Length;
            while (end < veiled.Length && AreOfOneWord(veiled[end - 1], veiled[end]))
            {
                end++;
            }

            if (
                end - start < ShortestWord
                || !IsLetter(veiled[start])
                || !IsLetter(veiled[end - 1])
                || IsWithinName(veiled, start, end)
            )
            {
                return null;
            }

            veiled = veiled[..start] + Cover + veiled[end..];
            at = start;
        }

        return veiled == text ? null : veiled;
    }

    private static bool AreOfOneWord(char one, char next) =>
        Script.IsKatakana(one) && Script.IsKatakana(next)
        || Script.IsKanji(one) && Script.IsKanji(next)
        || char.IsAsciiLetterOrDigit(one) && char.IsAsciiLetterOrDigit(next);

    /// <summary>Part of a name in code, of a gloss, of a list, or of a name of several words.</summary>
    private static bool IsWithinName(string text, int start, int end) =>
        start > 0 && IsJoint(text[start - 1])
        || end < text.Length && IsJoint(text[end])
        || char.IsAsciiLetterOrDigit(text[start])
            && (
                start > 1 && text[start - 1] == ' ' && char.IsAsciiLetterOrDigit(text[start - 2])
                || end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterOrDigit(text[end + 1])
            );

    private static bool IsJoint(char c) => c is '_' or '-' or '/' or '.' or ',' or '(' or '（';

    /// <summary>「…を●●」, 「…へ●●する」: what is done in the end is what the sentence says.</summary>
    [GeneratedRegex("[をにへがはて、] ?●●(する|します|される|できる|可能)?$")]
    private static partial Regex Deed();

    /// <summary>The covered word tells which of several is meant.</summary>
    [GeneratedRegex("●●(の|な|した|された|する)(?!機能|場合|際|環境)(?<head>[一-鿿]{2,}|[ァ-ヺー]{3,})")]
    private static partial Regex Told();

    [GeneratedRegex("([一-鿿ァ-ヺー][のな]|[たるい])$")]
    private static partial Regex Attribute();

    /// <summary>What a word begins and ends with: an ending in kana says how the sentence goes on.</summary>
    private static bool IsLetter(char c) =>
        Script.IsKatakana(c) || Script.IsKanji(c) || char.IsAsciiLetterOrDigit(c);
}
