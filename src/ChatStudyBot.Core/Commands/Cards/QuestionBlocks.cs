using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The question itself, as each kind is shown; see messages.md 3.</summary>
internal static class QuestionBlocks
{
    public static Line Title(Language language, Quiz quiz, Round round) =>
        Wording.Beside(
            quiz.IsDaily ? DailyCard.Title(language, quiz)
                : quiz.IsReview ? Say.Line(language, "review.title", ("left", ReviewQuizCard.Left(quiz)))
                : Say.Line(
                    language,
                    "round.title",
                    ("index", round.Index + 1),
                    ("total", quiz.Questions.Length)
                ),
            TopicOf(quiz.QuestionOf(round)),
            quiz.Mode == QuizMode.Race ? Say.Line(language, "round.kind_race") : null
        );

    public static ImmutableArray<CardBlock> Stem(Language language, Question question)
    {
        var stem = TextCut.Of(question, question.Stem, TextCut.Stem);
        return question switch
        {
            { Kind: QuestionKind.TrueFalse } =>
            [
                Wording.Paragraph(Line.Plain(language == Language.Japanese ? $"「{stem}」" : $"“{stem}”")),
            ],
            { Kind: QuestionKind.Table, Cell: { } cell } =>
            [
                Wording.Paragraph(Line.Plain(stem)),
                Wording.Paragraph(
                    language,
                    "kind.table.where",
                    ("table", cell.Table),
                    ("row", cell.Row),
                    ("column", cell.Column)
                ),
                new CardBlock.Table(
                    ["", cell.Column],
                    [
                        [cell.Row, "？"],
                    ]
                ),
            ],
            { Kind: QuestionKind.Match } =>
            [
                Wording.Paragraph(Line.Plain(stem)),
                new CardBlock.Rows([
                    .. Pairs.Of(question).Select((pair, index) => Line.Plain($"{index + 1}  {pair.Left}")),
                ]),
            ],
            _ => [Wording.Paragraph(Line.Plain(stem))],
        };
    }

    /// <summary>Whether the stem itself tells how many are to be chosen.</summary>
    public static bool SaysHowMany(Question question) => AskedCount.Of(question.Stem) == question.Key.Length;

    /// <summary>How it is answered, where that is not plain.</summary>
    public static ImmutableArray<CardBlock> Rules(Language language, Question question) =>
        question switch
        {
            { IsTyped: true } =>
            [
                .. question.Source == QuestionSource.Generated
                    ? ImmutableArray<CardBlock>.Empty
                    : [Wording.Paragraph(language, "kind.typed.ask")],
                new CardBlock.Context(TypedRule(language, question)),
            ],
            { Kind: QuestionKind.Multi } =>
            [
                .. SaysHowMany(question)
                    ? ImmutableArray<CardBlock>.Empty
                    : [Wording.Paragraph(language, "round.choose_n", ("count", question.Key.Length))],
                Wording.Context(language, "kind.multi.rule"),
            ],
            // A generated stem asks its own question; what people write may be the bare sentence.
            {
                Source: QuestionSource.Generated,
                Kind: QuestionKind.Cloze or QuestionKind.Table or QuestionKind.Order
            } => [],
            { Kind: QuestionKind.TrueFalse } => [Wording.Paragraph(language, "kind.true_false.ask")],
            { Kind: QuestionKind.Order } => [Wording.Paragraph(language, "kind.order.ask")],
            { Kind: QuestionKind.Cloze } => [Wording.Paragraph(language, "kind.cloze.ask")],
            { Kind: QuestionKind.Table } => [Wording.Paragraph(language, "kind.table.ask")],
            { Kind: QuestionKind.Match } => [Wording.Paragraph(language, "kind.match.ask")],
            _ => [],
        };

    /// <param name="choice">The letter, text, code, mark and reason of a choice of the question at a position.</param>
    public static ImmutableArray<CardBlock> Choices(
        Language language,
        Quiz quiz,
        Round round,
        Func<int, int, CardChoice, CardChoice> choice
    )
    {
        var question = quiz.QuestionOf(round);
        return question.IsTyped
            ? []
            :
            [
                new CardBlock.Choices(
                    TextCut.Of(question, question.Stem, TextCut.Stem),
                    [
                        .. round.Order.Select(
                            (index, position) =>
                                choice(index, position, Plain(language, question, index, position))
                        ),
                    ]
                ),
            ];
    }

    private static CardChoice Plain(Language language, Question question, int index, int position) =>
        new(
            Wording.Letter(position),
            question.Kind == QuestionKind.TrueFalse
                ? Wording.TrueFalse(language, index)
                : TextCut.Of(question, Pairs.Shown(question, index), TextCut.Choice),
            null,
            ChoiceMark.None,
            null
        );

    private static Line TypedRule(Language language, Question question) =>
        question.Accepted is [var first, ..] && NumberText.UnitOf(first) is { Length: > 0 } unit
            ? Say.Line(language, "kind.number.rule", ("unit", unit))
            : Say.Line(language, "kind.typed.rule");

    /// <summary>Where a title has no room for it.</summary>
    public static ImmutableArray<CardBlock> Topic(Question question) =>
        TopicOf(question) is { } topic ? [new CardBlock.Context(topic)] : [];

    private static Line? TopicOf(Question question) =>
        question.Topic.IsEmpty ? null : Line.Plain(string.Join(" › ", question.Topic.TakeLast(2)));
}
