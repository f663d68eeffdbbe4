using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Every question that one note gives rise to.</summary>
public static class QuestionWriter
{
    public static IEnumerable<Draft> Write(Desk desk) =>
        (DefinitionWriter.IsFor(desk) ? DefinitionWriter.Write(desk) : OfLines(desk.Note, desk)).Where(
            draft => QuestionCheck.Defects(draft.Question).IsEmpty && !IsStale(draft, desk)
        );

    private static IEnumerable<Draft> OfLines(NoteFacts note, Desk desk) =>
        note
            .Families.SelectMany(family => OfFamily(family, desk))
            .Concat(note.Services.SelectMany(fact => ServiceWriter.Write(fact, desk)))
            .Concat(note.Tables.SelectMany(table => TableWriter.Write(table, desk)))
            .Concat(note.Listings.SelectMany(listing => ListingWriter.Write(listing, desk)))
            .Concat(note.Orders.SelectMany(order => OrderWriter.Write(order, desk)))
            .Concat(ValueWriter.Write(desk))
            .Concat(note.Names.SelectMany(name => NameWriter.Write(name, desk)))
            .Concat(note.Scopes.Select(scope => ScopeWriter.Write(scope, desk)))
            .Concat(note.FormerNames.Select(fact => FormerNameWriter.Write(fact, desk)).OfType<Draft>())
            .Concat(VouchedWriter.Write(desk))
            .Concat(ClaimWriter.Write(desk))
            .Where(draft => Vouching.IsOpen(draft.Question, desk) && Phrasing.IsSound(draft.Question, desk));

    private static bool IsStale(Draft draft, Desk desk)
    {
        var line = draft.Question.Citation.Line;
        if (!desk.Note.Stale.Contains(line))
        {
            return false;
        }

        desk.Log.Refused(line, UnusedReason.Other);
        return true;
    }

    private static IEnumerable<Draft> OfFamily(Family family, Desk desk) =>
        IsOfServices(family, desk)
            ? TermWriter.Write(KnownAmongServices(family, desk), desk)
            : SharedWriter
                .Write(family, desk)
                .Concat(TermWriter.Write(family, desk))
                .Concat(DescriptionWriter.Write(family, desk))
                .Concat(MarkWriter.Write(family, desk));

    /// <summary>What stands among services and is none: beside it stand names of its sort.</summary>
    private static Family KnownAmongServices(Family family, Desk desk) =>
        family with
        {
            Terms =
            [
                .. family.Terms.Where(term =>
                    term.Known is { Kind: not (GlossaryKind.Service or GlossaryKind.Tool) }
                    && desk.Glossary.Service(term.Name) is null
                ),
            ],
            IsUniform = false,
            IsLabelled = false,
        };

    /// <summary>Services side by side need not be comparable: they are asked within their category instead.</summary>
    private static bool IsOfServices(Family family, Desk desk) =>
        family.Terms.Count(term => desk.Glossary.Service(term.Name) is not null) * 2 >= family.Terms.Length;
}
