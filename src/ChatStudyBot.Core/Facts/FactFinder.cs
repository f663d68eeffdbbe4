using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Facts;

/// <summary>Reads all facts out of one note: pure, and independent of every other note.</summary>
public static class FactFinder
{
    public static NoteFacts In(Note note, Glossary glossary)
    {
        var outline = Outline.Of(note);
        var mentions = new Mentions(outline, glossary);
        return note.IsForeign
            ? None(note, outline, mentions, glossary)
            : All(note, outline, mentions, glossary);
    }

    private static NoteFacts All(Note note, Outline outline, Mentions mentions, Glossary glossary)
    {
        ImmutableArray<Family> families = [.. FamilyFinder.In(outline, glossary)];
        ImmutableArray<ServiceFact> services = [.. ServiceFinder.In(outline, glossary)];
        return new(
            note,
            outline,
            mentions,
            Topics.RootOf(note.Path, note.Title),
            families,
            services,
            [.. ListingFinder.In(outline, glossary)],
            [.. OrderFinder.In(outline, glossary)],
            [.. ValueFinder.In(outline, glossary)],
            [.. NameFinder.In(outline, mentions, glossary)],
            [.. ClaimFinder.In(outline, glossary)],
            [.. ScopeFinder.In(outline)],
            [.. FormerNameFinder.In(outline, glossary)],
            [.. VouchedFinder.In(outline, mentions, glossary)],
            [.. DefinitionFinder.In(outline, mentions, families, services, glossary)],
            [.. AliasFinder.In(outline)],
            [.. MentionFinder.In(outline, mentions, glossary)],
            [.. OutdatedFinder.In(outline, mentions)],
            [.. EndedFinder.In(outline, glossary)]
        );
    }

    /// <summary>What is said in a language that nobody here knows is found by the names in it, and not asked.</summary>
    private static NoteFacts None(Note note, Outline outline, Mentions mentions, Glossary glossary) =>
        new(
            note,
            outline,
            mentions,
            Topics.RootOf(note.Path, note.Title),
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [],
            [.. MentionFinder.In(outline, mentions, glossary)],
            [],
            []
        );
}
