using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Is there enough to go by to ask what is said of a term? A name of the glossary below what the glossary knows
/// needs no more. An unknown label must look like a name, and where nothing is known at all the list itself must say
/// that its lines are names with what they are.
/// </summary>
public static partial class Warrant
{
    /// <summary>Of so many in one list something is said, before the list is taken for one of names.</summary>
    private const int FewestSaid = 3;

    /// <summary>Of fewer lines it is chance that all of them look so.</summary>
    private const int LongList = 8;

    private const int FewestContent = 2;

    /// <summary>Letters of the words that stay small in a title.</summary>
    private const int LongestArticle = 3;

    public static bool IsGiven(Family family, Term key, Statement statement, Desk desk)
    {
        var isHome = IsHome(family, desk);
        return IsTelling(statement.Text)
            && !Layout.Is(key.Name)
            && !(key.Known is null && IsFacetOrTicked(key.Name, desk))
            && Vouching.IsGiven(family, key, statement, desk)
            && IsSaid(family, key, statement, desk)
            && (
                key.Known is { } entry
                    ? !entry
                        .Forms.Append(TextFold.WithoutMaker(entry.Name))
                        .Any(form => NamesOneOrMore(statement.Text, form))
                        && (isHome || IsAsKnown(entry, statement, desk))
                    : IsProper(key, family, isHome)
                        && (desk.Note.IsOnOwn || !IsCounted(family))
                        && !Instruction().IsMatch(statement.Text)
                        && (isHome || IsOfNames(family) && IsDefinition(statement))
            );
    }

    private static bool IsFacetOrTicked(string name, Desk desk) =>
        Tick().IsMatch(name) || desk.Note.Note.Language == Language.English && Facet.Is(name);

    [GeneratedRegex("[✅❌✓✗✔✘]")]
    private static partial Regex Tick();

    private static bool NamesOneOrMore(string text, string form) =>
        Masking.Names(text, form) || form.Length > 1 && Masking.Names(text, form + "s");

    /// <summary>
    /// In English the form of a line says little: it must be a phrase on the name, and a name that nobody knows must
    /// stand below what says that names follow. What comes behind the first thing said is asked when it is known.
    /// </summary>
    private static bool IsSaid(Family family, Term key, Statement statement, Desk desk) =>
        Script.LanguageOf(statement.Text) == Language.Japanese
        || EnglishSaying.IsDefinition(statement.Text)
            && (statement.IsFirst || EnglishSaying.IsDeed(statement.Text))
            && (
                key.Known is { } entry
                    ? IsAsKnown(entry, statement, desk)
                    : statement.IsFirst && (desk.Note.IsTeamsOwn || IsOfKind(family) || IsGlossary(family))
            );

    /// <summary>「クエリ1」, 「クエリ2」: somebody's own, in the order of writing.</summary>
    private static bool IsCounted(Family family) =>
        family.Terms.Count(term => Counted().IsMatch(term.Name)) > 1;

    [GeneratedRegex("^[ぁ-ゖァ-ヺー一-龠]+ ?[0-9０-９]+$")]
    private static partial Regex Counted();

    /// <summary>Does what stands above name several things of a kind?</summary>
    private static bool IsOfKind(Family family) =>
        family.Parent.Label.Name is var above
        && PluralHead().IsMatch(above)
        && !family.Terms.Any(term => Facet.Is(term.Name))
        && !Naming.IsArgument(above)
        && Naming.IsProper(PluralHead().Match(above).Groups["head"].Value, isListed: false);

    /// <summary>A long list, all of whose lines are names with a phrase on each, needs nobody to say what it is.</summary>
    private static bool IsGlossary(Family family) =>
        family.IsLabelled
        && family.Terms.Length >= LongList
        && family.Terms.All(term =>
            Naming.IsName(term.Name)
            && Naming.IsProper(term.Name, isListed: false)
            && term.First is { } first
            && EnglishSaying.IsDefinition(first.Text)
        );

    /// <summary>A value is one to learn where what it is of is known; elsewhere it must be a limit or a default.</summary>
    public static bool IsGiven(ValueFact fact, Desk desk) =>
        !Sign().IsMatch(fact.Sentence)
        && !Leaning().IsMatch(fact.Sentence)
        && (Script.LanguageOf(fact.Sentence) == Language.Japanese || EnglishValue.IsLearnt(fact, desk))
        && (
            desk.Note.IsAtHome
            || Limit().IsMatch(fact.Before + fact.After)
            || desk.Glossary.NamesIn(fact.Sentence).Any(mention => mention.Entries.Any(IsThing))
        );

    /// <summary>A name that fills a gap belongs to a sentence on something known.</summary>
    public static bool IsGiven(NameFact fact, Desk desk) =>
        IsTelling(fact.Sentence)
        && (
            Script.LanguageOf(fact.Sentence) == Language.Japanese
            || desk.Note.IsTeamsOwn
                && !(fact.Name.Kind == GlossaryKind.Scope && fact.Shown.All(char.IsAsciiLetterLower))
                && !Instruction().IsMatch(fact.Sentence)
                && EnglishSentence.TellsName(fact)
        )
        && (
            desk.Note.IsAtHome
            || Script.LanguageOf(fact.Sentence) == Language.English
                && desk.Glossary.NamesIn(fact.Sentence)
                    .Any(mention => mention.Entries.Any(entry => entry != fact.Name && IsThing(entry)))
        );

