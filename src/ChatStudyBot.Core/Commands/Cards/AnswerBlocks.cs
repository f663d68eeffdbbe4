using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>How a question was understood, and what the notes say to it.</summary>
internal static class AnswerBlocks
{
    private const int LongestLabel = 80;
    private const int MostRepairs = 3;

    private static readonly char[] s_ends = [':', '：', ' '];

    /// <summary>Of the first one's score: what is further from the question is not named beside it.</summary>
    private const double Near = 0.7;

    /// <summary>Where it does not go without saying.</summary>
    public static IEnumerable<CardBlock> Reading(Language language, NoteAnswer answer) =>
        [
            .. answer is { KeptSubject: true, Subject: { } subject }
                ? [Wording.Context(language, "ask.subject_kept", ("subject", Label(subject)))]
                : ImmutableArray<CardBlock>.Empty,
            .. answer
                .Repairs.Take(MostRepairs)
                .Select(repair =>
                    Wording.Context(
                        language,
                        "ask.repaired",
                        ("typed", Label(repair.Typed)),
                        ("term", Label(repair.Read))
                    )
                ),
            .. answer
                .UnknownNames.Take(MostRepairs)
                .Select(name => Wording.Context(language, "ask.unknown_term", ("term", Label(name)))),
        ];

    /// <summary>Which of several things is meant.</summary>
    public static CardBlock Doubt(Language language, Ambiguity found) =>
        Wording.Paragraph(
            language,
            "ask.ambiguous",
            ("term", Label(found.Term)),
            ("count", found.Meanings.Length)
        );

    public static ImmutableArray<CardBlock> Said(Language language, NoteAnswer answer, AnswerWays? ways) =>
        answer switch
        {
            { Passages: [] } => [Wording.Paragraph(language, "ask.not_in_notes")],
            { Verdict: Verdict.Answered, Conflict: not null } =>
            [
                Wording.Paragraph(language, "ask.conflict"),
                .. PassageBlocks.Numbered(language, QuotedIn(answer), ways),
            ],
            { Verdict: Verdict.Answered, Together: > 1 and var together } =>
            [
                .. PassageBlocks.Numbered(language, answer.Passages.Take(together), ways),
                .. Also(language, answer, ways),
            ],
            { Verdict: Verdict.Answered, Passages: [var best, ..] } =>
            [
                .. PassageBlocks.Quoted(language, best, ways),
                .. Also(language, answer, ways),
            ],
            { Verdict: Verdict.Empty, Passages: [var place, ..] } =>
            [
                // Without the colon that announces what is not there.
                Wording.Paragraph(language, "ask.empty_label", ("heading", Label(place.Key.TrimEnd(s_ends)))),
                PassageBlocks.Source(language, place, ways),
            ],
            _ => PassageBlocks.Page(language, "ask.nearest", answer, 0, ways),
        };

    /// <summary>In place of what the notes say themselves, which is quoted below.</summary>
    public static IEnumerable<CardBlock> Summarised(
        Language language,
        NoteAnswer answer,
        Summary summary,
        AnswerWays? ways
    ) =>
        [
            Wording.Context(language, "ask.summary"),
            Wording.Paragraph(Line.Plain(string.Join(' ', summary.Sentences.Select(Cited)))),
            .. answer.Conflict is null
                ? ImmutableArray<CardBlock>.Empty
                : [Wording.Paragraph(language, "ask.conflict")],
            .. PassageBlocks.Numbered(language, QuotedIn(answer), ways),
        ];

    /// <summary>What a summary of the answer is made of, and is quoted below it.</summary>
    public static ImmutableArray<FoundPassage> QuotedIn(NoteAnswer answer) =>
        answer.Conflict is { } other
            ? [answer.Passages[0], other]
            : [.. answer.Passages.Take(PassageBlocks.Shown)];

    private static string Cited(SummarySentence sentence) =>
        $"{sentence.Text} {string.Concat(sentence.Sources.Select(number => $"[{number}]"))}";

    /// <summary>What is as near to the question as that which answers it, or nearly.</summary>
    private static IEnumerable<CardBlock> Also(Language language, NoteAnswer answer, AnswerWays? ways) =>
        answer
            .Passages.Take(PassageBlocks.Shown)
            .Skip(answer.Together)
            .Where(passage => passage.Score >= Near * answer.Passages[0].Score)
            .Select(passage =>
                Wording.Context(
                    language,
                    "ask.answer.also",
                    ("cite", PassageBlocks.Cite(language, passage, ways))
                )
            );

    private static string Label(string words) => TextCut.At(words, LongestLabel);
}
