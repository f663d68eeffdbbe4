using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Export;

namespace ChatStudyBot.Core.Questions;

/// <summary>The formats a bank can be written in.</summary>
public enum BankFormat
{
    Jsonl,
    Csv,
    Gift,
    Aiken,
    Anki,
}

/// <param name="Lines">Without line ends.</param>
/// <param name="Skipped">Questions of a kind that the format cannot hold.</param>
public sealed record BankText(ImmutableArray<string> Lines, int Skipped);

/// <summary>Questions to text, in the formats that other programs read.</summary>
public static class BankExport
{
    public static BankText Write(IEnumerable<Question> questions, BankFormat format)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.AddRange(Header(format));
        var skipped = 0;
        foreach (var question in questions)
        {
            if (LinesOf(question, format) is { } written)
            {
                lines.AddRange(written);
            }
            else
            {
                skipped++;
            }
        }

        return new BankText(lines.ToImmutable(), skipped);
    }

    private static IReadOnlyList<string> Header(BankFormat format) =>
        format switch
        {
            BankFormat.Csv => [CsvLines.Header],
            BankFormat.Anki => AnkiLines.Header,
            _ => [],
        };

    private static IReadOnlyList<string>? LinesOf(Question question, BankFormat format) =>
        format switch
        {
            BankFormat.Jsonl => [JsonLines.Write(question)],
            BankFormat.Csv => [CsvLines.Write(question)],
            BankFormat.Gift => GiftLines.Write(question),
            BankFormat.Aiken => AikenLines.Write(question),
            BankFormat.Anki => [AnkiLines.Write(question)],
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
