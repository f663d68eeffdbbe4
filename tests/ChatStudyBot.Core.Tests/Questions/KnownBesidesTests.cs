using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What the glossary knows of names besides what they are keeps a second right answer out of the choices.</summary>
public sealed class KnownBesidesTests
{
    private const string Lifter = "- リフター: 縦の移動だけを受け持つ設備";

    [Fact]
    public void What_is_known_to_be_true_of_a_name_too_keeps_it_out_of_the_choices()
    {
        Assert.Contains("ソーター", Choices(Yard(""), Lifter));
        Assert.DoesNotContain("ソーター", Choices(Yard(", also: [縦の移動を受け持つ]"), Lifter));
    }

    [Fact]
    public void What_stands_in_for_the_key_is_no_wrong_choice_beside_it()
    {
        Assert.DoesNotContain("ソーター", Choices(Yard(", covers: [リフター]"), Lifter));
        Assert.Contains("ソーター", Choices(Yard(", covers: [荷台]"), Lifter));
    }

    [Fact]
    public void A_part_in_a_closed_list_stands_beside_its_list_alone()
    {
        const string Grouped = """
            terms:
              - { term: リフター, kind: feature, category: yard, group: lift part, ja: 荷を階から階へ移す機械 }
              - { term: 昇降台, kind: feature, category: yard, group: lift part, ja: 床ごと上下する台 }
              - { term: 巻上機, kind: feature, category: yard, group: lift part, ja: 綱で吊り上げる機械 }
              - { term: 荷受け台, kind: feature, category: yard, group: lift part, ja: 荷を受ける平らな板 }
              - { term: ソーター, kind: feature, category: yard, ja: 行き先で荷を仕分ける機械 }
            """;
        var choices = Choices(Grouped, Lifter);

        Assert.Contains("昇降台", choices);
        Assert.DoesNotContain("ソーター", choices);
    }

    [Fact]
    public void A_sibling_that_the_glossary_keeps_in_another_list_is_no_choice()
    {
        const string Line =
            "- 昇降台: 床ごと上下する広い台\n- 巻上機: 綱で高く吊り上げる機械\n- 鉤爪: 荷を掛けて止める鉄の爪\n- 検量器: 荷の重さを測る秤";
        const string Lists = """
            terms:
              - { term: 昇降台, kind: feature, category: yard, group: lift part }
              - { term: 巻上機, kind: feature, category: yard, group: lift part }
              - { term: 鉤爪, kind: feature, category: yard, group: lift part }
              - { term: 検量器, kind: feature, category: yard, group: measure }
              - { term: 温度計, kind: feature, category: yard, group: measure }
            """;
        var question = Bank(Lists, Line).Questions.First(one => one.Keys().Contains("昇降台"));

        Assert.Contains(question.Choices, choice => choice.Text == "巻上機");
        Assert.DoesNotContain(question.Choices, choice => choice.Text == "検量器");
    }

    [Fact]
    public void Of_several_things_of_one_name_the_one_at_home_with_the_service_is_meant()
    {
        var glossary = Glossary
            .Read(
                """
                ambiguous: [台]
                terms:
                  - { term: Yard Crane, kind: service, category: hall }
                  - { term: Yard Rail, kind: service, category: hall }
                  - { term: つり台, kind: feature, category: lifting, group: Yard Crane part, aliases: [台] }
                  - { term: 貨車の台, kind: feature, category: rolling, group: Yard Rail part, aliases: [台] }
                """
            )
            .Glossary;

        Assert.Equal("つり台", glossary.Meant(glossary.FindAll("台"), "Yard Crane")?.Name);
        Assert.Equal("貨車の台", glossary.Meant(glossary.FindAll("台"), "Yard Rail")?.Name);
        Assert.Null(glossary.Meant(glossary.FindAll("台"), "倉庫"));
    }

    [Theory]
    [InlineData("- リフターは旧HOIST-9のこと", true)]
    [InlineData("- リフター（旧 HOIST-9）", true)]
    [InlineData("- リフターはHOIST-9と話す", false)]
    [InlineData("- 台車は旧HOIST-9のこと", false)]
    public void What_a_known_thing_was_called_before_is_asked(string line, bool isAsked)
    {
        var asked = Bank(Yard(""), line)
            .Questions.Where(question => question.Stem == "かつて「HOIST-9」と呼ばれていたものはどれですか。")
            .ToList();

        Assert.Equal(isAsked, asked is [var question] && question.Keys().SequenceEqual(["リフター"]));
    }

    [Fact]
    public void The_old_name_that_is_that_of_the_whole_family_today_is_not_asked() =>
        Assert.DoesNotContain(
            Bank(
                Yard("") + "\n  - { term: HOIST-9, kind: service, category: yard, covers: [リフター] }",
                "- リフターは旧HOIST-9のこと"
            ).Questions,
            question => question.Stem.StartsWith("かつて", StringComparison.Ordinal)
        );

    private static string Yard(string more) =>
        $$"""
            terms:
              - { term: リフター, kind: feature, category: yard, ja: 荷を階から階へ移す機械, confused: [ソーター] }
              - { term: ソーター, kind: feature, category: yard, ja: 行き先で荷を仕分ける機械{{more}} }
              - { term: ダンパー, kind: feature, category: yard, ja: 揺れを吸収して荷を守る部品 }
              - { term: シューター, kind: feature, category: yard, ja: 斜面で荷を滑らせる機械 }
              - { term: ローダー, kind: feature, category: yard, ja: 荷を車に積み込む機械 }
            """;

    private static List<string> Choices(string terms, string line) =>
        [
            .. Bank(terms, line)
                .Questions.First(question => question.Keys().Contains("リフター"))
                .Choices.Select(choice => choice.Text),
        ];

    private static QuestionBank Bank(string terms, string line) =>
        new BankBuilder(Glossary.Read(terms).Glossary).Build([
            Notes.Read($"# 荷役\n\n## 搬送設備\n\n{line}\n"),
        ]);
}
