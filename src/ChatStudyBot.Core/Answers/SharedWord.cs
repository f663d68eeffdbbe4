using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// A word that the notes use for things of several services: 「エンドポイント」 of Aurora and of Route 53. Whoever asks by
/// nothing but that word means one of them. What the glossary has is asked back only where things of several services
/// are called just that: 「スナップショット」.
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
            || glossary.Service(word.Text) is not null
            || rank(asked) is not [var best, ..] ranked
        )
        {
            return null;
        }

        var near = ranked
            .Where(match => match.Score >= best.Score - Near)
            .SelectMany(match =>
                LabelsOf(match)
                    .Select(label => (Label: label, Service: ServiceOf(match.Passage, label, glossary)))
            )
            .Where(found => word.In(asked.Terms.In(found.Label)) >= SameWord)
            .ToArray();
        var named = near.Where(found => asked.IsSaidBy(found.Label, default) >= AskedUnit.Named).ToArray();
        var services = (named is [] && glossary.FindAll(word.Text) is [] ? near : named)
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

    /// <summary>Of the line that answers best and of all that is no table, and the heading that the passage opens.</summary>
    private static IEnumerable<string> LabelsOf(PassageMatch match) =>
        match
            .Passage.Lines.Where((line, at) => at == match.Line || line.Kind != PassageLineKind.Row)
            .SelectMany(LabelsOf)
            .Concat(match.Passage is { Order: 0, Heading: [.., var heading] } ? [heading] : [])
            .Where(label => label.Length is > 0 and <= LongestLabel);

    private static IEnumerable<string> LabelsOf(PassageLine line) =>
        line.Kind == PassageLineKind.Row ? [PassageName.FirstCell(line.Text)]
        : Naming.IsNoun(line.Text) ? [line.Text]
        : PassageName.Defined(line.Text);

    /// <summary>Of the headings, or else what the label or a heading names: "IAM role", "Amazon ECS roles".</summary>
    private static string? ServiceOf(Passage passage, string label, Glossary glossary)
    {
        var above = passage.Heading.Reverse().ToArray();
        return above
            .Select(heading => glossary.Service(heading)?.Name)
            .Concat(above.Prepend(label).Select(text => ServiceIn(text, glossary)))
            .FirstOrDefault(service => service is not null);
    }

    private static string? ServiceIn(string text, Glossary glossary) =>
        glossary
            .NamesIn(text)
            .Select(mention => glossary.Service(text.Substring(mention.Start, mention.Length))?.Name)
            .FirstOrDefault(service => service is not null);
}
