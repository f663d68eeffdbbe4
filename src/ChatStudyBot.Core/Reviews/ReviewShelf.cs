using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Reviews;

/// <summary>Everything one player has in review.</summary>
/// <param name="Topics">Paths that they learn.</param>
/// <param name="Done">Cards put to them in review today, new ones among them.</param>
/// <param name="NewDone">Those that were new.</param>
public sealed record ReviewShelf(
    ImmutableArray<HeldCard> Cards,
    ImmutableArray<ImmutableArray<string>> Topics,
    int Done,
    int NewDone
)
{
    public IEnumerable<HeldCard> Active => Cards.Where(held => !held.IsRetired);
}

/// <param name="IsRetired">Its question has left the bank.</param>
public sealed record HeldCard(QuestionId Question, ReviewCard Card, bool IsRetired);
