namespace ChatStudyBot.Core.Answers;

/// <summary>
/// How far a question says in its own words what a thing is: the more of it stands in one sentence of the glossary, the
/// likelier it is that the thing is asked for by who does not have its name.
/// </summary>
internal static class Description
{
    /// <summary>Share of a question that is in any sentence by chance.</summary>
    private const double ByChance = 0.3;

    /// <param name="gloss">Of the things that a passage is about, a sentence a line; see <see cref="Glosses"/>.</param>
    /// <returns>From 0 to 1 less <see cref="ByChance"/>: what is more than that, in the sentence that has most.</returns>
    public static double Of(string gloss, AskedQuestion question)
    {
        var most = 0.0;
        foreach (var sentence in gloss.AsSpan().Split('\n'))
        {
            var set = question.Terms.In(gloss[sentence]);
            var said = 0.0;
            foreach (var unit in question.Units)
            {
                // A sentence that speaks of another thing by its name is not about that.
                said += unit.Kind == UnitKind.Name ? 0 : unit.Weight * Math.Min(1, unit.In(set));
            }

            most = Math.Max(most, said);
        }

        return Math.Max(0, (most / question.Weight) - ByChance);
    }
}
