using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// What a stranger's note says of the names that the glossary knows, asked in the glossary's words. Lines that were
/// written for a reader lean on others, mean more than they say, or are out of date: taken from them is that they
/// define the name, and no more.
/// </summary>
public static class DefinitionWriter
{
    /// <summary>So many words of a sentence the glossary says of the name too.</summary>
    private const int FewestWords = 2;

    /// <summary>Of what stands behind a label, or in its row, fewer do.</summary>
    private const int FewestOfLabelled = 1;

    /// <summary>Where so much of it is said of another, both are right.</summary>
    private const double SameFact = 0.5;

    /// <summary>Is the note on what the glossary knows, by somebody who did not write it to be asked?</summary>
    public static bool IsFor(Desk desk) =>
        desk.Note.IsOnServices
        && (
            LanguageOf(desk) == Language.English
                ? EnglishSheet.IsStrangers(desk)
                : desk.Ground != Ground.Noted
        );

    public static IEnumerable<Draft> Write(Desk desk) =>
        Vouching.IsOfAnotherMaker(desk)
            ? []
            : desk
                .Note.Definitions.Where(said => IsAlive(said, desk))
                .Select(said => (Said: said, Words: WordsSaid(said, desk)))
                .Where(one => one.Words >= (one.Said.IsLabelled ? FewestOfLabelled : FewestWords))
                .GroupBy(one => one.Said.Name)
                .SelectMany(all => Ask(all.MaxBy(one => one.Words).Said, desk));

    private static bool IsAlive(Definition said, Desk desk) =>
        said.Name.Ended.Length == 0 && GlossOf(said.Name, said.Statement, desk) is not null;

    /// <summary>Of the words that are not the name's own: what its letters stand for says nothing of it.</summary>
    private static int WordsSaid(Definition said, Desk desk)
    {
        var own = said.Name.Forms.SelectMany(Tokens.Content).ToHashSet(StringComparer.Ordinal);
        var rest = string.Join(' ', said.Statement.Content.Where(word => !own.Contains(word)));
        return rest.Length == 0
            ? 0
            : desk.Peers.WordsSaid(
                said.Name,
                new Statement(rest, rest, said.Statement.Line, true),
                LanguageOf(desk)
            );
    }

    private static IEnumerable<Draft> Ask(Definition said, Desk desk)
    {
        var gloss = GlossOf(said.Name, said.Statement, desk)!;
        var rivals = RivalsOf(said, gloss, desk).ToList();
        if (rivals.Count < Pool.Fewest)
        {
            desk.Log.Rejected(said.Statement.Line, UnusedReason.TooFew);
            yield break;
        }

        Draft?[] drafts = [Name(said, gloss, rivals, desk), Describe(said, gloss, rivals, desk)];
        if (drafts.All(draft => draft is null))
        {
            desk.Log.Rejected(said.Statement.Line, UnusedReason.Leak);
        }

        foreach (var draft in drafts.OfType<Draft>())
        {
            desk.Log.Asked(said.Statement.Line);
            yield return draft;
        }
    }

    /// <summary>Which name has this description?</summary>
    private static Draft? Name(Definition said, Statement gloss, List<Rival> rivals, Desk desk)
    {
        var group = Group(said, desk);
        var siblings = rivals.Where(rival => IsSibling(rival, said)).ToList();
        return (group is null ? null : Name(said, gloss, siblings, group, desk))
            ?? Name(said, gloss, rivals, null, desk);
    }

