using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The parts that every reveal has, public or private, in their order: key, why, choices, source.</summary>
internal static class RevealBlocks
{
    private const int ExplainedWrong = 3;

    public static IEnumerable<CardBlock> Key(Language language, Question question, Round round)
    {
        yield return Wording.Paragraph(KeyLine(language, question, round));
        if (question.Accepted.Length > 1)
            yield return Wording.Context(
                language,
                "reveal.key_also",
                ("accepted", question.Accepted.Skip(1).Take(ExplainedWrong).ToArray<object>())
            );
        if (question.Explanation.Length > 0)
            yield return Wording.Paragraph(
                language,
                "reveal.why",
                ("explanation", TextCut.Of(question, question.Explanation, TextCut.Explanation))
            );
    }

    /// <summary>The choices with the right ones marked and some of the wrong ones explained.</summary>
    /// <param name="explained">Positions that are explained, if there is something to say; null for all.</param>
    /// <param name="wrong">Choices to mark as wrong: the reader's own, and nobody else's.</param>
    public static IEnumerable<CardBlock> Choices(
        Language language,
        Quiz quiz,
        Round round,
        IReadOnlyCollection<int>? explained,
        ImmutableArray<int> wrong
    )
    {
        var question = quiz.QuestionOf(round);
        var isOrder = question.Kind is QuestionKind.Order or QuestionKind.Match;
        return QuestionBlocks.Choices(
            language,
            quiz,
            round,
            (index, position, choice) =>
                choice with
                {
                    Mark =
                        isOrder ? ChoiceMark.None
                        : question.Key.Contains(index) ? ChoiceMark.Right
                        : wrong.Contains(index) ? ChoiceMark.Wrong
                        : ChoiceMark.None,
                    Why =
                        !question.Key.Contains(index) && explained?.Contains(position) != false
                            ? question.Choices[index].Why
                            : null,
                }
        );
    }

    /// <summary>
    /// What a written question rests on is its source; where it is written comes below what is not in the notes.
    /// </summary>
    public static IEnumerable<CardBlock> Sources(Language language, Question question)
    {
        var cited = Wording.Cite(language, question.Cited);
        return question.Basis is { Place: null, Text: var text }
            ?
            [
                Wording.Context(language, "reveal.source", ("cite", text)),
                Wording.Context(language, "reveal.written_at", ("cite", cited)),
            ]
            : [Wording.Context(language, "reveal.source", ("cite", cited))];
    }

    /// <summary>
    /// The wrong choices that are explained: up to ten answers by letter, so that no line points at a person; above
    /// that those that were picked, most picked first.
    /// </summary>
    public static ImmutableArray<int> Explained(Question question, Round round)
    {
        var wrong = Enumerable
            .Range(0, round.Order.Length)
            .Where(position =>
                !question.Key.Contains(round.Order[position])
                && question.Choices[round.Order[position]].Why is not null
            );
        if (round.Answers.Count > Crowd.Few)
        {
            var picked = Crowd.Picks(round);
            wrong = wrong
                .Where(position => picked[position] > 0)
                .OrderByDescending(position => picked[position]);
        }
        return [.. wrong.Take(ExplainedWrong)];
    }

    private static Line KeyLine(Language language, Question question, Round round) =>
        question switch
        {
            { IsTyped: true } => Say.Line(language, "reveal.key_text", ("key", question.Accepted[0])),
            { Kind: QuestionKind.Order } => Say.Line(
                language,
                "reveal.key_order",
                ("letters", string.Join(' ', question.Key.Select(index => Wording.LetterOf(round, index))))
            ),
            { Kind: QuestionKind.Match } => Say.Line(
                language,
                "reveal.key_many",
                (
                    "letters",
                    string.Join(
                        ' ',
                        question.Choices.Select((_, i) => $"{i + 1}{Wording.LetterOf(round, i)}")
                    )
                )
            ),
            { Kind: QuestionKind.TrueFalse, Key: [var index] } => Say.Line(
                language,
                "reveal.key_text",
                ("key", Wording.TrueFalse(language, index))
            ),
            { Key: [var index] } => Say.Line(
                language,
                "reveal.key",
                ("letter", Wording.LetterOf(round, index)),
                ("choice", TextCut.Of(question, question.Choices[index].Text, TextCut.Choice))
            ),
            _ => Say.Line(
                language,
                "reveal.key_many",
                (
                    "letters",
                    string.Join(
                        ' ',
                        question
                            .Key.Select(index => Wording.LetterOf(round, index))
                            .Order(StringComparer.Ordinal)
                    )
                )
            ),
        };
}
