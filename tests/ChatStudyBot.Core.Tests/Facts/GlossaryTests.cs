using ChatStudyBot.Core.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class GlossaryTests
{
    private const string Tools = """
        ambiguous:
          - press
        terms:
          - term: Amazon Drill Press
            kind: service
            category: workshop
            group: machine
            aliases: [ADP, press]
            katakana: [ボール盤, ドリルプレス]
            ja: 穴をあける機械
            en: makes holes
            confused: [Lathe]
          - term: Lathe
            kind: service
            category: workshop
            group: machine
            katakana: せんばん
            confused: Amazon Drill Press
          - term: Cider Press
            kind: service
            category: workshop
            aliases: [press]
          - term: Chuck
            kind: feature
            category: workshop
        words:
          - { en: [hole, holes], ja: [穴, 孔] }
          - { en: hole, ja: ホール }
        """;

    private static readonly Glossary s_tools = Whole(Tools);

    [Theory]
    [InlineData("Amazon Drill Press")]
    [InlineData("drill press")]
    [InlineData("DrillPress")]
    [InlineData("ＡＤＰ")]
    [InlineData("adp")]
    [InlineData("ADPs")]
    [InlineData("どりるぷれす")]
    [InlineData("ﾄﾞﾘﾙﾌﾟﾚｽ")]
    [InlineData("Amazon ADP")]
    [InlineData("Drill Press (with stand)")]
    [InlineData("Drill", null)]
    [InlineData("!(as", null)]
    [InlineData("Lathex (turns", null)]
    [InlineData("(s", null)]
    [InlineData("s", null)]
    [InlineData("", null)]
    public void A_name_is_found_in_every_spelling(string spelling, string? expected = "Amazon Drill Press") =>
        Assert.Equal(expected, s_tools.Find(spelling)?.Name);

    [Fact]
    public void Any_text_can_be_looked_up() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Elements("AWS ", "Amazon ", "(", "（", "s", "ss", "S", "ー", "!", " ", "ＡＤＰ", "棚")
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text => s_tools.AreSame(text, text) && !s_tools.Translations(text).IsDefault
            )
        );

    [Fact]
    public void A_name_that_two_share_finds_both_and_is_the_same_as_each()
    {
        Assert.Equal(
            ["Amazon Drill Press", "Cider Press"],
            s_tools.FindAll("Press").Select(entry => entry.Name)
        );
        Assert.True(s_tools.AreSame("press", "ADP"));
        Assert.True(s_tools.AreSame("press", "Cider Press"));
        Assert.False(s_tools.AreSame("ADP", "Cider Press"));
    }

    [Fact]
    public void Names_that_no_entry_has_are_the_same_when_they_are_spelt_alike()
    {
        Assert.True(s_tools.AreSame("AWS Saw", "ｓａｗ"));
        Assert.False(s_tools.AreSame("Saw", "Band Saw"));
    }

    [Fact]
    public void Entries_are_had_by_kind_and_category_and_by_group()
    {
        Assert.Equal(
            ["Amazon Drill Press", "Lathe", "Cider Press"],
            s_tools.Of(GlossaryKind.Service, "Workshop").Select(entry => entry.Name)
        );
        Assert.Equal(["Amazon Drill Press", "Lathe"], s_tools.InGroup("machine").Select(entry => entry.Name));
        Assert.Empty(s_tools.Of(GlossaryKind.Service, "kitchen"));
    }

    [Fact]
    public void Rivals_are_of_the_same_kind_with_the_likeliest_mistake_first()
    {
        var press = s_tools.Find("ADP")!;

        Assert.Equal(["Lathe", "Cider Press"], s_tools.Rivals(press).Select(entry => entry.Name));
    }

    [Fact]
    public void Words_are_translated_both_ways_and_names_too()
    {
        Assert.Equal(["穴", "孔", "ホール"], s_tools.Translations("Hole").AsEnumerable());
        Assert.Equal(["hole"], s_tools.Translations("ホール").AsEnumerable());
        Assert.Equal(["ボール盤", "ドリルプレス"], s_tools.Translations("adp").AsEnumerable());
        Assert.Equal(["Lathe"], s_tools.Translations("センバン").AsEnumerable());
        Assert.Empty(s_tools.Translations("saw"));
    }

    [Fact]
    public void The_glossary_of_a_team_is_laid_over_ours()
    {
        var both = s_tools.With(
            Whole(
                """
                terms:
                  - term: ADP
                    aliases: [Old Faithful]
                    ja: うちの穴あけ機
                  - term: Anvil
                    kind: feature
                    category: workshop
                words:
                  - { en: hole, ja: うろ }
                """
            )
        );

        var press = both.Find("Old Faithful")!;
        Assert.Equal("ADP", press.Name);
        Assert.Equal(GlossaryKind.Service, press.Kind);
        Assert.Equal("workshop", press.Category);
        Assert.Equal("うちの穴あけ機", press.Gloss(Language.Japanese));
        Assert.Equal("makes holes", press.Gloss(Language.English));
        Assert.True(both.AreSame("Amazon Drill Press", "ADP"));
        Assert.Equal(s_tools.Entries.Length + 1, both.Entries.Length);
        Assert.Equal(
            ["Anvil", "Chuck"],
            both.Of(GlossaryKind.Feature, "workshop").Select(entry => entry.Name)
        );
        Assert.Contains("うろ", both.Translations("hole"));
        Assert.Contains("穴", both.Translations("hole"));
    }

    [Fact]
    public void The_empty_glossary_knows_nothing()
    {
        Assert.Null(Glossary.Empty.Find("Lambda"));
        Assert.Empty(Glossary.Empty.Translations("delete"));
        Assert.True(Glossary.Empty.AreSame("AWS Lambda", "lambda"));
    }

    private static Glossary Whole(string yaml)
    {
        var reading = Glossary.Read(yaml);
        Assert.Empty(reading.Problems);
        return reading.Glossary;
    }
}
