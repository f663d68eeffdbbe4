using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>Settles which question has which id: made of what keeps the fact the same, never of where it stands.</summary>
internal static class QuestionIds
{
    /// <summary>
    /// One question for each fact: two that ask the same with the same words are one, the first stays; two that
    /// only claim the same id are told apart by their words, whatever stands first.
    /// </summary>
    public static ImmutableArray<Question> Settle(IReadOnlyCollection<Claim> claims)
    {
        var rivals = new Dictionary<QuestionId, Rivals?>(claims.Count);
        foreach (var claim in claims)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(rivals, claim.Id, out var exists);
            if (exists)
            {
                known ??= new Rivals();
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
                settled.Add(claim.Question);
            }
            else if (others.Admits(claim))
            {
                settled.Add(claim.Under(others.IdOf(claim, rivals)));
            }
        }

        return settled.DrainToImmutable();
    }

    /// <summary>The claims on one id. Its owner is the one whose words come first in the order of letters.</summary>
    private sealed class Rivals
    {
        private readonly HashSet<string> _admitted = new(StringComparer.Ordinal);
        private string? _owner;

        public void Hear(Claim claim)
        {
            if (_owner is null || string.CompareOrdinal(claim.Words, _owner) < 0)
            {
                _owner = claim.Words;
            }
        }

        public bool Admits(Claim claim) => _admitted.Add(claim.Asked);

        public QuestionId IdOf(Claim claim, Dictionary<QuestionId, Rivals?> taken)
        {
            if (claim.Words == _owner)
            {
                return claim.Id;
            }

            var id = claim.Second;
            for (var attempt = 2; !taken.TryAdd(id, null); attempt++)
            {
                id = Draft.Hash($"{claim.Id}\n{claim.Words}\n{attempt}");
            }

            return id;
        }
    }
}
