using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Tests.Cards;

/// <summary>A question that can be answered by pressing a choice; the codes are <c>code:0</c> and so on.</summary>
internal static class QuestionCard
{
    public static Card Of(string stem, params string[] choices) =>
        new(
            Language.Japanese,
            CardTone.Asking,
            null,
            [
                new CardBlock.Paragraph(Line.Plain(stem)),
                new CardBlock.Choices(
                    stem,
                    [
                        .. choices.Select(
                            (text, at) =>
                                new CardChoice(
                                    ((char)('A' + at)).ToString(),
                                    text,
                                    $"code:{at}",
                                    ChoiceMark.None,
                                    null
                                )
                        ),
                    ]
                ),
            ],
            []
        );
}
