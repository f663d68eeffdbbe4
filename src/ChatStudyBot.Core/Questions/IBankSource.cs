using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions;

/// <summary>The bank as it stands now; another one after each change of the notes.</summary>
public interface IBankSource
{
    QuestionBank Current { get; }

    /// <summary>The notes are being read for the first time: <see cref="Current"/> is still empty.</summary>
    bool IsLoading { get; }

    /// <summary>The reading that <see cref="Current"/> comes from; null before the first.</summary>
    BankReading? LastReading { get; }

    /// <summary>Reads all notes anew, whether or not they look changed.</summary>
    Task<BankChange> ReadAgainAsync(CancellationToken cancellationToken);
}

/// <param name="At">When it began.</param>
public sealed record BankReading(DateTimeOffset At, TimeSpan Took);

/// <summary>Counts of questions, by id.</summary>
/// <param name="Changed">Same id, other words or choices.</param>
/// <param name="Kept">Files that could not be read: the version before is in use.</param>
public sealed record BankChange(
    int Added,
    int Changed,
    int Removed,
    ImmutableArray<(string Path, NoteProblem Problem)> Kept
)
{
    public static BankChange Between(
        QuestionBank before,
        QuestionBank after,
        ImmutableArray<(string Path, NoteProblem Problem)> kept
    ) =>
        new(
            after.Questions.Count(question => before.Find(question.Id) is null),
            after.Questions.Count(question =>
                before.Find(question.Id) is { } known && !AsksTheSame(known, question)
            ),
            before.Questions.Count(question => after.Find(question.Id) is null),
            kept
        );

    private static bool AsksTheSame(Question one, Question other) =>
        one.Stem == other.Stem
        && one.Explanation == other.Explanation
        && one.Choices.SequenceEqual(other.Choices)
        && one.Key.SequenceEqual(other.Key)
        && one.Accepted.SequenceEqual(other.Accepted);
}
