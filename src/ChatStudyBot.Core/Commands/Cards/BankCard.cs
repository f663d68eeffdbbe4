using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>How the bank stands; see messages.md 6.8.</summary>
internal static class BankCard
{
    private const int MostProblems = 10;

    public static Card Of(Language language, IBankSource source, int suspended)
    {
        var problems = source
            .Current.Reports.SelectMany(report => report.Problems.Select(problem => (report.Path, problem)))
            .ToArray();
        return new Card(
            language,
            problems.Length == 0 ? CardTone.Plain : CardTone.Trouble,
            Say.Line(language, "bank.status.title"),
            [
                Wording.Paragraph(
                    language,
                    "bank.status.counts",
                    ("notes", source.Current.Reports.Length),
                    ("questions", source.Current.Questions.Length),
                    ("suspended", suspended)
                ),
                .. source.LastReading is { } reading
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Context(
                            language,
                            "bank.status.loaded",
                            ("at", reading.At),
                            ("milliseconds", (long)reading.Took.TotalMilliseconds)
                        )
                    )
                    : [],
                .. Problems(language, problems),
            ],
            [new ActionRow([Wording.Press(language, "btn.bank_reports", BankCode.Reports(1))])]
        );
    }

    public static Card Reloaded(Language language, BankChange change) =>
        new(
            language,
            change.Kept.IsEmpty ? CardTone.Done : CardTone.Trouble,
            null,
            [
                Wording.Paragraph(
                    language,
                    "bank.reload.done",
                    ("added", change.Added),
                    ("changed", change.Changed),
                    ("removed", change.Removed)
                ),
                .. change
                    .Kept.Take(MostProblems)
                    .Select(kept => new CardBlock.Paragraph(
                        Problem(language, "failure.reload", kept.Path, kept.Problem)
                    )),
            ],
            []
        );

    private static IEnumerable<CardBlock> Problems(
        Language language,
        (string Path, NoteProblem Problem)[] problems
    )
    {
        if (problems.Length > 0)
            yield return new CardBlock.Rows([
                .. problems
                    .Take(MostProblems)
                    .Select(found => Problem(language, "bank.status.problem", found.Path, found.Problem)),
            ]);
        if (problems.Length > MostProblems)
            yield return Wording.Context(
                language,
                "bank.status.more",
                ("count", problems.Length - MostProblems)
            );
    }

    private static Line Problem(Language language, string key, string path, NoteProblem problem) =>
        Say.Line(
            language,
            key,
            ("path", path),
            ("line", problem.Line),
            ("message", DoubtText.Of(language, problem))
        );
}
