using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// What an English line says of the name before it. Strangers put all sorts of things behind a name: only what is a
/// phrase by itself says what the thing is or does.
/// </summary>
public static partial class EnglishSaying
{
    /// <summary>Words that carry meaning; fewer fit many names.</summary>
    private const int FewestContent = 3;

    /// <summary>Is it one phrase on the name, neither the rest of a sentence nor a sentence on something else?</summary>
    public static bool IsOnItsName(string text) =>
        Bare(text) is { Length: > 0 } said
        && !Continued().IsMatch(said)
        && !Adjective().IsMatch(said)
        && !Arrow().IsMatch(said)
        && !EnglishSentence.IsGoal(said)
        && !EnglishSentence.IsCut(said)
        && !EnglishSentence.IsDangling(said)
        && !HasOwnSubject(said)
        && !Pronoun().IsMatch(said)
        && Sentences.IsBalanced(said);

    /// <summary>As above, and saying enough for it to be told from its neighbours.</summary>
    public static bool IsDefinition(string text) =>
        IsOnItsName(text) && Linked().IsMatch(Bare(text)) && Tokens.Content(text).Count >= FewestContent;

    /// <summary>A whole sentence, with a verb in it, rather than a heap of figures.</summary>
    public static bool IsSentence(string text) =>
        (Verb().IsMatch(text) || Doing().IsMatch(text)) && !Arrow().IsMatch(text) && !Series().IsMatch(text);

    /// <summary>Begins as the first word of a choice does: notes and glossary differ in that.</summary>
    public static string Opened(string text) =>
        text.Length > 1
        && char.IsAsciiLetterLower(text[0])
        && !text[1..].Split(' ')[0].Any(char.IsAsciiLetterUpper)
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;

    /// <summary>Does it say what the name does, with the verb first, rather than go with it?</summary>
    public static bool IsDeed(string text) =>
        Bare(text) is var said && (Acting().IsMatch(said) || said != text.Trim());

    private static string Bare(string text) => Copula().Replace(text.Trim(), "");

    /// <summary>A verb that does not hang on a "that" or "which" before it has a subject other than the name.</summary>
    private static bool HasOwnSubject(string said) =>
        Verb().Match(said) is { Success: true, Index: var at } && !Relative().IsMatch(said[..at])
        || NounAndVerb().IsMatch(said)
        || LateVerb().Match(said) is { Success: true, Index: var late }
            && !Relative().IsMatch(said[..late])
            && !Acting().IsMatch(said);

    [GeneratedRegex("^(is|are|was|were|means|refers to|stands for)\\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Copula();

    /// <summary>Goes on where the name stops, asks, denies, or begins with a number.</summary>
    [GeneratedRegex(
        "^(and|or|but|so|for|in|on|at|to|with|without|when|if|during|while|as|by|from|because|via|can|could|may|might|must|should|will|would|has|have|had|does|do|not|no|only|how|why|what|where|when|who|than|then|also|that|which|like|unlike|similar|similarly|more|less|another|opposite|just|yet|one of|part of|native|up to|various|many|several|some|any|same|different|whether|both|each|this|these|those|it|they|he|she|you|we|i|there|here)\\b|^[^\\p{L}]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Continued();

    /// <summary>「Stored on disks」, "Useful for tests": how it is, not what it is.</summary>
    [GeneratedRegex(
        "^([a-z-]+(ed|en|ful|able|ible|ial|ive|less)|built|made|kept|held|known|meant|set|sent|found) (on|in|at|for|by|with|from|to|as|into|within|between|per|if|when|and|or|via|through|under|using|,)\\b|^[a-z]+ (to|for) [a-z]+$|^(good|best|great|ideal|typical|perfect|suitable|suited|recommended|preferred|optimal|appropriate|cheap|slow|fast|easy|hard|simple)\\b|, (best|ideal|great|good|perfect|suitable) for\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Adjective();

    /// <summary>A noun, and what it does.</summary>
    [GeneratedRegex(
        "\\w (lasts?|takes?|holds?|keeps?|stores?|runs?|expires?|supports?|allows?|needs?|requires?|times out)\\b|\\w [a-z-]+s? (up to|at most|at least)|\\w [a-z-]+s (one|an?|the) "
    )]
    private static partial Regex Doing();

    /// <summary>「30, 60, 90 days」: which of them to take is the reader's choice.</summary>
    [GeneratedRegex("[0-9][a-zA-Z%]*(, | or |/)[0-9]")]
    private static partial Regex Series();

    /// <summary>Of something that the line above spoke of.</summary>
    [GeneratedRegex(
        "\\bto [a-z]+ (them|him|her)\\b|^\\w+ them\\b|\\bthe (other|above|former|latter|following)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pronoun();

    /// <summary>「A guard opens the gate」: what somebody else does.</summary>
    [GeneratedRegex(
        "^((?i:an?|the|all|each|every) )?(?!(that|which|who|it|and|or|to|for|of|in|on|by|with|from|not)\\b|[A-Za-z]+s )\\S+ (\\S+(?<!\\b(that|which|who|and|or|to|for|of|in|on|by|with|from|not|can|may)|,) )?(acts|runs|sends|enables|costs|keeps|holds|needs|requires|supports|allows|provides|takes|lasts|gets|goes|makes|works|comes|gives|lets|receives|returns|creates|contains|scales|handles|copies|talks|uses|stays|belongs|replicates|registers|deregisters|registers/deregisters|starts|stops|triggers|distributes|monitors)\\b|^[A-Z][a-zA-Z]+s (run|send|enable|cost|keep|hold|need|require|support|allow|provide|take|last|get|go|make|work|come|give|let|receive|return|create|contain|handle|talk|stay|belong) |^([A-Z]{2,}|[A-Z][a-z]+) (\\w+s) (cost|need|require|run|have|use) |^(AWS|Amazon) [A-Z]"
    )]
    private static partial Regex NounAndVerb();

    /// <summary>A verb further on, which no "and" ties to one before it.</summary>
    [GeneratedRegex(
        "(?<=[a-z)] )(?<!\\b(and|or|to|also|then) )(needs|requires|allows|enables|provides|lets|makes|keeps|sends|receives|contains|cannot)\\b"
    )]
    private static partial Regex LateVerb();

    [GeneratedRegex(
        "^[A-Za-z-]+s (?!(of|from|in|on|at|by|with|that|which|is|are|and|or)\\b|\\w+(ed|ing)\\b)[a-zA-Z](?!.*\\b(more|less|better|faster|easier|cheaper|higher|lower)\\b)"
    )]
    private static partial Regex Acting();

    [GeneratedRegex("[→←↔⇒➡>|=]|\\[\\[|\\?|!")]
    private static partial Regex Arrow();

    [GeneratedRegex(
        "\\b(is|are|was|were|can|cannot|can't|must|should|will|has|have|does|do|don't|doesn't|isn't|aren't|won't|gets?)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        "\\b(that|which|who|whom|whose|where|when|if|how|what|whether|so|as|once|until|while|because|before|after)\\b|[,;(]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Relative();

    /// <summary>Words that make a phrase of a heap of nouns, or a verb that the name is the subject of.</summary>
    [GeneratedRegex(
        "^(an?|the) |^[a-z]+s\\b|\\b(that|which|who|where|whose|of|for|to|by|between|from|with|into|across|in|on|used|using)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Linked();
}
