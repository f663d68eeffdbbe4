using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Notes;

namespace ChatStudyBot.CommandLine;

/// <summary>The reports for people: a line for each file, below it what was not used, then every problem.</summary>
internal static class NoteReportText
{
    /// <summary>Lines named behind a reason; the rest is counted.</summary>
    private const int LinesShown = 12;

    public static void Write(TextWriter output, ImmutableArray<NoteReport> reports, FolderListing listing)
    {
        foreach (var report in reports)
        {
            WriteFile(output, report);
        }

        foreach (var report in reports)
        {
            foreach (var problem in report.Problems.OrderBy(problem => problem.Line))
            {
                output.WriteLine(
                    $"{report.Path}:{problem.Line}: {Words.Of(problem.Severity)}: {problem.Message}"
                );
            }
        }

        foreach (var (path, reason) in listing.Closed)
        {
            output.WriteLine($"{path}: error: the folder cannot be listed: {reason}");
        }

        WriteTotal(output, reports, listing);
    }

    private static void WriteFile(TextWriter output, NoteReport report)
    {
        output.WriteLine(
            $"{report.Path}: {Words.Count(report.Counts.Sections, "section")}, "
                + $"{Words.Count(report.Counts.Items, "item")}, {Words.Count(report.Counts.Tables, "table")}, "
                + $"{Words.Count(report.Facts, "fact")}, {Questions(report)}"
        );
        if (report.IsInGlossarysWords)
        {
            output.WriteLine(
                "  written for readers: what it says of names that the glossary knows is asked, in the glossary's words "
                    + "(topics and language in its front matter say otherwise)"
            );
        }

        if (report.Refused.Count > 0)
        {
            output.WriteLine(
                $"  refused by the review: {Words.Count(report.Refused.Values.Sum(), "question")} "
                    + $"({string.Join(", ", report.Refused.Select(pair => $"{Words.Of(pair.Key)} {pair.Value}"))})"
            );
        }

        foreach (var reason in report.Unused.GroupBy(unused => unused.Reason).OrderBy(group => group.Key))
        {
            var lines = reason.Select(unused => unused.Line).Order().ToArray();
            var more = lines.Length > LinesShown ? $" and {lines.Length - LinesShown} more" : "";
            output.WriteLine(
                $"  not used, {Words.Reason(reason.Key)}: {Words.Count(lines.Length, "line")} "
                    + $"({string.Join(", ", lines.Take(LinesShown))}{more})"
            );
        }
    }

    private static string Questions(NoteReport report) =>
        report.Questions.Count == 0
            ? "no questions"
            : $"{Words.Count(report.Questions.Values.Sum(), "question")} "
                + $"({string.Join(", ", report.Questions.Select(pair => $"{Words.Of(pair.Key)} {pair.Value}"))})"
                + (report.Authored > 0 ? $", {report.Authored} written by hand" : "");

    private static void WriteTotal(
        TextWriter output,
        ImmutableArray<NoteReport> reports,
        FolderListing listing
    )
    {
        var problems = reports.Sum(report => report.Problems.Length) + listing.Closed.Length;
        output.WriteLine(
            $"{Words.Count(reports.Length, "file")}: "
                + $"{Words.Count(reports.Sum(report => report.Counts.Items), "item")}, "
                + $"{Words.Count(reports.Sum(report => report.Facts), "fact")}, "
                + $"{Words.Count(reports.Sum(report => report.Questions.Values.Sum()), "question")}, "
                + Words.Count(problems, "problem")
        );
        if (!listing.Skipped.IsEmpty)
        {
            output.WriteLine(
                $"Skipped, not notes: {string.Join(", ", listing.Skipped.Select(pair => $"{pair.Value} {pair.Key}"))}"
            );
        }
    }
}
