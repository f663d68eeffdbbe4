using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>All that a writer of questions has before it: one note, what all notes know, and where to log.</summary>
public sealed partial record Desk(
    NoteFacts Note,
    Knowledge Knowledge,
    Glossary Glossary,
    LeakTest Leak,
    Peers Peers,
    LineLog Log
)
{
    /// <summary>Fewer words are no English sentence.</summary>
    private const int SentenceSpaces = 4;

    private readonly Dictionary<Entry, ImmutableArray<string>> _topics = [];
    private readonly Lazy<ILookup<Entry?, Family>> _byGrandparent = new(() =>
        Note.Families.ToLookup(family => family.Parent.Parent)
    );

    /// <summary>Of a note that is not the team's own the folder decides, unless it tells by itself.</summary>
    public Ground Ground => Note.IsOwn || Note.Ground == Ground.Told ? Note.Ground : Knowledge.Ground;

    /// <summary>Enemies by line: nothing that one line says is asked twice in a quiz.</summary>
    public string LineFact(int line) => $"{Note.Path}:{line}";

    /// <summary>Of a line: identifiers alone are in the language of their note.</summary>
    public Language LanguageOf(string text) =>
        Script.LanguageOf(text) == Language.Japanese || text.Count(c => c == ' ') < SentenceSpaces
            ? Script.LanguageOf(text) == Language.Japanese
                ? Language.Japanese
                : Note.Note.Language
            : Language.English;

    /// <summary>The families one level up from this one, the nearest first.</summary>
    public IEnumerable<Family> Beside(Family family) =>
        family.Parent.Parent is { } above
            ? _byGrandparent
                .Value[above]
                .Where(other => other.Parent != family.Parent)
                .OrderBy(other => Math.Abs(other.Parent.Order - family.Parent.Order))
            : [];

    /// <summary>
    /// What a wrong choice really is: by its own line, by the glossary, or by another note. Null where none of them
    /// says what it is.
    /// </summary>
    public string? WhatIs(Term term) =>
        (term.Line > 0 && term.First is { } first && IsTold(first.Text) ? first.Text : null)
        ?? (
            term.Known is { } entry
                ? WhatIs(entry, Note.Note.Language)
                : (term.Line > 0 ? null : term.Statements.FirstOrDefault()?.Text)
        );

    /// <summary>The definition that the notes give of a service, in the language of this note.</summary>
    public string? WhatIs(GlossaryEntry service) =>
        Knowledge
            .Services(service.Category)
            .FirstOrDefault(fact =>
                fact.Service == service
                && IsInMyLanguage(fact.Definition.Text)
                && IsTold(fact.Definition.Text)
            )
            ?.Definition.Text;

    /// <summary>What a name of the glossary is: of a service as the notes define it.</summary>
    public string? WhatIs(GlossaryEntry entry, Language language) =>
        entry.Kind == GlossaryKind.Service
            ? WhatIs(entry) ?? Peers.SayingOf(entry, language)?.Text
            : SaidElsewhere(entry) ?? Peers.SayingOf(entry, language)?.Text;

    /// <summary>Where another note defines it. One name means several things: what speaks of a service may be of another.</summary>
    private string? SaidElsewhere(GlossaryEntry entry) =>
        Knowledge.WhatIs(TextFold.Name(entry.Name)) is { } said
        && IsInMyLanguage(said)
        && IsTold(said)
        && Endings.Of(said) == Ending.Noun
        && !Glossary
            .NamesIn(said)
            .Any(mention => mention.Entries.Any(known => known.Kind == GlossaryKind.Service))
            ? said
            : null;

    private bool IsInMyLanguage(string text) => Script.LanguageOf(text) == Note.Note.Language;

    /// <summary>Says what a thing is, rather than something that is also so.</summary>
    private bool IsTold(string text) =>
        Endings.IsDefinition(text) && !Besides().IsMatch(text) && !Glossary.Spelling.IsIn(text);

    private ImmutableArray<string> TopicOf(Entry place)
    {
        if (!_topics.TryGetValue(place, out var topic))
        {
            _topics[place] = topic = Topics.PathOf(Note, place);
        }

        return topic;
    }

    public Question Question(Entry place, int line, Language language) =>
        new()
        {
            Id = default,
            Kind = QuestionKind.Single,
            Stem = "",
            Choices = [],
            Key = [],
            Explanation = "",
            Citation = new Citation(Note.Path, line, place.Headings),
            Topic = TopicOf(place),
            Language = language,
            Facts = [LineFact(line)],
        };

    /// <summary>The key among its distractors, all in an order that gives nothing away.</summary>
    public static (ImmutableArray<Choice> Choices, ImmutableArray<int> Key) Mix(
        Choice key,
        IEnumerable<Choice> distractors
    )
    {
        ImmutableArray<Choice> choices =
        [
            .. distractors.Append(key).OrderBy(choice => choice.Text, StringComparer.Ordinal),
        ];
        return (choices, [choices.IndexOf(key)]);
    }

    /// <summary>What it is called, what something else is, or one more thing that can be done.</summary>
    [GeneratedRegex("呼ばれ|呼ぶ|^[^、。]{1,20}(は|では)、?|こともできる$|使用できない|^[^、。「」]{2,24}: ")]
    private static partial Regex Besides();
}
