using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Numbered steps under a line that speaks of an order, and chains of arrows behind a label.</summary>
public static partial class OrderFinder
{
    private const int FewestSteps = 3;
    private const int MostSteps = 6;
    private const int WidestStep = 80;

    public static IEnumerable<OrderFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (FromNumbers(entry, glossary) is { } numbered)
            {
                yield return numbered;
            }

            if (FromArrows(entry, glossary) is { } chain)
            {
                yield return chain;
            }
        }
    }

    private static OrderFact? FromNumbers(Entry entry, Glossary glossary)
    {
        var steps = entry.Children.Where(child => child.Number is not null).ToList();
        if (
            steps.Count != entry.Children.Count(child => child.Kind == EntryKind.Item)
            || !OrderWord().IsMatch(entry.Text)
        )
        {
            return null;
        }

        return Fact(
            entry,
            entry.Label.Name,
            [.. steps.Select(step => step.Label.HasRest ? step.Text : step.Label.Name)],
            glossary
        );
    }

    private static OrderFact? FromArrows(Entry entry, Glossary glossary)
    {
        var match = LabelledChain().Match(entry.Text);
        return match.Success && OrderWord().IsMatch(match.Groups["what"].Value)
            ? Fact(
                entry,
                match.Groups["what"].Value.Trim(),
                [.. Arrow().Split(match.Groups["chain"].Value).Select(step => step.Trim())],
                glossary
            )
            : null;
    }

    private static OrderFact? Fact(Entry entry, string what, ImmutableArray<string> steps, Glossary glossary)
    {
        var isAskable =
            steps.Length is >= FewestSteps and <= MostSteps
            && steps.All(step =>
                step.Length > 0 && Script.Width(step) <= WidestStep && Unaskable.Reason(step) is null
            )
            && steps.DistinctBy(TextFold.Key).Count() == steps.Length;
        return isAskable ? new OrderFact(SubjectOf(entry, glossary), entry, entry.Line, what, steps) : null;
    }

    /// <summary>「…する場合」 right above says of what the order is; the thing further up may have none.</summary>
    private static Subject? SubjectOf(Entry entry, Glossary glossary) =>
        entry.Parent is { Kind: EntryKind.Heading, Parent: not null, IsThing: false } heading
        && CaseAbove().IsMatch(heading.Text)
            ? new Subject(heading.Text, heading.Text)
            : Subject.Of(entry, glossary);

    [GeneratedRegex("[るたいうくすむつぶ](場合|とき|際|ケース)$")]
    private static partial Regex CaseAbove();

    [GeneratedRegex(
        "順位|順番|順序|手順|流れ|ステップ|フロー|の順|優先|ライフサイクル|\\b([Oo]rder|[Ss]teps?|[Pp]rocedure|[Ss]equence|[Pp]riority|[Ll]ifecycle)\\b|\\b[Ff]low:?$"
    )]
    private static partial Regex OrderWord();

    [GeneratedRegex("^(?<what>[^：:→]{2,40})[：:]\\s*(?<chain>[^→（()）]+(?:(?:→|->|⇒)[^→（()）]+){2,})$")]
    private static partial Regex LabelledChain();

    [GeneratedRegex("→|->|⇒")]
    private static partial Regex Arrow();
}
