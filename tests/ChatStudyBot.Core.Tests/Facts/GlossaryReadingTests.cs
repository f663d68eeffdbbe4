using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class GlossaryReadingTests
{
    [Theory]
    [InlineData("  - kind: service", 3, "needs a name")]
    [InlineData("  - term: \"!?\"", 3, "needs a name")]
    [InlineData("  - Saw", 3, "needs fields: term")]
    [InlineData("  - term: Saw\n    kind: blade", 3, "“blade” is none of term, service")]
    [InlineData("  - term: Saw\n    kind: 1", 3, "“1” is none of")]
    [InlineData("  - term: Saw\n    colour: red", 3, "“colour” is no field")]
    [InlineData("  - term: Saw\n    aliases: { a: b }", 3, "neither a text nor a list")]
    [InlineData("  - term: lathe", 3, "already “Lathe” of line 2")]
    [InlineData("  - term: \"Saw", 3, "broken")]
    [InlineData("  - term: Saw\n    ja: cuts: wood", 4, "broken")]
    [InlineData("  - term: Saw\n    term: Saw", 4, "broken")]
    public void A_wrong_entry_is_said_with_its_line_and_the_others_load(string wrong, int line, string said)
    {
        var reading = Glossary.Read(
            $"terms:\n  - term: Lathe\n{wrong}\n  - term: Anvil\n    kind: feature\n"
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.Equal(["Lathe", "Anvil"], reading.Glossary.Entries.Select(entry => entry.Name));
        Assert.Equal(GlossaryKind.Feature, reading.Glossary.Find("anvil")?.Kind);
    }

    [Fact]
    public void Broken_yaml_costs_one_entry_in_each_section_and_no_line_is_lost()
    {
        var reading = Glossary.Read(
            """
            ambiguous:
              - mill
            terms:
              - term: Wind Mill
                aliases:
                  - mill
              - term: Saw
                ja: cuts: wood
              - term: Pepper Mill
                aliases: [mill]
              - term: pepper mill
            words:
              - { en: wood, ja: 木
              - { en: wind, ja: 風 }
            """
        );

        Assert.Equal(3, reading.Problems.Length);
        Assert.Equal([8, 11], reading.Problems.Take(2).Select(problem => problem.Line));
        Assert.InRange(reading.Problems[2].Line, 13, 14);
        Assert.Equal(
            ["Wind Mill", "Pepper Mill"],
            reading.Glossary.FindAll("mill").Select(entry => entry.Name)
        );
        Assert.Equal(["風"], reading.Glossary.Translations("wind").AsEnumerable());
        Assert.Equal(9, reading.Glossary.Find("pepper mill")?.Line);
    }

    [Fact]
    public void A_closed_list_has_its_own_name_in_english_and_one_in_japanese_where_that_is_given()
    {
        var glossary = Glossary
            .Read(
                "groups:\n  - { en: joint, ja: 継手 }\nterms:\n  - { term: Dovetail, group: joint }\n  - { term: Lathe, group: tool }\n"
            )
            .Glossary;

        Assert.Equal("継手", glossary.GroupOf(glossary.Find("Dovetail")!, Language.Japanese));
        Assert.Equal("joint", glossary.GroupOf(glossary.Find("Dovetail")!, Language.English));
        Assert.Null(glossary.GroupOf(glossary.Find("Lathe")!, Language.Japanese));
    }

    [Fact]
    public void A_spelling_that_is_taken_is_said_and_the_entry_loads_without_it()
    {
        var reading = Glossary.Read(
            "terms:\n  - { term: Lathe, aliases: [turner] }\n  - { term: Wrench, aliases: [turner, spanner] }\n"
        );

        Assert.Equal(3, Assert.Single(reading.Problems).Line);
        Assert.Equal("Lathe", Assert.Single(reading.Glossary.FindAll("turner")).Name);
        Assert.Equal("Wrench", reading.Glossary.Find("spanner")?.Name);
    }

    [Theory]
    [InlineData("words:\n  - { en: wood }", 2, "needs en and ja")]
    [InlineData("words:\n  - { en: wood, ja: 木, fr: bois }", 2, "“fr” is no field")]
    [InlineData("groups:\n  - { en: joint }", 2, "A group needs en")]
    [InlineData("groups:\n  - { en: joint, ja: 継手, fr: assemblage }", 2, "“fr” is no field")]
    [InlineData("terms: Lathe", 1, "needs a list")]
    [InlineData("tools:\n  - term: Lathe", 2, "“tools” is none of them")]
    [InlineData("- term: Lathe", 1, "begins with “terms:”")]
    [InlineData("just a sentence", 1, "begins with “terms:”")]
    public void A_file_of_another_form_is_said_to_be_one(string yaml, int line, string said)
    {
        var problem = Assert.Single(Glossary.Read(yaml).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("terms:\n")]
    public void An_empty_file_is_an_empty_glossary(string yaml)
    {
        var reading = Glossary.Read(yaml);

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Glossary.Entries);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var reading = Glossary.Read("\uFEFFterms:\r\n  - term: Lathe\r\n    ja: \"a\r\n  - term: Anvil\r\n");

        Assert.Single(reading.Problems);
        Assert.Contains(reading.Glossary.Entries, entry => entry.Name == "Anvil");
    }

    [Fact]
    public void Brackets_without_end_cost_one_entry_and_not_the_process()
    {
        var reading = Glossary.Read(
            $"terms:\n  - term: Lathe\n  - {new string('[', 50_000)}\n  - term: Anvil\n"
        );

        Assert.Equal(3, Assert.Single(reading.Problems).Line);
        Assert.Equal(["Lathe", "Anvil"], reading.Glossary.Entries.Select(entry => entry.Name));
    }
}
