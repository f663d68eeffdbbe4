using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// A word that no glossary has, and that the notes use for things of several services: 「エンドポイント」 of Aurora and
/// of Route 53. Whoever asks by nothing but that word means one of them.
/// </summary>
internal static class SharedWord
{
    /// <summary>In the other language, too.</summary>
    private const double SameWord = 0.8;

    /// <summary>How far below the best a passage may stand and still be meant.</summary>
    private const double Near = 0.4;

    /// <summary>Characters; what is longer is a sentence.</summary>
    private const int LongestLabel = 40;

    /// <param name="rank">The best first; takes its time, and few questions come so far.</param>
    /// <returns>Null when the word is a name, or stands for one thing.</returns>
    public static Ambiguity? In(
        AskedQuestion asked,
        Func<AskedQuestion, IReadOnlyList<PassageMatch>> rank,
        Glossary glossary
    )
    {
        if (
            asked is not { WantsDefinition: true, Units: [{ IsMeasure: false, IsBound: false } word] }
            || glossary.FindAll(word.Text) is not []
            || rank(asked) is not [var best, ..] ranked
        )
        {
            return null;
        }

        var near = ranked
            .Where(match => match.Score >= best.Score - Near)
            .Select(match => (Label: LabelOf(match), Service: ServiceOf(match.Passage, glossary)))
            .Where(found => word.In(asked.Terms.In(found.Label)) >= SameWord)
            .ToArray();
        var named = near.Where(found => asked.IsSaidBy(found.Label, default) >= AskedUnit.Named).ToArray();
        var services = (named is [] ? near : named)
            .Select(found => found.Service)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return services.Length > 1
            ? new Ambiguity(word.Text, [.. services.Select(service => MeaningOf(asked, service))])
            : null;
    }

    private static Meaning MeaningOf(AskedQuestion asked, string service) =>
        new(
            service,
            asked.Language == Language.Japanese
                ? $"{service}の{asked.Text}"
                : $"{asked.Text.TrimEnd('?', ' ')} of {service}"
        );

    /// <summary>Of the line that answers best; empty when that is no label.</summary>
    private static string LabelOf(PassageMatch match)
    {
        var text = match.Passage.Lines[match.Line].Text;
        var label = Label.Parse(text, []);
        var name =
            match.Passage.Lines[match.Line].Kind == PassageLineKind.Row
                ? PassageName.FirstCell(text)
                : label.Name;
        return name.Length <= LongestLabel && (name.Length < text.Length || Naming.IsNoun(text)) ? name : "";
    }

    private static string? ServiceOf(Passage passage, Glossary glossary) =>
        passage
            .Heading.Reverse()
            .Select(heading => glossary.Service(heading)?.Name)
            .FirstOrDefault(service => service is not null);
}
