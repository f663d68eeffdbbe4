namespace ChatStudyBot.Core.Answers;

/// <summary>What stands around the lines of a passage, and how far it counts as said there.</summary>
internal static class PassageContext
{
    private const double NearestHeading = 0.95;
    private const double FurtherHeading = 0.8;
    private const double Title = 0.5;
    private const double Gloss = 0.5;
    private const double LineAbove = 0.88;

    /// <summary>What the headings, the title, the bullets above and the glossary have of each unit.</summary>
    public static TermSet Of(Passage passage, string gloss, AskedQuestion question, Span<double> context)
    {
        var (units, terms) = (question.Units, question.Terms);
        var all = default(TermSet);
        for (var at = 0; at < passage.Heading.Length; at++)
        {
            var isNearest = at == passage.Heading.Length - 1;
            all |= Raise(terms.In(passage.Heading[at]), isNearest ? NearestHeading : FurtherHeading, context);
        }

        all |= Raise(terms.In(passage.Title), Title, context);
        if (gloss.Length > 0)
        {
            RaiseByGloss(terms.In(gloss), context);
        }

        foreach (var line in passage.Above)
        {
            all |= Raise(terms.In(line.Text), LineAbove, context);
        }

        return all;

        TermSet Raise(TermSet set, double trust, Span<double> context)
        {
            for (var u = 0; u < units.Length; u++)
            {
                context[u] = Math.Max(context[u], trust * units[u].In(set));
            }

            return set;
        }

        // A gloss that speaks of another thing is not about it.
        void RaiseByGloss(TermSet set, Span<double> context)
        {
            for (var u = 0; u < units.Length; u++)
            {
                if (units[u].Kind != UnitKind.Name)
                {
                    context[u] = Math.Max(context[u], Gloss * units[u].In(set));
                }
            }
        }
    }
}
