namespace ChatStudyBot.Core.Tests.Notes;

public sealed class WrappedLineTests
{
    [Theory]
    [InlineData(
        "- Puts crates in the yard at the edge of\n  5G masts",
        "3 0 - Puts crates in the yard at the edge of 5G masts"
    )]
    [InlineData(
        "- A crane of the yard for running\n  Lorries",
        "3 0 - A crane of the yard for running Lorries"
    )]
    [InlineData(
        "- Kept until the clerk is back\n  Then sent",
        "3 0 - Kept until the clerk is back\n4 2 Then sent"
    )]
    public void A_line_that_stops_before_its_noun_goes_on(string text, string outline)
    {
        var shown = ReadNote.Outline("# Yard\n\n" + text);
        Assert.Contains(outline.Split('\n')[0].Split(" - ")[1], shown, StringComparison.Ordinal);
        Assert.Equal(outline.Contains('\n'), shown.Split('\n').Length == 3);
    }

    [Fact]
    public void Hollow_bullets_that_were_pasted_are_bullets() =>
        Assert.Equal(
            ReadNote.Outline("# Yard\n\n- Gates\n  - opened by a guard\n"),
            ReadNote.Outline("# Yard\n\n• Gates\n  o opened by a guard\n")
        );

    [Fact]
    public void What_an_editor_broke_at_a_column_is_one_line()
    {
        var broken = string.Concat(
            Enumerable
                .Range(1, 10)
                .Select(at => $"- Gate {at} takes the long crates of the North\n  Yard at night\n")
        );
        Assert.Equal(11, ReadNote.Outline("# Yard\n\n" + broken).Split('\n').Length);
    }

    [Fact]
    public void Lines_that_end_anywhere_stand_by_themselves()
    {
        var lines = string.Concat(
            Enumerable
                .Range(1, 10)
                .Select(at => $"- Gate {at}\n  Takes the long crates of the North Yard at night\n")
        );
        Assert.Equal(21, ReadNote.Outline("# Yard\n\n" + lines).Split('\n').Length);
    }
}