    /// <summary>In English any line below the name of a service may seem to define it.</summary>
    public static bool IsGiven(ServiceFact fact, Desk desk) =>
        IsTelling(fact.Definition.Text)
        && (
            Script.LanguageOf(fact.Definition.Text) == Language.Japanese
            || EnglishSaying.IsDefinition(fact.Definition.Text)
                && (
                    fact.IsTelling
                    || fact.Place.Label.HasRest
                        && (desk.Note.IsAtHome || IsAsKnown(fact.Service, fact.Definition, desk))
                )
        );

    /// <summary>Labels and members that nobody knows are the writer's own order of things.</summary>
    public static bool IsGiven(Listing listing, Desk desk) =>
        desk.Note.IsAtHome
        && (desk.Note.Note.Language == Language.Japanese || desk.Note.IsTeamsOwn)
        && listing.Groups.All(group => Naming.IsProper(group.Label, isListed: true))
        && (
            desk.Note.IsOnOwn
            || FamilyFinder.IsOneShape([.. listing.Groups.Select(group => group.Label)])
            || FamilyFinder.IsOneShape([.. listing.Groups.SelectMany(group => group.Members)])
            || IsMostlyKnown(listing.Groups.Select(group => group.Label), desk)
            || IsMostlyKnown(listing.Groups.SelectMany(group => group.Members), desk)
        );

    private static bool IsMostlyKnown(IEnumerable<string> names, Desk desk)
    {
        var all = names.ToList();
        return all.Count(name => !desk.Glossary.FindAll(name).IsEmpty) * 2 > all.Count;
    }

    public static bool IsGiven(ClaimFact claim, Desk desk) =>
        IsTelling(claim.Sentence)
        && !Instruction().IsMatch(claim.Sentence)
        && (
            Script.LanguageOf(claim.Sentence) == Language.Japanese
            || desk.Note.IsTeamsOwn && IsEnglishClaim(claim)
        )
        && !claim.Place.Text.StartsWith("ただし", StringComparison.Ordinal)
        && !WholeFamily.IsDenied(claim, desk.Glossary)
        && !Truism.Is(claim, desk.Leak)
        && desk.Note.IsAtHome;

    /// <summary>What stands behind a label may be a phrase on it, with a verb that belongs to something else.</summary>
    private static bool IsEnglishClaim(ClaimFact claim) =>
        EnglishSentence.IsWhole(claim.Sentence)
        && !EnglishSentence.IsExclusive(claim.Sentence)
        && !EnglishSentence.IsBehindCondition(claim.Raw, claim.Place.Text)
        && !(claim.Place.Label.HasRest && Naming.IsSubject(claim.Place.Label.Name));

    public static bool IsGiven(OrderFact fact, Desk desk) =>
        desk.Note.IsAtHome
        && !Naming.IsSignpost(fact.What)
        && !Naming.IsOrdinal(fact.What)
        && !Sign().IsMatch(fact.What)
        && (
            Script.LanguageOf(fact.What + fact.Steps[0]) == Language.Japanese
            || fact.Subject is not null
                && fact.Steps.All(step => !Instruction().IsMatch(step) && EnglishSaying.IsOnItsName(step))
                && !Naming.IsSignpost(fact.What.Split(' ')[^1])
        );

    /// <summary>Signs that belong to ticks, formulas, footnotes and addresses.</summary>
    public static bool IsSigned(string text) => Sign().IsMatch(text);

    private static bool IsThing(GlossaryEntry entry) =>
        entry.Kind is GlossaryKind.Service or GlossaryKind.Feature or GlossaryKind.Kind;

    /// <summary>May it stand beside the key?</summary>
    public static bool IsChoice(Term other, Family family, Desk desk) =>
        !Naming.IsBareHeading(other.Name)
        && !Layout.Is(other.Name)
        && !(
            other.Known is null
            && (
                IsFacetOrTicked(other.Name, desk)
                || EnglishHeading.IsLead(other.Name)
                || other.Statements.IsEmpty && desk.Note.Note.Language == Language.English
            )
        )
        && (
            other.Known is not null
            || !Naming.IsArgument(other.Name) && IsProper(other, family, IsHome(family, desk))
        );

    /// <summary>May it stand beside what is said of the key? What the glossary says may.</summary>
    public static bool IsChoice(Statement wrong) =>
        IsTelling(wrong.Text)
        && (
            wrong.Line == 0
            || Script.LanguageOf(wrong.Text) == Language.Japanese
            || EnglishSaying.IsOnItsName(wrong.Text)
        );

