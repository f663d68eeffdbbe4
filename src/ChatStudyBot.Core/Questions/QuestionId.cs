namespace ChatStudyBot.Core.Questions;

/// <summary>Twelve lower-case hexadecimal digits, the same as long as the fact is recognisably the same.</summary>
public readonly record struct QuestionId(string Value)
{
    public static QuestionId? TryParse(string? text) =>
        text is { Length: 12 } && text.All(char.IsAsciiHexDigitLower) ? new QuestionId(text) : null;

    public static QuestionId Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"Invalid question id '{text}'.");

    public override string ToString() => Value;
}
