using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P34–P43: the name that a sentence is about, among names of its sort.</summary>
public static partial class NameWriter
{
    /// <summary>Of shorter words one letter makes another word.</summary>
    private const int ShortestMisspelt = 6;

    /// <summary>The share of its words that ties a statement to another name as well.</summary>
    private const double SameFact = 0.5;

    /// <summary>Columns by which names may differ before one stands out.</summary>
    private const int WidestGap = 14;

    /// <summary>Entries to either side in the glossary, which lists what belongs together side by side.</summary>
    private const int Neighbours = 4;

    public static IEnumerable<Draft> Write(NameFact fact, Desk desk)
    {
        if (!Warrant.IsGiven(fact, desk))
        {
            desk.Log.Rejected(fact.Place.Line, UnusedReason.NoSubject);
            yield break;
        }

        if (IsGivenAway(fact))
        {
            desk.Log.Rejected(fact.Place.Line, UnusedReason.Leak);
            yield break;
        }

        var rivals = RivalsOf(fact, desk).ToList();
        if (
            rivals.Count < Pool.Fewest
            || !rivals.Exists(rival => IsClose(rival.Entry, fact.Name, desk.Glossary))
        )
        {
            desk.Log.Rejected(fact.Place.Line, UnusedReason.TooFew);
            yield break;
        }

        var others = desk.Leak.Cover(
            $"{fact.Subject.In(Language.Japanese)} {fact.Before} {fact.After}",
            ShownOf(fact),
            rivals,
            rival => rival.Name,
            Pool.Most
        );
        if (others.Length < Pool.Fewest)
        {
            desk.Log.Rejected(fact.Place.Line, UnusedReason.Leak);
            yield break;
        }

        desk.Log.Asked(fact.Place.Line);
        yield return Single(fact, others, desk);
    }

    /// <summary>Does the sentence or its subject name the key in another form?</summary>
    private static bool IsGivenAway(NameFact fact)
    {
        var shown = fact.Subject.In(Language.Japanese) + " " + fact.Before + " " + fact.After;
        return fact
            .Name.Forms.Append(fact.Shown)
            .Any(form => Masking.Names(shown, form) || IsMisspelt(form, shown));
    }

    /// <summary>「Lamda」: notes hold slips of the pen, and readers see through them.</summary>
    private static bool IsMisspelt(string form, string shown) =>
        form.Length >= ShortestMisspelt
        && form.All(char.IsAsciiLetter)
        && LatinWord()
            .Matches(shown)
            .Any(word =>
                Nearness.EditOf(word.Value.ToLowerInvariant(), form.ToLowerInvariant()) is { IsFirst: false }
            );

    private static IEnumerable<Rival> RivalsOf(NameFact fact, Desk desk)
    {
        var around = Around(fact, desk);
        var shown = ShownOf(fact);
        return Rivals(fact.Name, desk.Glossary)
            .Where(rival =>
                (!around.Contains(rival) || IsChosen(fact) && rival.Group == fact.Name.Group)
                && IsSameSort(rival, fact.Name)
                && !Masking.Names(rival.Name, fact.Shown)
                && !desk.Knowledge.Ties(rival, fact.Rest, SameFact)
                && !SaysSo(rival, fact, desk)
            )
            .Select(rival => new Rival(rival, FormOf(rival, shown) ?? ""))
            .Where(rival => rival.Name.Length > 0 && IsBeside(rival.Name, shown))
            .DistinctBy(rival => TextFold.Name(rival.Name));
    }

    /// <summary>Of a closed list the sentence says which one to take: the others are what it is chosen from.</summary>
    private static bool IsChosen(NameFact fact) =>
        fact.Name is { Kind: GlossaryKind.Kind or GlossaryKind.Engine, Group.Length: > 0 }
        && fact.Before.Contains("場合", StringComparison.Ordinal);

    /// <summary>
    /// What it is taken for, then its closed list; a part of a service has none, so those that are called alike and
    /// those that stand next to it in the glossary.
    /// </summary>
    private static IEnumerable<GlossaryEntry> Rivals(GlossaryEntry key, Glossary glossary)
    {
        var all = glossary.Rivals(key).ToList();
        var place = glossary.Entries.IndexOf(key);
        var closest = all.Where(rival => IsClose(rival, key, glossary)).ToList();
        var far = key.Kind switch
        {
            GlossaryKind.Service => all,
            _ when key.Group.Length > 0 => [],
            GlossaryKind.Feature when closest.Exists(rival => rival.Category == key.Category) => all.Where(
                rival => Math.Abs(glossary.Entries.IndexOf(rival) - place) <= Neighbours
            ),
            _ => all,
        };
        return closest
            .OrderBy(rival => IsConfused(key, rival, glossary) ? 0 : 1)
            .Concat(far.OrderBy(rival => Math.Abs(glossary.Entries.IndexOf(rival) - place)))
            .Distinct();
    }

    private static bool IsClose(GlossaryEntry rival, GlossaryEntry key, Glossary glossary) =>
        IsConfused(key, rival, glossary)
        || key.Kind switch
        {
            GlossaryKind.Feature when key.Group.Length == 0 => Head(rival.Name) == Head(key.Name)
                || Owner(rival.Name) is { Length: > 0 } owner && owner == Owner(key.Name),
            GlossaryKind.Service => rival.Category == key.Category,
            _ => rival.Group == key.Group,
        };

