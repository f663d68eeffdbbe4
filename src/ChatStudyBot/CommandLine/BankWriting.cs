using ChatStudyBot.Core.Questions;

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

        if (text.Skipped > 0)
        {
            await call.Shell.Error.WriteLineAsync(
                $"{Words.Count(text.Skipped, "question")} left out: {Words.Of(format)} has no form for their kind."
            );
        }

        return ExitCode.Done;
    }
}
