using System.Collections.Immutable;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A hint, for the one who asked.</summary>
internal static class HintCard
{
    public static Card Of(Language language, Quiz quiz, Hint hint) =>
        new(
            language,
            CardTone.Plain,
            null,
            [
                Wording.Paragraph(language, "hint.card", ("hint", Line(language, hint))),
                .. quiz.Mode == QuizMode.Race
                    ? ImmutableArray.Create<CardBlock>(Wording.Context(language, "hint.cost"))
                    : [],
            ],
            quiz.IsDaily ? [DailyVerdictCard.GiveUp(language, quiz)] : []
        );

    private static Line Line(Language language, Hint hint) =>
        hint switch
        {
            Hint.Written(var text) => Commands.Line.Plain(text),
            Hint.Beginning(var first, var length) => Say.Line(
                language,
                "hint.first",
                ("start", first + new string('_', length - 1)),
                ("length", length)
            ),
            Hint.NotThis(var position) => Say.Line(
                language,
                "hint.not_choice",
                ("letter", Wording.Letter(position))
            ),
            _ => throw new InvalidOperationException($"Unknown hint {hint}."),
        };
}
