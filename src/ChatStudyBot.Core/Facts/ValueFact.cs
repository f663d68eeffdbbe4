namespace ChatStudyBot.Core.Facts;

/// <summary>A number with its unit.</summary>
/// <param name="Gap">Between number and unit, as the note writes it.</param>
public sealed record Quantity(decimal Number, string Unit, string Gap)
{
    public string Format(decimal number) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(number >= 1000 ? $"{number:#,0.###}" : $"{number:0.###########}")}{Gap}{UnitOf(number)}"
        );

    /// <summary>「つ」 counts to nine only, so that values beside each other are counted in 「個」.</summary>
    private string UnitOf(decimal number) =>
        Unit == "つ" ? "個"
        : number == 1 && Unit is [>= 'a' and <= 'z', _, .., 's'] and not "times" ? Unit[..^1]
        : Unit;
}

/// <summary>P13–P18: a sentence whose point is a value.</summary>
/// <param name="Before">The sentence up to the value.</param>
/// <param name="After">The sentence behind it.</param>
public sealed record ValueFact(
    Subject? Subject,
    Entry Place,
    string Before,
    Quantity Quantity,
    string After,
    string Sentence
)
{
    public int Line => Place.Line;
}
