using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Facts;

/// <summary>P36, P37, P39: a sentence that is true, and the same with the opposite ending.</summary>
public sealed record ClaimFact(Subject Subject, Entry Place, string Sentence, string Turned, string Raw);

/// <summary>Finds sentences whose truth can be asked.</summary>
public static partial class ClaimFinder
{
    private const int Narrowest = 24;
    private const int Widest = 110;

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
                || Subject.Of(entry, glossary, self: isLabelled) is not { } subject
            )
            {
                continue;
            }

            foreach (var raw in Sentences.Of(isLabelled ? entry.Label.Rest : entry.Text))
            {
                if (
                    Script.Width(raw) is >= Narrowest and <= Widest
                    && Sentences.Tidy(Contrast().Replace(raw, "")) is { } sentence
                    && !Unaskable.IsDated(sentence)
                    && !Doubtful.IsIn(sentence)
                    && !Praise().IsMatch(sentence)
                    && IsOnSomething(sentence, subject, glossary)
                    && Claims.Turned(sentence) is { } turned
                )
                {
                    yield return new ClaimFact(subject, entry, sentence, turned, raw);
                }
            }
        }
    }

    /// <summary>Below a topic a sentence is on something only if it names it.</summary>
    private static bool IsOnSomething(string sentence, Subject subject, Glossary glossary) =>
        Naming.IsName(subject.Near) || glossary.NamesIn(sentence).Any();

    /// <summary>What is said of anything that is sold, and what leans on the lines around.</summary>
    [GeneratedRegex(
        "柔軟|シームレス|包括的|一元的|詳細に|手軽|簡単|容易|透明性|^こう|次の|今回|実行されると|確保"
    )]
    private static partial Regex Praise();

    /// <summary>Turned, the sentence would no longer be in contrast to anything.</summary>
    [GeneratedRegex("^[^、。]{1,24}(と異なり|とは異なり|と違い|とは違い)、?")]
    private static partial Regex Contrast();
}
