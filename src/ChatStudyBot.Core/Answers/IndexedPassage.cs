namespace ChatStudyBot.Core.Answers;

/// <summary>A passage with what the index knows of it beside its words.</summary>
/// <param name="Gloss">What the glossary says of what it is about; see <see cref="Glosses"/>.</param>
/// <param name="Direction">What it is about; see <see cref="MeaningSpace.DirectionOf"/>.</param>
internal sealed record IndexedPassage(Passage Passage, string Gloss, float[] Direction)
{
    public static IndexedPassage Of(Passage passage, Glosses glosses)
    {
        var gloss = glosses.Of(passage);
        return new(
            passage,
            gloss,
            MeaningSpace.Shipped.DirectionOf([
                .. passage.Heading,
                .. passage.Above.Concat(passage.Lines).Select(line => line.Text),
                gloss,
            ])
        );
    }

    /// <summary>From -1 to 1: how near what it is about is to what a question is about.</summary>
    public double LikenessTo(AskedQuestion question) => Vectors.Dot(Direction, question.Direction);
}
