using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Is what is said of one term certainly not true of another?</summary>
internal static partial class WrongTerm
{
    /// <summary>Definitions of siblings share words by nature; attributes hardly.</summary>
    private const double SameDefinition = 0.7;
    public const double SameAttribute = 0.5;

    /// <summary>Of so many words some are but what it is about; that much more must be the same.</summary>
    private const int ManyWords = 5;
    private const double SameLongAttribute = 0.65;

    /// <summary>Of two definitions with so many words one word may make the difference.</summary>
    private const int FewestToldApart = 4;
    private const double NearlySame = 0.85;

    /// <summary>A statement with fewer words is hardly one to hold against another.</summary>
    private const int FewestTold = 2;

    /// <summary>Words, whatever their endings, and their share, from which two lines say the same.</summary>
    private const int FewestShared = 4;
    private const double MostOfIt = 0.6;

    /// <summary>Nothing that is known of it says what the statement says, and the statement does not name it.</summary>
    public static bool Is(Term other, Statement statement, Term term, Family family, Desk desk) =>
        !Masking.Names(statement.Text, other.Name)
        && !Masking.Names(term.Gloss, other.Name)
        && !LongerName.MayDoSo(other, statement, term)
        && !(!statement.IsFirst && IsPartOf(statement, other))
        && !(statement.IsFirst && other.First is { } own && DoTheSame(statement.Text, own.Text))
        && !IsInflected(statement, other)
        && !desk.Knowledge.Says(
            other,
            statement,
            statement.IsFirst ? SameDefinition : ShareOfAttribute(statement, family),
            besides: IsToldApart(other, statement, term, family) ? other.First : null
        );

    /// <summary>Is all of something that is said of the other in the statement too? Then it is true of both.</summary>
    private static bool IsPartOf(Statement statement, Term other) =>
        other.Statements.Any(own =>
            own.Content.Count >= FewestTold
            && Tokens.Overlap(own.Content, statement.Content) >= 1
            && !Sayings.IsContrary(statement, own)
        );

    /// <summary>「操作の上限を決める」, 「権限の上限を決める」: who sets the one bound may be said to set the other.</summary>
    private static bool DoTheSame(string one, string other) =>
        Bounding().Match(one) is { Success: true } deed
        && Bounding().Match(other) is { Success: true } same
        && deed.Groups["bound"].Value == same.Groups["bound"].Value;

    /// <summary>「fully managed」 and 「fully manages」: most of it is said of the other as well, in English.</summary>
    private static bool IsInflected(Statement statement, Term other) =>
        Script.LanguageOf(statement.Text) == Language.English
        && other.Statements.Any(own =>
            own.Content.Count(word => statement.Content.Any(said => IsSameWord(said, word))) is var shared
            && shared >= FewestShared
            && shared >= own.Content.Count * MostOfIt
            && own != other.First
            && !Sayings.IsContrary(statement, own)
        );

    private static bool IsSameWord(string one, string other) =>
        LeakTest.StemOf(one) == LeakTest.StemOf(other);

    public static double ShareOfAttribute(Statement statement, Family family) =>
        !statement.IsFirst && family.IsUniform && statement.Content.Count >= ManyWords
            ? SameLongAttribute
            : SameAttribute;

    /// <summary>Definitions in one list that differ in the word that matters: 「クライアント側」, 「サーバー側」.</summary>
    private static bool IsToldApart(Term other, Statement statement, Term term, Family family) =>
        (family.IsUniform || FamilyFinder.AreNamedAlike(term.Name, other.Name))
        && statement.IsFirst
        && other.First is { } own
        && statement.Content.Count >= FewestToldApart
        && Tokens.Overlap(statement.Content, own.Content) < NearlySame;

    [GeneratedRegex(
        "(?<bound>上限|下限|範囲|制限|境界|条件|優先順位|順序)を(決め|定め|設け|設定|指定)[^、。]{0,6}$"
    )]
    private static partial Regex Bounding();
}
