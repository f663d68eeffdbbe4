using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>Gives drafts their ids: from what makes the fact the same, never from where it stands.</summary>
public static class QuestionIds
{
    /// <summary>
    /// One question for each fact: two that ask the same with the same words are one, the first stays; two that
    /// only claim the same id are told apart by their words.
    /// </summary>
    public static ImmutableArray<Question> Settle(IEnumerable<Draft> drafts)
    {
        var bySeed = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        var order = new List<Draft>();
        foreach (var draft in drafts)
        {
            if (!bySeed.TryGetValue(draft.Seed, out var rivals))
            {
                bySeed[draft.Seed] = rivals = [];
            }

            if (!rivals.Exists(rival => IsSame(rival.Question, draft.Question)))
            {
                rivals.Add(draft);
                order.Add(draft);
            }
        }

        var ids = new HashSet<QuestionId>();
        return [.. order.Select(draft => draft.Question with { Id = IdOf(draft, bySeed[draft.Seed], ids) })];
    }

    private static QuestionId IdOf(Draft draft, List<Draft> rivals, HashSet<QuestionId> taken)
    {
        var owner = rivals.MinBy(
            rival => rival.Question.Stem + rival.Question.Explanation,
            StringComparer.Ordinal
        );
        var seed = ReferenceEquals(owner, draft)
            ? draft.Seed
            : Draft.SeedOf(draft.Seed, draft.Question.Stem, draft.Question.Explanation);
        var id = Draft.Hash(seed);
        for (var attempt = 2; !taken.Add(id); attempt++)
        {
            id = Draft.Hash($"{seed}\n{attempt}");
        }

        return id;
    }

    private static bool IsSame(Question one, Question other) =>
        string.Equals(one.Stem, other.Stem, StringComparison.Ordinal)
        && string.Equals(KeyText(one), KeyText(other), StringComparison.Ordinal);

    private static string KeyText(Question question) =>
        question.IsTyped
            ? string.Join('\n', question.Accepted)
            : string.Join('\n', question.Key.Select(key => question.Choices[key].Text));
}
