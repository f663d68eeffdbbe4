using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// P32: of two siblings the one or the other, where there are too few for a choice. What is false is what the note
/// says of the sibling: no sentence is turned round.
/// </summary>
public static partial class TrueFalseWriter
{
    private const int FewestSpaces = 5;

    /// <summary>Columns; a longer sentence claims several things.</summary>
    private const int WidestClaim = 90;

    private static readonly Choice[] s_japanese = [new("正しい"), new("誤り")];
    private static readonly Choice[] s_english = [new("True"), new("False")];

    /// <summary>Null when the statement says which of the two it is true of.</summary>
    /// <param name="sibling">Of which the statement is certainly wrong.</param>
    /// <param name="mayTranslate">Whether a thing does what its name only translates is still to be known.</param>
    public static Draft? Write(
        Family family,
        Term owner,
        Statement statement,
        Term sibling,
        Desk desk,
        bool mayTranslate = false
    )
    {
        if (
            family.Subject is not { } subject
            || !Warrant.IsGiven(family, owner, statement, desk)
            || !Warrant.IsChoice(sibling, family, desk)
            || !AreOfOneKind(family, owner, sibling, desk)
            || Shows(statement, owner.Name, sibling.Name)
            || Shows(statement, sibling.Name, owner.Name)
            || !IsClaim(statement.Text, desk.Note.Note.Language)
            || Reasoned().IsMatch(statement.Text)
            || OwnTopic().IsMatch(statement.Text)
            || States().IsMatch(statement.Text)
            || Tells(statement, owner, sibling, desk, mayTranslate)
            || Tells(statement, sibling, owner, desk, mayTranslate)
        )
        {
            return null;
        }

        var seed = statement.IsFirst
            ? Draft.SeedOf("true-false", subject.Top, owner.Name)
            : Draft.SeedOf("true-false", subject.Top, owner.Name, Draft.Gist(statement.Text));
        var isTrue = Draft.Hash(seed).Value[0] % 2 == 0;
        // What a thing also does its sibling may do as well, as long as nobody says that it does not.
        if (!isTrue && !statement.IsFirst && !Knowledge.Denies(sibling, statement))
        {
            return null;
        }

        var language = desk.LanguageOf(statement.Text);
        var question = desk.Question(family.Parent, statement.Line, language) with
        {
            Kind = QuestionKind.TrueFalse,
            Stem = Stems.Claim(subject, isTrue ? owner.Name : sibling.Name, statement.Text, language),
            Choices = [.. Choices(language)],
            Key = [isTrue ? 0 : 1],
            Explanation = TermWriter.Explain(owner, statement),
            Worth = Worth.Of(statement.Text, 0, Pool.Most + 1),
            Facts = TermWriter.FactsOf(owner, statement, desk),
        };
        return new Draft(question, seed, "true-false");
    }

    /// <summary>Why, and what one would take it for: two things to judge at once, and the one is an opinion.</summary>
    [GeneratedRegex(
        "([いるた]ので|ため|から)、|[るた]ので[^、]|たい(場合|とき|時)に(使用|利用|使う)(する)?$"
    )]
    private static partial Regex Reasoned();

    /// <summary>「札は、…」: said of something else than what stands above it.</summary>
    [GeneratedRegex("^[A-Za-z0-9ァ-ヺー一-鿿 /+-]{2,24}は")]
    private static partial Regex OwnTopic();

    /// <summary>「開かない、重い」: states side by side, of nobody knows what.</summary>
    [GeneratedRegex("(ない|できる|している)、[^、]*い$")]
    private static partial Regex States();

    internal static IReadOnlyList<Choice> Choices(Language language) =>
        language == Language.Japanese ? s_japanese : s_english;

    /// <summary>A few English words name things, and so do all of them in a Japanese note; they claim nothing.</summary>
    private static bool IsClaim(string text, Language note) =>
        (Stems.IsCase(text) || Claims.IsWhole(text) && !text.EndsWith("場合", StringComparison.Ordinal))
        && Script.Width(text) <= WidestClaim
        && (
            Script.LanguageOf(text) == Language.Japanese
            || note == Language.English
                && text.Count(c => c == ' ') >= FewestSpaces
                && !EnglishSentence.IsCut(text)
        );

    /// <summary>Of two things that nobody confuses, what is said of one is plainly not said of the other.</summary>
    private static bool AreOfOneKind(Family family, Term owner, Term sibling, Desk desk) =>
        family.IsUniform
        || FamilyFinder.AreNamedAlike(owner.Name, sibling.Name)
        || FirstWord(owner.Name) is { Length: > 3 } word && word == FirstWord(sibling.Name)
        || family.Terms.Length == 2
            && Script.Of(owner.Name) == ScriptClass.Latin
            && Script.Of(sibling.Name) == ScriptClass.Latin
        || Peers.KindOf([owner, sibling]) is not null;

    /// <summary>「DynamoDB Streams」, 「DynamoDB トランザクション」: parts of one thing.</summary>
    private static string FirstWord(string name) => name.Split(' ')[0];

    private static bool Tells(Statement statement, Term term, Term other, Desk desk, bool mayTranslate) =>
        mayTranslate
            ? desk.Leak.Repeats(statement.Text, term.Name, other.Name)
            : desk.Leak.Leaks(statement.Text, term.Name, [other.Name]);

    /// <summary>Does the statement hold a word by which the one name differs from the other?</summary>
    private static bool Shows(Statement statement, string name, string other) =>
        Tokens.All(name).Except(Tokens.All(other)).Any(word => Masking.Names(statement.Text, word));
}
