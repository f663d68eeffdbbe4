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
/// <param name="Losses">In how many questions the format lost what; none when it holds everything.</param>
public sealed record BankText(ImmutableArray<string> Lines, ImmutableSortedDictionary<Loss, int> Losses);

/// <summary>Questions to text, in the formats that other programs read.</summary>
public static class BankExport
{
    public static BankText Write(IEnumerable<Question> questions, BankFormat format)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var losses = new Dictionary<Loss, int>();
        lines.AddRange(Header(format));
        ImmutableArray<string> topic = [];
        foreach (var question in questions)
        {
            var written = LinesOf(question, format);
            if (format == BankFormat.Gift && written is not null && !question.Topic.SequenceEqual(topic))
            {
                lines.AddRange(GiftLines.Category(question));
                topic = question.Topic;
            }

            lines.AddRange(written ?? []);
            foreach (var loss in written is null ? [Loss.Question] : Losses.In(question, format))
            {
                losses[loss] = losses.GetValueOrDefault(loss) + 1;
            }
        }

        return new BankText(lines.ToImmutable(), losses.ToImmutableSortedDictionary());
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
