using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Buttons of a round that many cards have.</summary>
internal static class RoundButtons
{
    public static CardAction.Press Report(Language language, Quiz quiz, Round round) =>
        Wording.Aside(language, "btn.report", RoundCode.Of(quiz.Id, round.Index, RoundWord.OpenReport));
}
