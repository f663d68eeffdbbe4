using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>A name of the glossary that may stand beside another as a wrong choice.</summary>
/// <param name="Shown">As it looks beside the other, without the maker of a service.</param>
public sealed record Rival(GlossaryEntry Entry, string Shown)
{
    /// <summary>As it stands among the choices.</summary>
    public string Choice => ChoiceOf(Entry, Shown);

    public static string ChoiceOf(GlossaryEntry entry, string shown) =>
        entry.Kind == GlossaryKind.Service ? entry.Name : shown;

    /// <summary>As it is looked for in a text that must not tell it.</summary>
    public static string NameOf(GlossaryEntry entry, string shown) =>
        entry.Kind == GlossaryKind.Service ? ServiceWriter.TextOf(entry) : shown;

    /// <summary>What it is taken for first, then the others of its list; none that the text names.</summary>
    /// <param name="shown">The name as the note writes it.</param>
    public static IEnumerable<Rival> Of(
        GlossaryEntry name,
        string shown,
        Statement said,
        Language language,
        Desk desk
    )
    {
        var named =
            name.Kind == GlossaryKind.Service
                ? desk.Glossary.Rivals(name).Select(rival => new Rival(rival, ServiceWriter.TextOf(rival)))
                : desk
                    .Peers.Of(
                        name,
                        new Term(shown, "", name, TextFold.Name(name.Name), said.Line, 0, "", [said], []),
                        language
                    )
                    .Select(term => new Rival(term.Known!, term.Name));
        return named.Where(rival =>
            IsOneSort(rival.Entry, name) && !rival.Entry.Forms.Any(form => Masking.Names(said.Text, form))
        );
    }

    /// <summary>Languages to ask in and formats to write in are one kind, but nobody takes one for the other.</summary>
    private static bool IsOneSort(GlossaryEntry rival, GlossaryEntry key) =>
        key.Kind != GlossaryKind.Language
        || rival.Japanese.Length > 1 && key.Japanese.EndsWith(rival.Japanese[^2..], StringComparison.Ordinal);
}
