using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Privacy;

/// <summary>Everything that is stored about a person, in whatever team it was.</summary>
public interface IPersonalBook
{
    Task<PersonalHoldings> HoldingsAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Channels in which the person did something.</summary>
    Task<ImmutableArray<ChannelId>> ChannelsAsync(Account account, CancellationToken cancellationToken);

    /// <summary>All of it as one JSON object, by the place where it is stored.</summary>
    Task<string> ExportAsync(Person person, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes what is the person's alone and makes the rest a stranger's, so that tables stay right: all or nothing,
    /// and nothing leads back.
    /// </summary>
    Task EraseAsync(Erasure erasure, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets what people typed before that moment: wrong answers and comments of reports. Scores stay as they are.
    /// </summary>
    /// <returns>How many texts that were.</returns>
    Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="Names">All that the person was ever called.</param>
/// <param name="Teams">Direct messages are one of them where no team has them.</param>
public sealed record PersonalHoldings(
    int Answers,
    int Cards,
    ImmutableHashSet<string> Names,
    ImmutableArray<string> Teams
);
