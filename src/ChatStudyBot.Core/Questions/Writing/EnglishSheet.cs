using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Tables in English notes that were not written to be asked. People compare things in them by taste: what is asked
/// are values and names, and what says at some length what a known thing is.
/// </summary>
public static partial class EnglishSheet
{
    /// <summary>More of one table would make it the whole quiz.</summary>
    public const int Most = 3;

    /// <summary>Fewer words fit the other rows as well.</summary>
    private const int FewestWords = 3;

    /// <summary>A note that says under which topics it is to be asked was written for that.</summary>
    public static bool IsStrangers(Desk desk) =>
        desk.Note.Note.Language == Language.English && desk.Note.Note.Topics.IsEmpty && !desk.Note.IsTeamsOwn;

    /// <summary>Of known names, in a respect in which they differ by more than taste.</summary>
    public static bool IsGiven(Sheet sheet, Desk desk) =>
        !Taste().IsMatch(sheet.Column)
        && sheet
            .Cells.Select(cell => desk.Glossary.FindAll(cell.Row))
            .All(known => !known.IsEmpty && known.All(entry => entry.Ended.Length == 0));

    public static bool IsGiven(SheetCell cell, Desk desk) =>
        !IsStrangers(desk)
        || !Loose().IsMatch(cell.Text)
            && !Signs().IsMatch(cell.Text)
            && (IsValue(cell, desk) || IsTold(cell.Text));

    /// <summary>Is the value asked of the thing, rather than the thing by what is said of it?</summary>
    public static bool IsValue(SheetCell cell, Desk desk) =>
        Value().IsMatch(cell.Text) || !desk.Glossary.FindAll(cell.Text).IsEmpty;

    private static bool IsTold(string text) =>
        Tokens.Content(text).Count >= FewestWords
        && EnglishSaying.IsOnItsName(text)
        && Tokens.Content(text).Count(word => !Praise().IsMatch(word)) >= FewestWords;

    /// <summary>Headers above what somebody weighs one thing against another by.</summary>
    [GeneratedRegex(
        "\\b(features?|integrations?|performance|scalability|scaling|use[ -]?cases?|used for|uses|management|costs?|pricing|type|notes?|data services|designed for|suitable|best|benefits?|maintenance|security|complexity|ease|flexibility|monitoring|support|customi[sz]\\w+|control|overhead|focus|ideal|typical|when|why|analogy|example|min size|access pattern|reliability|availability|durability|commitment|speed|latency)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Taste();

    /// <summary>Answers its header, weighs, or leaves open.</summary>
    [GeneratedRegex(
        "^(yes|no|none|not|only|any|all|both|same|similar|varies|depends|up to you|n/a|same as|see)\\b|\\b(but|etc|more|less|most|better|best|than|compared|similar|usually|often|typically|generally|mostly|various|several|many|and more|options?)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Loose();

    [GeneratedRegex("[\"“”?!*~…]|\\.\\.")]
    private static partial Regex Signs();

    /// <summary>A number with what it counts, or a port.</summary>
    [GeneratedRegex(
        "^(up to |max(imum)? |min(imum)? |at least )?[0-9][0-9.,]*( ?(-|–|to) ?[0-9][0-9.,]*)? ?(ms|milliseconds?|s|sec(onds?)?|min(utes?)?|hours?|h|days?|months?|years?|[KMGTP]i?B(/s|ps)?|[KMG]bps|IOPS|%|bits?|bytes?|characters?)?$|^(Layer|L) ?[3-7]$|^(milliseconds|microseconds)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Value();

    [GeneratedRegex(
        "^(high(ly)?|rich|advanced|features?|broad|flexib(le|ility)|services?|consistent|managed|fully|fast|scal(e|able|ability|ing)|performance|durable|available|availability|secure|simple|easy|low|cost|costs|effective|robust|reliable|seamless|integrations?|native|support(s|ed)?|aws|amazon|data|general|purpose|applications?|workloads?|capabilities)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Praise();
}
