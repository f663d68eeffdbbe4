using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Reviews;

/// <summary>What a review puts to somebody now: what is due, the nearest to being forgotten first, then new ones.</summary>
/// <param name="Waiting">Cards that are due and left for another day.</param>
/// <param name="HasMore">New ones are left for another day.</param>
public sealed record ReviewQueue(ImmutableArray<Question> Questions, int Waiting, bool HasMore)
{
    public static ReviewQueue Of(ReviewRequest request, Scheduler scheduler, Random chance)
    {
        var asked = request.Questions.ToDictionary(question => question.Id);
        // Two questions on one fact give each other away: the second one waits for another day.
        var shown = request
            .Shelf.Cards.Where(held => held.Card.LastReviewed >= request.Today)
            .SelectMany(held => FactsOf(asked, held.Question))
            .ToHashSet(StringComparer.Ordinal);
        var due = request
            .Shelf.Active.Where(held =>
                held.Card.Due <= request.Today && held.Card.LastReviewed < request.Today
            )
            .Where(held => IsAsked(asked, held.Question, request.Topic))
            .OrderBy(held => scheduler.Retrievability(held.Card, request.Today))
            .ThenBy(held => held.Question.Value, StringComparer.Ordinal)
            .Select(held => asked[held.Question])
            .ToImmutableArray();
        var (nowDue, nowNew) = request.Pace.Portion(due.Length, request.Shelf.Done, request.Shelf.NewDone);
        var put = due.Where(question => IsFresh(question, shown)).Take(nowDue).ToImmutableArray();
        var learned = NewOnes(request, shown).ToImmutableArray();
        var pick = QuestionPicker.From(
            new PickRequest(
                learned,
                request.Topic,
                null,
                nowNew,
                ImmutableDictionary<QuestionId, DateTimeOffset>.Empty,
                default
            ),
            chance
        );
        return new ReviewQueue(
            [.. put, .. pick.Questions],
            due.Length - put.Length,
            learned.Length > pick.Questions.Length
        );
    }

    private static IEnumerable<Question> NewOnes(ReviewRequest request, HashSet<string> shown)
    {
        var known = request.Shelf.Cards.Select(held => held.Question).ToHashSet();
        var topics = request.Topic.IsEmpty ? request.Shelf.Topics : [request.Topic];
        return request.Questions.Where(question =>
            !known.Contains(question.Id)
            && topics.Any(topic => question.IsBelow(topic))
            && !question.Facts.Any(shown.Contains)
        );
    }

    private static bool IsFresh(Question question, HashSet<string> shown)
    {
        if (question.Facts.Any(shown.Contains))
            return false;
        shown.UnionWith(question.Facts);
        return true;
    }

    private static bool IsAsked(
        Dictionary<QuestionId, Question> asked,
        QuestionId id,
        ImmutableArray<string> topic
    ) => asked.TryGetValue(id, out var question) && question.IsBelow(topic);

    private static ImmutableArray<string> FactsOf(Dictionary<QuestionId, Question> asked, QuestionId id) =>
        asked.TryGetValue(id, out var question) ? question.Facts : [];
}

/// <param name="Questions">That may be asked.</param>
/// <param name="Topic">Path; empty for all that is in review.</param>
public sealed record ReviewRequest(
    ReviewShelf Shelf,
    ImmutableArray<Question> Questions,
    ImmutableArray<string> Topic,
    DateOnly Today,
    ReviewPace Pace
);
