using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Lines that name what is done about the topic above them.</summary>
internal static partial class TopicAnswers
{
    private const int NarrowestTopic = 10;

    /// <summary>Null when the line answers nothing that stands above it.</summary>
    public static NameFact? In(
        Entry entry,
        Subject subject,
        HashSet<GlossaryEntry> above,
        Glossary glossary
    ) => Answer(entry, subject, above, glossary) ?? Case(entry, subject, above, glossary);

    /// <summary>
    /// 「高速化」 with 「Xを設定する」 below: what is done about the topic, which is no part of the sentence.
    /// </summary>
    private static NameFact? Answer(
        Entry entry,
        Subject subject,
        HashSet<GlossaryEntry> above,
        Glossary glossary
    )
    {
        if (
            entry is not { Kind: EntryKind.Item, IsLeaf: true, Parent: { Kind: not EntryKind.Table } topic }
            || topic.Parent is null
            || Script.Width(topic.Label.Name) < NarrowestTopic
            || !Naming.IsTopic(topic.Label.Name)
            || Naming.IsSignpost(topic.Label.Name)
            || topic.Label.Name.EndsWith("可能", StringComparison.Ordinal)
            || Done().Match(entry.Text) is not { Success: true } done
            || glossary.Meant(glossary.FindAll(done.Groups["name"].Value), subject.Top) is not { } name
            || above.Contains(name)
            || subject.Near == topic.Label.Name && subject.Top == subject.Near
        )
        {
            return null;
        }

        return new NameFact(
            subject.Near == topic.Label.Name ? subject.Whole : subject,
            entry,
            name,
            done.Groups["name"].Value,
            $"{topic.Label.Name}には、",
            done.Groups["deed"].Value,
            $"{topic.Label.Name}: {entry.Text}"
        );
    }

    /// <summary>「Yする場合」 with 「Xを使用した場合。」 below: when it comes to Y.</summary>
    private static NameFact? Case(
        Entry entry,
        Subject subject,
        HashSet<GlossaryEntry> above,
        Glossary glossary
    )
    {
        if (
            entry is not { IsLeaf: true, Parent: { Kind: EntryKind.Heading, Parent: not null } heading }
            || CaseAbove().Match(heading.Text) is not { Success: true } what
            || IsNarrowed(entry, heading)
            || Sentences.Of(entry.Text).FirstOrDefault() is not { } sentence
            || UsedThen().Match(sentence) is not { Success: true } used
            || glossary.Meant(glossary.FindAll(used.Groups["name"].Value), subject.Top) is not { } name
            || above.Contains(name)
        )
        {
            return null;
        }

        return new NameFact(
            subject,
            entry,
            name,
            used.Groups["name"].Value,
            $"{what.Groups["what"].Value}のは、",
            used.Groups["deed"].Value,
            $"{heading.Text}: {entry.Text}"
        );
    }

    /// <summary>
    /// A bracket behind the sentence, or a reason in a line below, says what the heading really means: heading and
    /// sentence alone would mislead.
    /// </summary>
    private static bool IsNarrowed(Entry entry, Entry heading) =>
        Bracket().IsMatch(entry.Text)
        || heading.Children.Any(other => other.Order > entry.Order && Reason().IsMatch(other.Text));

    [GeneratedRegex("[）)]。?$")]
    private static partial Regex Bracket();

    [GeneratedRegex("(ため|から|ので)(である|です)?。?$|^(なぜなら|これは)")]
    private static partial Regex Reason();

    [GeneratedRegex("^(?<what>[^、。]{6,40}[るたいうくすむつぶ])(場合|とき)$")]
    private static partial Regex CaseAbove();

    [GeneratedRegex("^(?<name>[^、。をがはに]{2,40})(?<deed>を(使用|利用|設定|有効に)した(場合|とき))$")]
    private static partial Regex UsedThen();

    /// <summary>Nothing but a name and what is done with it.</summary>
    [GeneratedRegex(
        "^(?<name>[^、。をがはに]{2,40})(?<deed>を(設定|使用|利用|活用|選択|有効化|作成|導入|用い)(する|します|る)?)。?$"
    )]
    private static partial Regex Done();
}
