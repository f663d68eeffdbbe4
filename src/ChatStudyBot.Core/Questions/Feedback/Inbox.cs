using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>The questions that a manager should look at: reported ones first, then those with suspect figures.</summary>
public static class Inbox
{
    public static ImmutableArray<InboxItem> Of(
        QuestionBank bank,
        IEnumerable<QuestionTally> tallies,
        IEnumerable<QuestionReport> reports,
        IReadOnlyDictionary<QuestionId, QuestionDecision> decisions
    )
    {
        var open = Open(reports, decisions);
        var known = tallies.ToDictionary(tally => tally.Question);
        return
        [
            .. known
                .Keys.Union(open.Select(group => group.Key))
                .Select(bank.Find)
                .OfType<Question>()
                .Select(question => Item(question, known.GetValueOrDefault(question.Id), open[question.Id]))
                .Where(item =>
                    !item.Reports.IsEmpty
                    || (!item.Suspicions.IsEmpty && !decisions.ContainsKey(item.Question.Id))
                )
                .OrderByDescending(item => item.Reports.Length)
                .ThenByDescending(item => item.Statistics?.Answers ?? 0)
                .ThenBy(item => item.Question.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The reports that no decision has answered yet.</summary>
    public static ILookup<QuestionId, QuestionReport> Open(
        IEnumerable<QuestionReport> reports,
        IReadOnlyDictionary<QuestionId, QuestionDecision> decisions
    ) =>
        reports
            .Where(report => decisions.GetValueOrDefault(report.Question)?.At is not { } at || report.At > at)
            .ToLookup(report => report.Question);

    public static ImmutableHashSet<QuestionId> Suspended(
        IReadOnlyDictionary<QuestionId, QuestionDecision> decisions
    ) =>
        [
            .. decisions
                .Values.Where(decision => decision.What == Decision.Suspend)
                .Select(decision => decision.Question),
        ];

    private static InboxItem Item(
        Question question,
        QuestionTally? tally,
        IEnumerable<QuestionReport> reports
    )
    {
        var statistics = tally is null ? null : QuestionStatistics.Of(question, tally);
        return new InboxItem(
            question,
            [.. reports],
            statistics,
            statistics is null ? [] : Suspicion.Of(question, statistics)
        );
    }
}

/// <param name="Reports">Those that no decision has answered yet.</param>
/// <param name="Statistics">Null when nobody has answered it.</param>
public sealed record InboxItem(
    Question Question,
    ImmutableArray<QuestionReport> Reports,
    QuestionStatistics? Statistics,
    ImmutableArray<Suspicion> Suspicions
);