    private static Draft? Name(Definition said, Statement gloss, List<Rival> rivals, string? group, Desk desk)
    {
        var others = desk.Leak.Cover(
            $"{group} {gloss.Text}",
            NameOf(said, desk),
            rivals,
            rival => rival.Shown,
            Pool.Most
        );
        if (others.Length < Pool.Fewest)
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(Rival.ChoiceOf(said.Name, ShownOf(said, desk))),
            others.Select(other => new Choice(other.Choice, Said(other, desk)))
        );
        var stem = Stems.WhichOf(group, said.Name.Kind, gloss.Text, LanguageOf(desk));
        return Draft("definition", said, gloss, choices, key, stem, desk);
    }

    /// <summary>Which description has this name?</summary>
    private static Draft? Describe(Definition said, Statement gloss, List<Rival> rivals, Desk desk)
    {
        var others = desk.Leak.Cover(
            NameOf(said, desk),
            gloss.Text,
            rivals.Where(rival =>
                Said(rival, desk) is { } text
                && Shape.IsAlike(text, gloss.Text)
                && !rival.Entry.Forms.Any(form => Masking.Names(text, form))
                && !said.Name.Forms.Any(form => Masking.Names(text, form))
            ),
            rival => Said(rival, desk)!,
            Pool.Most
        );
        if (
            others.Length < Pool.Fewest
            || !Shape.IsFairLength(gloss.Text, others.Select(other => Said(other, desk)!))
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(gloss.Text),
            others.Select(other => new Choice(Said(other, desk)!, other.Choice))
        );
        return Draft(
            "definition-of",
            said,
            gloss,
            choices,
            key,
            said.Name.Kind == GlossaryKind.Service
                ? Stems.ServiceDescription(said.Name.Name, LanguageOf(desk))
                : Stems.DescriptionOf(
                    others.All(other => IsSibling(other, said)) ? Group(said, desk) : null,
                    ShownOf(said, desk),
                    LanguageOf(desk)
                ),
            desk
        );
    }

    private static Draft Draft(
        string pattern,
        Definition said,
        Statement gloss,
        ImmutableArray<Choice> choices,
        ImmutableArray<int> key,
        string stem,
        Desk desk
    )
    {
        var question = desk.Question(said.Place, said.Statement.Line, LanguageOf(desk)) with
        {
            Stem = stem,
            Choices = choices,
            Key = key,
            Explanation = Masking.Names(said.Statement.Raw, said.Shown)
                ? said.Statement.Raw
                : $"{said.Shown}: {said.Statement.Raw}",
            Worth = Worth.Of(gloss.Text, 2, choices.Length),
            Facts = [desk.LineFact(said.Statement.Line), $"is:{TextFold.Name(said.Name.Name)}"],
        };
        return new Draft(question, Writing.Draft.SeedOf(pattern, said.Name.Name), pattern);
    }

    private static Language LanguageOf(Desk desk) => desk.Note.Note.Language;

    private static string NameOf(Definition said, Desk desk) => Rival.NameOf(said.Name, ShownOf(said, desk));

    /// <summary>
    /// As the glossary writes it, beside others that it writes; in kana as the note does, or where Japanese has no
    /// English name for it.
    /// </summary>
    private static string ShownOf(Definition said, Desk desk) =>
        Script.LanguageOf(said.Shown) == Language.Japanese ? said.Shown
        : LanguageOf(desk) == Language.Japanese && !said.Name.Name.Any(char.IsAsciiLetterUpper)
            ? said.Name.Katakana.FirstOrDefault(said.Name.Name)
        : said.Name.Name;

    private static Statement? GlossOf(GlossaryEntry name, Statement said, Desk desk) =>
        desk.Peers.SayingOf(name, LanguageOf(desk)) is { } gloss ? gloss with { Line = said.Line } : null;

    private static string? Said(Rival rival, Desk desk) =>
        desk.Peers.SayingOf(rival.Entry, LanguageOf(desk))?.Text;

    /// <summary>Nothing that nobody can use any more, and nothing of which the description is true too.</summary>
    private static IEnumerable<Rival> RivalsOf(Definition said, Statement gloss, Desk desk) =>
        Rival
            .Of(said.Name, ShownOf(said, desk), gloss, LanguageOf(desk), desk)
            .Where(rival =>
                rival.Entry.Ended.Length == 0
                && (
                    IsSibling(rival, said)
                    || !desk.Knowledge.Says(TextFold.Name(rival.Entry.Name), gloss, SameFact)
                )
            );

    /// <summary>Of one closed list: the glossary tells its members apart.</summary>
    private static bool IsSibling(Rival rival, Definition said) =>
        said.Name.Group.Length > 0 && rival.Entry.Group == said.Name.Group;

    /// <summary>What its closed list is called, where that does not say the name.</summary>
    private static string? Group(Definition said, Desk desk) =>
        desk.Glossary.GroupOf(said.Name, LanguageOf(desk)) is { } group
        && !Masking.Names(group, ShownOf(said, desk))
            ? group
            : null;
}
