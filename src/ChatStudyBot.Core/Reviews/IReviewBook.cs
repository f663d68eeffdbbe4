using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Reviews;

/// <summary>
/// The review cards of all players. Reviews themselves are saved with the answers that caused them: see
/// <see cref="Quizzes.QuizCommit.Reviews"/>.
/// </summary>
public interface IReviewBook
{
    /// <summary>The cards of a question that these players have, retired ones too.</summary>
    Task<IReadOnlyDictionary<PlayerId, ReviewCard>> CardsAsync(
        QuestionId question,
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    );

    /// <summary>How many cards of each player come due on each day after that one.</summary>
    Task<IReadOnlyDictionary<PlayerId, IReadOnlyDictionary<DateOnly, int>>> LoadAsync(
        IReadOnlyCollection<PlayerId> players,
        DateOnly after,
        CancellationToken cancellationToken
    );

    /// <summary>The reviews of one card, oldest first.</summary>
    Task<IReadOnlyList<CardReview>> LogAsync(
        PlayerId player,
        QuestionId question,
        CancellationToken cancellationToken
    );

    Task<ReviewShelf> ShelfAsync(PlayerId player, DateOnly today, CancellationToken cancellationToken);

    /// <summary>How many reviews of due cards there were from that day on, and in how many it was remembered.</summary>
    Task<(int Right, int All)> RecallAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    );

    /// <summary>From now on new cards come from that topic, or no longer.</summary>
    Task LearnAsync(
        PlayerId player,
        ImmutableArray<string> topic,
        bool isLearned,
        CancellationToken cancellationToken
    );

    /// <summary>Takes cards out of review whose question has gone, and puts those back whose question has returned.</summary>
    Task RetireAsync(
        PlayerId player,
        ImmutableArray<QuestionId> gone,
        ImmutableArray<QuestionId> back,
        CancellationToken cancellationToken
    );
}
