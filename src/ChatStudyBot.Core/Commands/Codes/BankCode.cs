using System.Globalization;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>
/// Of the bank: <c>k:PAGE</c> for reports, <c>k:gaps:PAGE</c> for what the notes leave open,
/// <c>k:QUESTION:DECISION</c>.
/// </summary>
public static class BankCode
{
    internal const string Letter = "k";

    public static string Reports(int page) => string.Create(CultureInfo.InvariantCulture, $"{Letter}:{page}");

    public static string Gaps(int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter}:gaps:{page}");

    public static string Decide(QuestionId question, Decision what) => $"{Letter}:{question}:{Word(what)}";

    internal static StudyCommand? Read(string[] words) =>
        Action(words) is { } action ? new StudyCommand.InBank(action) : null;

    private static BankAction? Action(string[] words) =>
        words switch
        {
            [var page] when Number(page) is { } number => new BankAction.Reports(number),
            ["gaps", var page] when Number(page) is { } number => new BankAction.Gaps(number),
            [var question, var what]
                when QuestionId.TryParse(question) is { } id && Member<Decision>(what) is { } decision =>
                new BankAction.Decide(id.Value, decision),
            _ => null,
        };
}