    /// <summary>Says something, rather than being a value or a heading.</summary>
    public static bool IsTelling(string text) =>
        !Sign().IsMatch(text)
        && (
            Script.LanguageOf(text) == Language.Japanese && !Offhand.Is(text)
            || Script.LanguageOf(text) == Language.English
                && FunctionWord().IsMatch(text)
                && !Leaning().IsMatch(text)
                && !IsTitle(text)
                && !EnglishSlip.IsIn(text)
        );

    /// <summary>What it is about is known, or most of its names are.</summary>
    private static bool IsHome(Family family, Desk desk) =>
        desk.Note.IsAtHome
        || family.Terms.Count(term => term.Known is not null || !desk.Glossary.FindAll(term.Name).IsEmpty) * 2
            > family.Terms.Length;

    private static bool IsProper(Term term, Family family, bool isHome) =>
        Naming.IsProper(term.Name, isListed: isHome && (family.IsLabelled || family.IsUniform));

    /// <summary>Each of its longer words begins with a capital, as in the heading of a chapter.</summary>
    private static bool IsTitle(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > LongestArticle)
            is var words
        && words.Skip(1).Any()
        && words.All(word => !char.IsAsciiLetterLower(word[0]));

    /// <summary>Has it a word in common with what the glossary says of the name?</summary>
    private static bool IsAsKnown(GlossaryEntry entry, Statement statement, Desk desk) =>
        desk.Peers.SayingOf(entry, desk.LanguageOf(statement.Text)) is { } saying
        && saying.Content.Intersect(statement.Content, StringComparer.Ordinal).Any();

    /// <summary>A list whose every line is a name with what it is, or names of one form.</summary>
    private static bool IsOfNames(Family family) =>
        family.Subject is not null
        && family.Terms.Length >= FewestSaid
        && (family.IsLabelled || FamilyFinder.IsOneShape([.. family.Terms.Select(term => term.Name)]))
        && family.Terms.All(term =>
            term.First is not null && Naming.IsName(term.Name) && Naming.IsProper(term.Name, isListed: false)
        );

    private static bool IsDefinition(Statement statement) =>
        statement.IsFirst
        && Endings.IsDefinition(statement.Text)
        && statement.Content.Count >= FewestContent
        && (
            Script.LanguageOf(statement.Text) == Language.English
            || Clause().IsMatch(statement.Text) && !Request().IsMatch(statement.Text)
        );

    /// <summary>Something is done with something: more than a heap of nouns.</summary>
    [GeneratedRegex("[^ぁ-ゖ][をが]")]
    private static partial Regex Clause();

    [GeneratedRegex("(ください|下さい|ましょう|すること|せよ)$")]
    private static partial Regex Request();

    /// <summary>「Storage classes」, "Purchasing options include": several of a kind.</summary>
    [GeneratedRegex(
        "(?<head>\\b[A-Za-z]+[a-z][^su ]s)( include| are| in .*| of .*| \\(.*)?:?$|(?<head>^(Key )?(Glossary|Terminology|Vocabulary)$)"
    )]
    private static partial Regex PluralHead();

    /// <summary>Footnotes, ticks, formulas, arrows and paths, as tables and logs have them.</summary>
    [GeneratedRegex(
        "\\[\\^|\\$[^$]+\\$|[\\\\✅❌⚠⭐！○×✓✗]|#[0-9A-Za-z]|\\p{Cs}|[0-9]+(\\.[0-9]+){3}|^#|--[a-z]|\\*\\*"
    )]
    private static partial Regex Sign();

    [GeneratedRegex(
        "(?-i:^[a-z]+s\\b)|\\b(a|an|the|of|for|to|in|on|at|by|with|from|into|between|within|across|over|that|which|who|where|when|how|is|are|can|be|used|using|as|based|per|and|or|without|allows|provides|enables|gives|holds|keeps|makes|manages|sends|stores|runs|turns|defines|contains)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FunctionWord();

    [GeneratedRegex(
        "最大|最小|最低|上限|下限|デフォルト|既定|\\b(default|maximum|minimum|max|min|up to|at most|at least)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Limit();

    /// <summary>Cut off before its examples, or told by what stands beside it.</summary>
    [GeneratedRegex(
        "\\b(e\\.?g|i\\.e)\\b|\\betc\\b|\\.\\.\\.|^(Similar|Same|Like|Also|But|And|So)\\b|^(19|20)[0-9]{2}\\b"
    )]
    private static partial Regex Leaning();

    /// <summary>Tells the reader what to do, or speaks to him.</summary>
    [GeneratedRegex(
        "^(Use|Run|Install|Click|Navigate|Go|Open|Verify|Ensure|Check|Set|Add|Select|Choose|Switch|Copy|Download|Try|Avoid|Consider|Remember|Note|See|Delete|You|We|They|If|When|There|Must|Should|Needs?|Same|Good|Great|Works? (well|best)|More|Less|Most|Very|Not)\\b|\\byou('re)?\\b(?! can)|\\byour\\b"
    )]
    private static partial Regex Instruction();
}
