using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Notes;

namespace ChatStudyBot.CommandLine;

/// <summary>The verb <c>notes check</c>.</summary>
internal sealed class NotesCheck(VerbCall call)
{
    /// <param name="folder">Null for the configured one.</param>
    public async Task<int> RunAsync(string? folder, bool asJson, CancellationToken cancellationToken)
    {
        var (bank, listing) = await new BankReading(call).ReadAsync(folder, cancellationToken);
        if (asJson)
        {
            await NoteReportJson.WriteAsync(call.Shell.Out, bank.Reports);
        }
        else
        {
            NoteReportText.Write(call.Shell.Out, bank.Reports, listing);
        }

        return bank.Reports.SelectMany(report => report.Problems).Any(IsError) || listing.Closed is not []
            ? ExitCode.Failed
            : ExitCode.Done;
    }

    private static bool IsError(NoteProblem problem) => problem.Severity == ProblemSeverity.Error;
}
