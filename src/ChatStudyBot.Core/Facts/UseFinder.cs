using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Finds sentences that name exactly one other service, in the place of what is used or chosen.</summary>
public static partial class UseFinder
{
    private const int NarrowestContext = 24;
    private const int WidestSentence = 140;

    public static IEnumerable<UseFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (
                entry.Kind is not (EntryKind.Item or EntryKind.Text)
                || !Cue().IsMatch(entry.Text)
                || entry.Unaskable is not null
                || Subject.Of(entry, glossary) is not { } subject
            )
            {
                continue;
            }

            foreach (var raw in Sentences.Of(entry.Text))
            {
                if (
                    Sentences.Tidy(raw) is { } sentence
                    && Read(sentence, raw, entry, subject, glossary) is { } fact
                )
                {
                    yield return fact;
                }
            }
        }
    }

    private static UseFact? Read(string sentence, string raw, Entry entry, Subject subject, Glossary glossary)
    {
        if (
            Script.Width(sentence) is < NarrowestContext or > WidestSentence
            || Unaskable.IsOpenList(sentence)
        )
        {
            return null;
        }

        var above = entry.Ancestors.Select(ancestor => glossary.Service(ancestor.Label.Name)).ToHashSet();
        var others = Mention
            .In(sentence, glossary)
            .Where(mention => !above.Contains(mention.Service))
            .ToList();
        if (
            others is not [var only]
            || TextFold.Name(sentence.Substring(only.Start, only.Length)) != TextFold.Name(only.Service.Name)
            || !CueBehind().IsMatch(sentence[(only.Start + only.Length)..])
        )
        {
            return null;
        }

        var before = sentence[..only.Start];
        return IsInEnumeration(before)
            ? null
            : new UseFact(subject, entry, only.Service, before, sentence[(only.Start + only.Length)..], raw);
    }

    private static bool IsInEnumeration(string before) =>
        before.TrimEnd() is [.., ',' or '・' or 'や' or 'と' or '/' or 'の']
        || before.EndsWith("または", StringComparison.Ordinal)
        || before.EndsWith("もしくは", StringComparison.Ordinal);

    [GeneratedRegex("使用|利用|選択|活用|必要|有効|使う|使っ|\\b(use|using|uses|requires?|choose)\\b")]
    private static partial Regex Cue();

    /// <summary>Never behind a noun that goes with one service alone: 「関数」 would tell which.</summary>
    [GeneratedRegex("^ ?(を|が)(使用|利用|選択|活用|有効|使う|必要|用い)")]
    private static partial Regex CueBehind();
}
