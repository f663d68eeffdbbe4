using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// Counts marks by question and choice in two passes over them: how good each player is has to be known first. Here
/// and not in SQL, which sorts the texts of a million choices for it.
/// </summary>
internal sealed class TallySheet
{
    private readonly Dictionary<string, (int Answered, int Right)> _players = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> _questions = new(StringComparer.Ordinal);

    /// <param name="marks">All of those that will be added.</param>
    public TallySheet(IEnumerable<FirstGo> marks)
    {
        foreach (var mark in marks)
        {
            ref var totals = ref CollectionsMarshal.GetValueRefOrAddDefault(_players, mark.Player, out _);
            totals = (totals.Answered + 1, totals.Right + (int)mark.IsRight);
        }
    }

    public void Add(FirstGo mark)
    {
        ref var page = ref CollectionsMarshal.GetValueRefOrAddDefault(_questions, mark.Question, out _);
        page ??= new Page();
        page.Players.Add(mark.Player);
        ref var pick = ref CollectionsMarshal.GetValueRefOrAddDefault(
            page.Picks,
            (mark.Chosen, mark.IsRight == 1),
            out _
        );
        pick = (pick.Answers + 1, pick.Abilities + AbilityElsewhere(mark));
    }

    public IReadOnlyList<QuestionTally> ToList() =>
        [
            .. _questions
                .OrderBy(question => question.Key, StringComparer.Ordinal)
                .Select(question => new QuestionTally(
                    QuestionId.Parse(question.Key),
                    question.Value.Players.Count,
                    [.. question.Value.Picks.Select(pick => Tally(pick.Key, pick.Value))]
                )),
        ];

    private static PickTally Tally(
        (string Chosen, bool IsRight) pick,
        (int Answers, Abilities Abilities) count
    ) => new(TopicPath.FromColumn(pick.Chosen), pick.IsRight, count.Answers, count.Abilities);

    private Abilities AbilityElsewhere(FirstGo mark)
    {
        var (answered, right) = _players[mark.Player];
        if (answered < 2)
        {
            return default;
        }

        var share = (right - mark.IsRight) / (double)(answered - 1);
        return new Abilities(1, share, share * share);
    }

    private sealed class Page
    {
        public HashSet<string> Players { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Chosen, bool IsRight), (int Answers, Abilities Abilities)> Picks { get; } =
        [];
    }
}

/// <summary>A mark of somebody's first go of the day at a question, without a hint.</summary>
/// <param name="Chosen">As the column holds it.</param>
internal sealed record FirstGo(string Question, string Player, long IsRight, string Chosen);
