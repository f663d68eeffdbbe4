using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Export;

namespace ChatStudyBot.CommandLine;

/// <summary>The verb <c>bank export</c>.</summary>
internal sealed class BankWriting(VerbCall call)
{
    /// <param name="folder">Null for the configured one.</param>
    public async Task<int> RunAsync(string? folder, BankFormat format, CancellationToken cancellationToken)
    {
        var (bank, _) = await new BankReading(call).ReadAsync(folder, cancellationToken);
        var text = BankExport.Write(bank.Questions, format);
        foreach (var line in text.Lines)
        {
            await call.Shell.Out.WriteAsync(line + "\n");
        }

        foreach (var (loss, count) in text.Losses)
        {
            await call.Shell.Error.WriteLineAsync(
                $"{Words.Of(format)}: {Words.Count(count, "question")} {LossOf(loss)}"
            );
        }

        return ExitCode.Done;
    }

    private static string LossOf(Loss loss) =>
        loss switch
        {
            Loss.Question => "left out: the format has no form for their kind.",
            Loss.Explanation => "without the explanation.",
            Loss.Whys => "without why wrong choices are wrong.",
            Loss.Hint => "without the hint.",
            Loss.FixedOrder => "without the mark that choices keep their order.",
            Loss.Basis => "without what they rest on.",
            Loss.Citation => "without the line of the notes.",
            Loss.Topic => "without the exact topic.",
            Loss.Id => "without the id.",
            Loss.Kind => "come back as a plain choice or typed question.",
            Loss.LineBreaks => "without line breaks.",
            _ => throw new ArgumentOutOfRangeException(nameof(loss)),
        };
}
