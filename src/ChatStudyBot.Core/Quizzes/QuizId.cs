namespace ChatStudyBot.Core.Quizzes;

/// <summary>Twelve lower-case hexadecimal digits.</summary>
public readonly record struct QuizId(string Value)
{
    public static QuizId? TryParse(string? text) =>
        text is { Length: 12 } && text.All(char.IsAsciiHexDigitLower) ? new QuizId(text) : null;

    public static QuizId Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"Invalid quiz id '{text}'.");

    public override string ToString() => Value;
}
