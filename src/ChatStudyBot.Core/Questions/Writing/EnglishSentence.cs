using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Lines of English notes that are sentences. English marks no case: what a name does in a line is told by a verb
/// only, and notes to oneself leave the verb out.
/// </summary>
public static partial class EnglishSentence
{
    /// <summary>Of fewer words, one of them the gap, any name of its sort may be right.</summary>
    private const int FewestWords = 8;

    /// <summary>Any name: its own words are no verbs.</summary>
    private const string Name = "X";

    /// <summary>Of one sentence: a name first or a capital, a verb, and an end.</summary>
    public static bool IsWhole(string text) =>
        text.Length > 0
        && !char.IsAsciiLetterLower(text[0])
        && HasVerb(text)
        && !IsGoal(text)
        && !Bidding().IsMatch(text)
        && !IsCut(text)
        && !IsDangling(text)
        && !Broken().IsMatch(text);

    /// <summary>Ends in a word that another one must follow: the line was wrapped.</summary>
    public static bool IsCut(string text) => Cut().IsMatch(text);

    /// <summary>Ends in a preposition, or in what is done to something that is not said.</summary>
    public static bool IsDangling(string text) => Dangling().IsMatch(text) && !Relative().IsMatch(text);

    /// <summary>Says what a lesson is for, or a step of it, rather than what something is.</summary>
    public static bool IsGoal(string text) => Goal().IsMatch(text);

    /// <summary>That nothing else does it is seldom true for long.</summary>
    public static bool IsExclusive(string text) => Exclusive().IsMatch(text);

    /// <summary>Is the condition under which it is so in the sentence before it?</summary>
    /// <param name="line">All that stands in the line of the note.</param>
    public static bool IsBehindCondition(string sentence, string line) =>
        line.IndexOf(sentence, StringComparison.Ordinal) is > 0 and var at
        && Conditional().IsMatch(Sentences.Of(line[..at].TrimEnd(' ', '.')).LastOrDefault() ?? "");

    /// <summary>May the name be asked for, by what the rest of the sentence says?</summary>
    public static bool TellsName(NameFact fact) =>
        (IsWhole(fact.Before + Name + fact.After) || IsSaidOfLabel(fact))
        && (IsEnded(fact.Sentence, fact.Place.Text) || WordsOf(fact.Sentence) >= FewestWords)
        && !Joined().IsMatch(fact.Before)
        && !IsExclusive(fact.Sentence)
        && !IsBehindCondition(fact.Sentence, fact.Place.Text)
        && !IsInList(fact.Place);

    /// <summary>「Kept copy: goes to …」: the label is what the verb belongs to.</summary>
    private static bool IsSaidOfLabel(NameFact fact) =>
        fact.Place.Label.HasRest && OwnVerb().IsMatch(fact.Before) && !Broken().IsMatch(fact.Sentence);

    private static bool HasVerb(string text) => Auxiliary().IsMatch(text) || Verb().IsMatch(text);

    /// <summary>The full stop may have been cut with the sentence behind it.</summary>
    private static bool IsEnded(string sentence, string line) =>
        sentence.EndsWith('.')
        || line.IndexOf(sentence, StringComparison.Ordinal) is >= 0 and var at
            && at + sentence.Length < line.Length
            && line[at + sentence.Length] == '.';

    private static int WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Does the line end what stands above it, with a colon at its end?</summary>
    private static bool IsInList(Entry place) =>
        place.Parent is { } parent
        && (
            EndsInColon(parent)
            || place.Kind == EntryKind.Item
                && parent.Children.Take(place.Order).LastOrDefault(before => before.Kind != EntryKind.Item)
                    is { } lead
                && EndsInColon(lead)
        );

    private static bool EndsInColon(Entry entry) => entry.Text.EndsWith(':');

    [GeneratedRegex(
        "^((plan|tag|test|monitor|pick)(?! (for|that|of|which|with|in|on|by))|know|right-size|maintain|achieve|improve|increase|reduce|set up|memorize|prefer|verify|decide|ensure|avoid|consider|remember|keep in mind|attach|automate|learn|gain|step|walk|understand|explore|enable|restrict|configure|download|install|review|complete|finish|explain|demonstrate|discuss|look|implement|deploy|migrate|launch) (?!is\\b|are\\b|can\\b)|^in this (lesson|demo|lab|section|video)\\b|^how to\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Goal();

    [GeneratedRegex(
        "^(create|build|write|read|copy|encrypt|upload|define|specify|add|use|set|choose|select|keep|make|put|store|send|give|allow|grant|assign|apply|connect|ensure|check|update|delete|remove|replace|move|enter|click|go|avoid|try|let|think|remember|note) (?!is\\b|are\\b|can\\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Bidding();

    [GeneratedRegex(
        "\\b(is|are|was|were|can|cannot|can't|could|must|should|will|would|may|might|has|have|does|do|don't|doesn't|isn't|aren't|won't)\\b"
    )]
    private static partial Regex Auxiliary();

    [GeneratedRegex(
        "\\b(acts?|allows?|assumes?|attaches|belongs?|calls?|contains?|controls?|copies|creates?|decides?|delivers?|enables?|encrypts?|expires?|gets?|gives?|goes|grows?|handles?|holds?|includes?|integrates?|invokes?|keeps?|lets?|lies|makes?|manages?|means?|moves?|needs?|offers?|passes|provides?|publishes|reads?|receives?|replicates?|requires?|resolves?|responds?|returns?|routes?|runs?|scales?|sends?|stands?|starts?|stops?|stores?|supports?|takes?|travels?|triggers?|turns?|uses?|waits?|works?|writes?)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();

    [GeneratedRegex("^[a-z]+s ")]
    private static partial Regex OwnVerb();

    [GeneratedRegex("\\b(an?|the|and|or|but|via|than|which|is|are|if|when)[.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();

    /// <summary>"The keys that others encrypt with".</summary>
    [GeneratedRegex("\\b(that|which|whom) \\w+ .*\\b(of|to|in|on|at|by|with|from|for)[.]?$")]
    private static partial Regex Relative();

    /// <summary>A preposition, which may stand behind a relative clause.</summary>
    [GeneratedRegex(
        "\\b(of|to|in|on|at|by|with|from|for|into|onto|as|that|(for|of|by) (running|using|creating|building|managing|storing|deploying|sending|accessing|moving))[.]?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Dangling();

    /// <summary>Questions, formulas and arrows.</summary>
    [GeneratedRegex("[?=→]|->|^(an? )?examples?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Broken();

    [GeneratedRegex("\\b(only|solely|exclusively|never|always)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exclusive();

    [GeneratedRegex("^\\W*(without|if|when|unless)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    /// <summary>What can be joined with one can be joined with others.</summary>
    [GeneratedRegex(
        "\\b((can|will|could|may|might)( also)? (use|connect to|access)|(works?|working|integrates?|integrated|compatible|combined|together)( \\w+)? with|(reached|connected|similar|next) (to|from))( an?| the)? $",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Joined();
}
