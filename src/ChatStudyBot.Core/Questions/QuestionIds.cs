using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>Settles which question has which id: made of what keeps the fact the same, never of where it stands.</summary>
public static class QuestionIds
{
    /// <summary>
    /// One question for each fact: two that ask the same with the same words are one, the first stays; two that
    /// only claim the same id are told apart by their words, whatever stands first.
    /// </summary>
    public static ImmutableArray<Question> Settle(IReadOnlyCollection<Question> claims)
    {
        var rivals = new Dictionary<QuestionId, Rivals?>(claims.Count);
        foreach (var claim in claims)
        {
            if (!rivals.TryAdd(claim.Id, null))
            {
                rivals[claim.Id] ??= new Rivals();
            }
        }

        foreach (var claim in claims)
        {
            rivals[claim.Id]?.Hear(claim);
        }

        var settled = ImmutableArray.CreateBuilder<Question>(claims.Count);
        foreach (var claim in claims)
        {
            if (rivals[claim.Id] is not { } others)
            {
                settled.Add(claim);
            }
            else if (others.Admits(claim))
            {
                settled.Add(claim with { Id = others.IdOf(claim, rivals) });
            }
        }

        return settled.ToImmutable();
    }

    /// <summary>The claims on one id. Its owner is the one whose words come first in the order of letters.</summary>
    private sealed class Rivals
    {
        private readonly HashSet<string> _admitted = new(StringComparer.Ordinal);
        private string? _owner;

        public void Hear(Question claim)
        {
            var words = WordsOf(claim);
            if (_owner is null || string.CompareOrdinal(words, _owner) < 0)
            {
                _owner = words;
            }
        }

        public bool Admits(Question claim) => _admitted.Add($"{claim.Stem}\n{KeyOf(claim)}");

        public QuestionId IdOf(Question claim, Dictionary<QuestionId, Rivals?> taken)
        {
            var words = WordsOf(claim);
            if (words == _owner)
            {
                return claim.Id;
            }

            var id = Draft.Hash($"{claim.Id}\n{words}");
            for (var attempt = 2; !taken.TryAdd(id, null); attempt++)
            {
                id = Draft.Hash($"{claim.Id}\n{words}\n{attempt}");
            }

            return id;
        }

        private static string WordsOf(Question claim) => $"{claim.Stem}\n{claim.Explanation}\n{KeyOf(claim)}";

        private static string KeyOf(Question claim) =>
            claim.IsTyped
                ? string.Join('\n', claim.Accepted)
                : string.Join('\n', claim.Key.Select(key => claim.Choices[key].Text));
    }
}
