using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Facts;

/// <summary>P36, P37, P39: a sentence that is true, and the same with the opposite ending.</summary>
public sealed record ClaimFact(Subject Subject, Entry Place, string Sentence, string Turned, string Raw);

/// <summary>Finds sentences whose truth can be asked.</summary>
public static partial class ClaimFinder
{
    private const int Narrowest = 24;
    private const int Widest = 130;

    public static IEnumerable<ClaimFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (entry.Kind is not (EntryKind.Item or EntryKind.Text) || entry.Unaskable is not null)
            {
                continue;
            }

            var isLabelled = entry.Label.HasRest && Naming.IsSubject(entry.Label.Name);
            if (
                entry.Ancestors.Any(ancestor => Naming.IsStory(ancestor.Label.Name))
                || IsUnderSentence(entry)
                || Subject.Of(entry, glossary, self: isLabelled) is not { } subject
            )
            {
                continue;
            }

            var isSaid = isLabelled || entry.Label.HasRest && Naming.IsSignpost(entry.Label.Name);
            foreach (var raw in Sentences.Of(isSaid ? entry.Label.Rest : entry.Text))
            {
                if (
                    Script.Width(raw) is >= Narrowest and <= Widest
                    && !IsLimited(raw, entry)
                    && Sentences.Tidy(Contrast().Replace(Said(raw, entry, subject), "")) is { } sentence
                    && !Unaskable.IsDated(sentence)
                    && !Doubtful.IsIn(sentence)
                    && !Praise().IsMatch(sentence)
                    && !OfSomething().IsMatch(sentence)
                    && IsOnSomething(sentence, subject, glossary)
                    && PartsOf(sentence)
                        .Select(part => (Part: part, Turned: Claims.Turned(part)))
                        .FirstOrDefault(pair =>
                            pair.Turned is not null && IsOnSomething(pair.Part, subject, glossary)
                        )
                        is { Turned: { } turned, Part: var part }
                )
                {
                    yield return new ClaimFact(
                        OwnSubject(part, glossary) ?? subject,
                        entry,
                        part,
                        turned,
                        raw
                    );
                }
            }
        }
    }

    /// <summary>Said of what the item above says, and of nothing that has a name.</summary>
    private static bool IsUnderSentence(Entry entry) =>
        entry is { Kind: EntryKind.Item, Parent: { Kind: EntryKind.Item, IsThing: false } above }
        && !Naming.IsSignpost(above.Label.Name)
        && !OwnTopic().IsMatch(entry.Text);

    /// <summary>A bracket behind it, or a contrast before it, says of what it holds: without, it may hold no more.</summary>
    private static bool IsLimited(string raw, Entry entry) =>
        entry.Text.IndexOf(raw, StringComparison.Ordinal) is >= 0 and var at
            && entry.Text[(at + raw.Length)..].TrimStart('。', ' ', '　') is ['(' or '（', ..]
        || Contrast().Match(raw) is { Length: > 0 } contrast && WithMeans().IsMatch(raw[contrast.Length..]);

    [GeneratedRegex("^[^、。]{2,40}では[^、。]+$")]
    private static partial Regex WithMeans();

    /// <summary>「Xは、…」 of a service is on X, under whatever heading it stands.</summary>
    private static Subject? OwnSubject(string sentence, Glossary glossary) =>
        glossary.NamesIn(sentence).FirstOrDefault()
            is { Start: 0, Length: > 0, Entry: { Kind: GlossaryKind.Service } own } name
        && sentence.AsSpan(name.End).TrimStart() is ['は', ..]
            ? new Subject(own.Name, own.Name)
            : null;

    /// <summary>Right below what it is on, 「このXは」 is that.</summary>
    private static string Said(string raw, Entry entry, Subject subject) =>
        entry.Parent?.Label.Name == subject.Near && !raw.StartsWith("これで", StringComparison.Ordinal)
            ? Sentences.WithoutOwnPronoun(raw)
            : raw;

    /// <summary>The sentence; of a reason and what follows from it what follows: the reason is half the matter.</summary>
    private static IEnumerable<string> PartsOf(string sentence)
    {
        yield return sentence;
        if (Reason().Matches(sentence) is [var reason])
        {
            var part = sentence[(reason.Index + reason.Length)..];
            if (
                OnWhat().IsMatch(part)
                && Script.Width(part) >= Narrowest
                && Sentences.Tidy(part) is { } whole
            )
            {
                yield return whole;
            }
        }
    }

    /// <summary>What it is on: 「…場合には」 says only when.</summary>
    [GeneratedRegex("(?<![にで])は(?!ない)")]
    private static partial Regex OnWhat();

    [GeneratedRegex("(?<=[るいた])(ため|ので)、")]
    private static partial Regex Reason();

    /// <summary>Below a topic a sentence is on something only if it says on what.</summary>
    private static bool IsOnSomething(string sentence, Subject subject, Glossary glossary) =>
        OwnTopic().IsMatch(sentence)
        || !Pair().IsMatch(subject.Near) && (Naming.IsName(subject.Near) || glossary.NamesIn(sentence).Any());

    /// <summary>Two things: of which of them the line speaks it need not say.</summary>
    [GeneratedRegex("[一-龠ァ-ヺーA-Za-z]と[一-龠ァ-ヺーA-Za-z]|・| (and|&|vs\\.?) ")]
    private static partial Regex Pair();

    /// <summary>Says itself what it is on.</summary>
    [GeneratedRegex("^[^、。]{4,40}(?<!で)は(?!できない|不要|必要)")]
    private static partial Regex OwnTopic();

    /// <summary>「停止後に」: what stops is not said.</summary>
    [GeneratedRegex("^[一-鿿ァ-ヺー]{2,8}(後|前|時|中)には?、?")]
    private static partial Regex OfSomething();

    /// <summary>What is said of anything that is sold, and what leans on the lines around.</summary>
    [GeneratedRegex(
        "柔軟|シームレス|包括的|一元的|詳細に|手軽|簡単|容易|必要最低限|最小限|透明性|^こう|次の|今回|実行されると|確保"
    )]
    private static partial Regex Praise();

    /// <summary>Turned, the sentence would no longer be in contrast to anything.</summary>
    [GeneratedRegex("^[^、。]{1,24}(と異なり|とは異なり|と違い|とは違い)、?")]
    private static partial Regex Contrast();
}