    /// <summary>「CloudWatch」 of 「CloudWatch Logs」; empty when a common word goes first.</summary>
    private static string Owner(string name) =>
        name.IndexOf(' ') is > 3 and var end && name.AsSpan(0, end).IndexOfAnyInRange('A', 'Z') >= 0
            ? name[..end]
            : "";

    /// <summary>Languages to ask in and formats to write in are one kind, but nobody takes one for the other.</summary>
    private static bool IsSameSort(GlossaryEntry rival, GlossaryEntry key) =>
        key.Kind != GlossaryKind.Language
        || rival.Japanese.Length > 1 && key.Japanese.EndsWith(rival.Japanese[^2..], StringComparison.Ordinal);

    private static bool IsConfused(GlossaryEntry key, GlossaryEntry rival, Glossary glossary) =>
        key.Confused.Any(name => glossary.AreSame(name, rival.Name));

    private static string Head(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>
    /// A service goes by its plain name, also where the note says 「Lambda関数」, and a scope by its whole name.
    /// </summary>
    private static string ShownOf(NameFact fact) =>
        fact.Name.Kind == GlossaryKind.Service ? ServiceWriter.TextOf(fact.Name)
        : fact.Name.Kind == GlossaryKind.Scope
        && IsAbbreviation(fact.Shown)
        && fact.Name.Forms.FirstOrDefault(form =>
            Script.LanguageOf(form) == Language.Japanese && !Peers.IsReading(form, fact.Name)
        )
            is { } japanese
        && Script.LanguageOf(fact.Rest.Text) == Language.Japanese
            ? japanese
        : fact.Shown;

    private static bool IsAbbreviation(string name) =>
        name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    /// <summary>What is written in Latin letters in either language goes by its name alone.</summary>
    private static string? FormOf(GlossaryEntry rival, string shown) =>
        rival.Kind switch
        {
            GlossaryKind.Service => ServiceWriter.TextOf(rival),
            GlossaryKind.Language or GlossaryKind.Engine or GlossaryKind.Tool or GlossaryKind.Protocol =>
                rival.Name,
            _ => Peers.FormLike(rival, shown) is { } form ? Peers.InCaseOf(shown, form) : null,
        };

    /// <summary>Neither name is part of the other, nor does one stand out by its width.</summary>
    private static bool IsBeside(string name, string key) =>
        Math.Abs(Script.Width(name) - Script.Width(key)) <= WidestGap
        && (Script.Of(name) == ScriptClass.Latin) == (Script.Of(key) == ScriptClass.Latin)
        && !(IsAbbreviation(key) && name.Any(char.IsAsciiLetterLower))
        && !TextFold.Key(name).Contains(TextFold.Key(key), StringComparison.Ordinal)
        && !TextFold.Key(key).Contains(TextFold.Key(name), StringComparison.Ordinal);

    /// <summary>Names in the lines that hang together with this one.</summary>
    private static HashSet<GlossaryEntry> Around(NameFact fact, Desk desk)
    {
        var top = fact.Place;
        while (top.Parent is { Kind: EntryKind.Item } parent)
        {
            top = parent;
        }

        return Below(top)
            .Concat(top.Ancestors)
            .SelectMany(entry => desk.Note.Mentions.In(entry))
            .SelectMany(mention => mention.Entries)
            .ToHashSet();
    }

    private static IEnumerable<Entry> Below(Entry entry) => entry.Children.SelectMany(Below).Prepend(entry);

    /// <summary>Does the glossary say of the rival what the sentence says, or that it is a sort of the key?</summary>
    private static bool SaysSo(GlossaryEntry rival, NameFact fact, Desk desk) =>
        desk.Peers.SayingOf(rival, desk.LanguageOf(fact.Rest.Text)) is { } saying
        && (
            Masking.Names(saying.Text, fact.Shown)
            || Tokens.Overlap(fact.Rest.Content, saying.Content) >= SameFact
            || Tokens.Overlap(saying.Content, fact.Rest.Content) >= SameFact
        );

    private static Draft Single(NameFact fact, ImmutableArray<Rival> others, Desk desk)
    {
        var language = desk.LanguageOf(fact.Rest.Text);
        var (kind, stem) = NameQuestion.Of(fact, language);
        var (choices, key) = Desk.Mix(
            new Choice(ShownOf(fact)),
            others.Select(other => new Choice(other.Name, desk.WhatIs(other.Entry, language)))
        );
        var question = desk.Question(fact.Place, fact.Place.Line, language) with
        {
            Kind = kind,
            Stem = stem,
            Choices = choices,
            Key = key,
            Explanation = fact.Sentence,
            Worth = Worth.Of(fact.Rest.Text, 2, choices.Length),
        };
        return new Draft(
            question,
            Draft.SeedOf(
                "use",
                fact.Subject.Near,
                Draft.Gist(fact.Before + fact.After),
                ServiceWriter.TextOf(fact.Name)
            ),
            "name"
        );
    }

    [GeneratedRegex("[A-Za-z]{5,}")]
    private static partial Regex LatinWord();

    private sealed record Rival(GlossaryEntry Entry, string Name);
}
