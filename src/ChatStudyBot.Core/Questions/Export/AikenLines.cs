namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Moodle's Aiken: one right choice, each on a line of its own, nothing else.</summary>
internal static class AikenLines
{
    public static IReadOnlyList<string>? Write(Question question) =>
        question.IsTyped || question.Key.Length != 1 || question.Choices.Length > 26
            ? null
            :
            [
                OneLine(question.Stem),
                .. question.Choices.Select((choice, at) => $"{Letter(at)}) {OneLine(choice.Text)}"),
                $"ANSWER: {Letter(question.Key[0])}",
                "",
            ];

    private static char Letter(int at) => (char)('A' + at);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
