using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The form of the kinds that take more than one click; see messages.md 3.</summary>
internal static class AnswerForm
{
    public const string Field = "answer";
    public const int MaxLength = 100;

    /// <summary>Whether the question is answered by a form and not by pressing a choice.</summary>
    public static bool IsNeeded(Question question) =>
        question.IsTyped || question.Kind is QuestionKind.Multi or QuestionKind.Order or QuestionKind.Match;

    public static Form Of(Language language, Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        return new Form(
            Say.Text(language, "form.title"),
            RoundCode.Of(quiz.Id, round.Index, RoundWord.Submit),
            TextCut.Of(question, question.Stem, TextCut.Stem),
            Say.Text(language, "form.submit"),
            Fields(language, question, round)
        );
    }

    /// <summary>The field of one pair, counted from 1.</summary>
    public static string PairField(int pair) => string.Create(CultureInfo.InvariantCulture, $"p{pair}");

    private static ImmutableArray<FormField> Fields(Language language, Question question, Round round)
    {
        if (question.IsTyped)
            return [new FormField.Text(Field, Say.Text(language, "form.field"), MaxLength, true)];
        var options = Options(question, round);
        return question.Kind switch
        {
            QuestionKind.Multi =>
            [
                new FormField.Checks(
                    Field,
                    QuestionBlocks.SaysHowMany(question)
                        ? Say.Text(language, "form.field")
                        : Say.Text(language, "round.choose_n", ("count", question.Key.Length)),
                    options
                ),
            ],
            QuestionKind.Order =>
            [
                new FormField.Order(Field, Say.Text(language, "kind.order.field"), options),
            ],
            _ =>
            [
                .. Pairs
                    .Of(question)
                    .Select(
                        (pair, index) =>
                            new FormField.Radios(PairField(index + 1), $"{index + 1}. {pair.Left}", options)
                    ),
            ],
        };
    }

    private static ImmutableArray<FormOption> Options(Question question, Round round) =>
        [
            .. round.Order.Select(
                (choice, position) =>
                    new FormOption(
                        Wording.Letter(position),
                        $"{Wording.Letter(position)}. {TextCut.Of(question, Pairs.Shown(question, choice), TextCut.Choice)}"
                    )
            ),
        ];
}
