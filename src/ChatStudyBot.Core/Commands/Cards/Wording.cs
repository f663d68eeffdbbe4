using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Parts of sentences that many cards share.</summary>
internal static class Wording
{
    private const string Between = " · ";

    /// <summary>As many as every platform shows in one menu.</summary>
    public const int MostOptions = 25;

    public static string Letter(int position) => ((char)('A' + position)).ToString();

    public static string Topic(Language language, ImmutableArray<string> path) =>
        path.IsEmpty ? Say.Text(language, "common.all_topics") : path[^1];

    /// <param name="address">Where it can be read; null when the person could not reach it.</param>
    public static Line Cite(Language language, Citation citation, string? address) =>
        address is null
            ? Cite(language, citation)
            : new Line([
                new Inline.Link(
                    string.Concat(Cite(language, citation).Parts.Select(part => ((Inline.Text)part).Value)),
                    address
                ),
            ]);

    public static Line Cite(Language language, Citation citation) =>
        citation.Heading is [.., var heading]
            ? Say.Line(
                language,
                "common.cite",
                ("path", citation.Path),
                ("heading", heading),
                ("line", citation.Line)
            )
            : Say.Line(language, "common.cite_no_heading", ("path", citation.Path), ("line", citation.Line));

    /// <summary>The lines side by side.</summary>
    public static Line Beside(params ReadOnlySpan<Line?> lines)
    {
        var parts = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in lines)
        {
            if (line is null)
                continue;
            if (parts.Count > 0)
                parts.Add(new Inline.Text(Between));
            parts.AddRange(line.Parts);
        }
        return new Line(parts.ToImmutable());
    }

    /// <summary>A stranger who was erased is no person that a platform could show.</summary>
    public static Inline.PlayerName Player(Language language, string name, PlayerId? id) =>
        id is { } known && Erasure.IsStranger(known)
            ? new(Say.Text(language, "common.anonymous"), null)
            : new(TextCut.At(name, TextCut.Name), id);

    /// <summary>How an answer is named in a sentence: letters as the card shows them, or what was typed.</summary>
    public static string Given(Language language, Question question, Round round, string given)
    {
        if (question.IsTyped)
            return TextCut.At(given, TextCut.Choice);
        var indexes = Marking.Indexes(given);
        return question.Kind switch
        {
            QuestionKind.TrueFalse when indexes is [var index] => TrueFalse(language, index),
            QuestionKind.Match => string.Join(
                ' ',
                indexes.Select((index, left) => $"{left + 1}{LetterOf(round, index)}")
            ),
            QuestionKind.Multi => string.Join(
                ' ',
                indexes.Select(index => LetterOf(round, index)).Order(StringComparer.Ordinal)
            ),
            _ => string.Join(' ', indexes.Select(index => LetterOf(round, index))),
        };
    }

    /// <summary>The same with the words of a single choice, for where the choices are not shown.</summary>
    public static string Answered(Language language, Question question, Round round, string given) =>
        !question.IsTyped
        && question.Kind != QuestionKind.TrueFalse
        && Marking.Indexes(given) is [var only]
        && only >= 0
        && only < question.Choices.Length
            ? Say.Text(
                language,
                "btn.letter_text",
                ("letter", LetterOf(round, only)),
                ("choice", TextCut.Of(question, question.Choices[only].Text, TextCut.Choice))
            )
            : Given(language, question, round, given);

    public static string LetterOf(Round round, int choice) => Letter(round.Order.IndexOf(choice));

    public static string TrueFalse(Language language, int index) =>
        Say.Text(language, index == 0 ? "btn.true" : "btn.false");

    public static CardAction.Press Press(
        Language language,
        string label,
        string code,
        ActionStyle style = ActionStyle.Secondary
    ) => new(Say.Text(language, label), code, style);

    /// <summary>See <see cref="CardAction.Press.IsAside"/>.</summary>
    public static CardAction.Press Aside(Language language, string label, string code) =>
        Press(language, label, code) with
        {
            IsAside = true,
        };

    public static CardBlock.Paragraph Paragraph(Line line) => new(line);

    public static CardBlock.Paragraph Paragraph(
        Language language,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) => new(Say.Line(language, key, values));

    public static CardBlock.Context Context(
        Language language,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) => new(Say.Line(language, key, values));

    /// <summary>Back and forth; nothing when there is one page.</summary>
    public static ImmutableArray<ActionRow> Turning(
        Language language,
        int page,
        int pages,
        Func<int, string> code
    ) =>
        pages == 1
            ? []
            :
            [
                new ActionRow([
                    .. page > 1
                        ? [Press(language, "btn.previous", code(page - 1))]
                        : ImmutableArray<CardAction>.Empty,
                    .. page < pages
                        ? [Press(language, "btn.more_rows", code(page + 1))]
                        : ImmutableArray<CardAction>.Empty,
                ]),
            ];
}
