using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Reads what a form held into an answer; see <see cref="Answer.Given"/>.</summary>
internal static class AnswerReader
{
    public static ReadAnswer Read(Question question, Round round, ImmutableDictionary<string, string> values)
    {
        if (question.Kind == QuestionKind.Match && !question.IsTyped)
            return ReadPairs(question, round, values);
        var text = values.GetValueOrDefault(AnswerForm.Field, "").Trim();
        return question switch
        {
            { IsTyped: true } or { Kind: QuestionKind.Order } when text.Length == 0 => new ReadAnswer.Refused(
                Refusal.Of("refusal.form_empty")
            ),
            { IsTyped: true } => ReadText(text),
            { Kind: QuestionKind.Order } => ReadOrder(question, round, text),
            _ => ReadSet(question, round, text),
        };
    }

    /// <summary>What was sent, to give it back when it came too late.</summary>
    public static string Typed(ImmutableDictionary<string, string> values) =>
        values.GetValueOrDefault(AnswerForm.Field)
        ?? string.Join(
            ' ',
            values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)
        );

    private static ReadAnswer ReadText(string text) =>
        new StringInfo(text).LengthInTextElements is var length && length > AnswerForm.MaxLength
            ? new ReadAnswer.Refused(
                Refusal.Of("refusal.form_long", ("max", AnswerForm.MaxLength), ("length", length))
            )
            : new ReadAnswer.Given(text);

    private static ReadAnswer ReadOrder(Question question, Round round, string text)
    {
        var positions = Positions(text);
        var isWhole = positions.Order().SequenceEqual(Enumerable.Range(0, question.Choices.Length));
        return isWhole
            ? new ReadAnswer.Given(Marking.Given(positions.Select(position => round.Order[position])))
            : new ReadAnswer.Refused(
                Refusal.Of(
                    "refusal.form_order",
                    ("letters", string.Concat(round.Order.Select((_, position) => Wording.Letter(position)))),
                    ("value", TextCut.At(text, TextCut.Row))
                )
            );
    }

    private static ReadAnswer ReadSet(Question question, Round round, string text)
    {
        var positions = Positions(text).Distinct().ToArray();
        var isRight =
            positions.Length == question.Key.Length
            && positions.All(at => at >= 0 && at < round.Order.Length);
        return isRight
            ? new ReadAnswer.Given(Marking.Given(positions.Select(position => round.Order[position]).Order()))
            : new ReadAnswer.Refused(
                Refusal.Of(
                    "refusal.form_choose_n",
                    ("count", question.Key.Length),
                    ("chosen", positions.Length)
                )
            );
    }

    private static ReadAnswer ReadPairs(
        Question question,
        Round round,
        ImmutableDictionary<string, string> values
    )
    {
        var positions = Enumerable
            .Range(1, question.Choices.Length)
            .Select(pair => Positions(values.GetValueOrDefault(AnswerForm.PairField(pair), "")))
            .ToArray();
        return positions.All(at => at is [var only] && only >= 0 && only < round.Order.Length)
            ? new ReadAnswer.Given(Marking.Given(positions.Select(at => round.Order[at[0]])))
            : new ReadAnswer.Refused(Refusal.Of("refusal.form_pairs"));
    }

    /// <summary>Of the letters in it, whatever their width, case and what stands between them.</summary>
    private static ImmutableArray<int> Positions(string text) =>
        [
            .. text.Normalize(NormalizationForm.FormKC)
                .ToUpperInvariant()
                .Where(char.IsLetterOrDigit)
                .Select(letter => letter is >= 'A' and <= 'Z' ? letter - 'A' : -1),
        ];
}

internal abstract record ReadAnswer
{
    private ReadAnswer() { }

    public sealed record Given(string Value) : ReadAnswer;

    public sealed record Refused(Refusal Reason) : ReadAnswer;
}
