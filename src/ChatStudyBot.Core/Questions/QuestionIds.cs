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
        var seen = new HashSet<(string Stem, string Key)>();
        var claims = new List<(Draft Draft, string Words)>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (!seen.Add((draft.Question.Stem, KeyText(draft.Question))))
            {
                continue;
            }

            var words = draft.Question.Stem + draft.Question.Explanation;
            claims.Add((draft, words));
            if (!owners.TryGetValue(draft.Seed, out var owner) || string.CompareOrdinal(words, owner) < 0)
            {
                owners[draft.Seed] = words;
            }
        }

        var taken = new HashSet<QuestionId>();
        return
        [
            .. claims.Select(claim =>
                claim.Draft.Question with
                {
                    Id = IdOf(claim.Draft, claim.Words, claim.Words == owners[claim.Draft.Seed], taken),
                }
            ),
        ];
    }

    private static QuestionId IdOf(Draft draft, string words, bool isOwner, HashSet<QuestionId> taken)
    {
        var seed = isOwner ? draft.Seed : Draft.SeedOf(draft.Seed, words);
        var id = Draft.Hash(seed);
        for (var attempt = 2; !taken.Add(id); attempt++)
        {
            id = Draft.Hash($"{seed}\n{attempt}");
        }

        return id;
    }

    private static string KeyText(Question question) =>
        question.IsTyped
            ? string.Join('\n', question.Accepted)
            : string.Join('\n', question.Key.Select(key => question.Choices[key].Text));
}
