using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is doubted of a line, and what comes of it.</summary>
public static class DoubtText
{
    /// <summary>In English where there is no doubt that both languages could tell.</summary>
    public static string Of(Language language, NoteProblem problem) =>
        problem.Doubt is { } doubt ? $"{Why(language, doubt)}{Then(language, doubt)}" : problem.Message;

    /// <summary>A warning in both languages; what is logged and checked is in English.</summary>
    public static NoteProblem Warning(int line, LineDoubt doubt)
    {
        var problem = new NoteProblem(line, ProblemSeverity.Warning, "") { Doubt = doubt };
        return problem with { Message = Of(Language.English, problem) };
    }

    /// <summary>The doubt alone, as one sentence.</summary>
    public static string Why(Language language, LineDoubt doubt) =>
        doubt switch
        {
            LineDoubt.Outdated(var name, var was) => Say.Text(
                language,
                "doubt.outdated",
                ("name", name),
                ("was", was)
            ),
            LineDoubt.Ended(var name, var since) => Say.Text(
                language,
                "doubt.ended",
                ("name", name),
                ("since", since)
            ),
            LineDoubt.Slip(var written, null) => Say.Text(language, "doubt.slip", ("written", written)),
            LineDoubt.Slip(var written, { } meant) => Say.Text(
                language,
                "doubt.slip_of",
                ("written", written),
                ("meant", meant)
            ),
            LineDoubt.Foreign => Say.Text(language, "doubt.foreign"),
            _ => throw new InvalidOperationException($"Unknown doubt {doubt}."),
        };

    private static string Then(Language language, LineDoubt doubt) =>
        (language == Language.English ? " " : "")
        + Say.Text(
            language,
            doubt switch
            {
                LineDoubt.Slip { Meant: not null } => "doubt.read_so",
                LineDoubt.Foreign => "doubt.front_matter",
                _ => "doubt.not_asked",
            }
        );
}
