using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What the glossary has as a name's own is asked wherever a note says it.</summary>
public sealed class VouchedQuestionTests
{
    private const string Own = "荷札を読み取り、行き先ごとの棚へ荷を送り分ける";

    [Fact]
    public void A_sentence_on_a_name_is_asked_where_no_list_stands_around_it()
    {
        var question = Only($"仕分け機は、{Own}。");

        Assert.Equal(QuestionKind.Single, question.Kind);
        Assert.Equal(["仕分け機"], question.Keys());
        Assert.Contains("棚へ荷を送り分ける", question.Stem);
        Assert.DoesNotContain("仕分け機", question.Stem);
        Assert.Equal("vouched", question.Pattern);
    }

    [Fact]
    public void What_stands_below_a_name_is_on_that_name()
    {
        var question = Only($"- 仕分け機\n    - 朝と夕に回る\n    - {Own}");

        Assert.Equal(["仕分け機"], question.Keys());
    }

    [Fact]
    public void A_name_inside_the_sentence_leaves_a_gap()
    {
        var question = Only(
            "荷札を読み取った荷が行き先ごとの棚へ送り分けられるのは、仕分け機のおかげである。"
        );

        Assert.Equal(QuestionKind.Cloze, question.Kind);
        Assert.Equal(["仕分け機"], question.Keys());
        Assert.Contains("［", question.Stem);
    }

    [Theory]
    [InlineData("仕分け機は、朝と夕に一度ずつ油を差して動きを確かめる。")]
    [InlineData("仕分け機は、荷札を濡らさないように屋根の下へ置かれている。")]
    [InlineData("仕分け機は、荷札を読み取り、行き先ごとの棚へ荷を送り分けない。")]
    public void What_the_glossary_does_not_say_or_says_otherwise_is_not_asked(string line) =>
        Assert.DoesNotContain(Bank(line).Questions, question => question.Pattern == "vouched");

    [Fact]
    public void What_is_true_of_another_too_is_not_asked_beside_it()
    {
        const string Line = $"仕分け機は、{Own}。";

        Assert.Contains(Only(Line).Choices, choice => choice.Text == "昇降機");
        Assert.DoesNotContain(
            Only(Line, "also: [荷札を読み取り、行き先ごとの棚へ荷を送り分ける], ").Choices,
            choice => choice.Text == "昇降機"
        );
    }

    [Fact]
    public void With_too_few_of_its_sort_left_nothing_is_asked() =>
        Assert.DoesNotContain(
            Notes
                .Bank(
                    Glossary
                        .Read(
                            $"terms:\n  - {{ term: 仕分け機, kind: feature, category: yard, own: [{Own}] }}"
                        )
                        .Glossary,
                    Notes.Read($"# 倉庫\n\n仕分け機は、{Own}。")
                )
                .Questions,
            question => question.Pattern == "vouched"
        );

    [Fact]
    public void A_line_that_was_asked_already_is_not_asked_again()
    {
        var bank = Bank($"- 仕分け機: {Own}\n- 昇降機: 荷を階から階へ運ぶ\n- 検量器: 荷の重さを量って示す");

        Assert.Contains(bank.Questions, question => question.Keys().Contains("仕分け機"));
        Assert.DoesNotContain(bank.Questions, question => question.Pattern == "vouched");
    }

    [Fact]
    public void Below_a_service_of_another_field_the_question_does_not_speak_of_it()
    {
        const string Services = """

              - { term: Yard Crane, kind: service, category: yard, ja: 荷を吊る係 }
              - { term: Yard Books, kind: service, category: desk, ja: 帳簿を付ける係 }
            """;

        Assert.DoesNotContain("Books", Only($"## Yard Books\n\n仕分け機は、{Own}。", after: Services).Stem);
        Assert.Contains("Crane", Only($"## Yard Crane\n\n仕分け機は、{Own}。", after: Services).Stem);
    }

    [Theory]
    [InlineData("- 荷札箱\n    - 高い棚ではこれを使用する。", "高い棚で使用する", "高い棚で使用する")]
    [InlineData(
        "- 荷札箱\n    - 用途としては、雨の日に紙を守りたい場合など。",
        "雨の日に紙を守りたい場合",
        "次の場合に使用する"
    )]
    public void What_points_back_at_the_name_is_asked_without_the_pointer(
        string line,
        string own,
        string asked
    )
    {
        var glossary = Glossary.Read(
            $$"""
            terms:
              - { term: 荷札箱, kind: feature, category: yard, group: box, ja: 札を入れる箱, own: [{{own}}] }
              - { term: 道具箱, kind: feature, category: yard, group: box, ja: 工具を入れる箱 }
              - { term: 薬箱, kind: feature, category: yard, group: box, ja: 包帯を入れる箱 }
            """
        );
        var question = Assert.Single(
            Notes.Bank(glossary.Glossary, Notes.Read("# 倉庫\n\n" + line)).Questions,
            one => one.Pattern == "vouched"
        );

        Assert.Contains(asked, question.Stem);
        Assert.DoesNotContain("これ", question.Stem);
    }

    [Fact]
    public void A_row_says_of_its_first_cell_what_the_others_hold()
    {
        var question = Only(
            $"| 機械 | すること |\n| --- | --- |\n| 仕分け機 | {Own} |\n| 倉庫の猫 | 昼寝をする |"
        );

        Assert.Equal(["仕分け機"], question.Keys());
        Assert.Equal(5, question.Citation.Line);
    }

    [Fact]
    public void A_case_above_a_line_is_when_the_name_in_the_line_is_used()
    {
        var glossary = Glossary.Read(
            """
            terms:
              - { term: 荷札箱, kind: feature, category: yard, group: box, ja: 札を入れる箱, own: [雨の日に紙を守りたい場合] }
              - { term: 道具箱, kind: feature, category: yard, group: box, ja: 工具を入れる箱 }
              - { term: 薬箱, kind: feature, category: yard, group: box, ja: 包帯を入れる箱 }
            """
        );
        var question = Assert.Single(
            Notes
                .Bank(
                    glossary.Glossary,
                    Notes.Read(
                        "# 倉庫\n\n## 雨の日に紙を守りたい場合\n\n棚の左の荷札箱に入れ、蓋を閉めておく。"
                    )
                )
                .Questions,
            one => one.Pattern == "vouched"
        );

        Assert.Equal(["荷札箱"], question.Keys());
        Assert.Contains("「雨の日に紙を守りたい場合」", question.Stem);
    }

    [Fact]
    public void A_number_is_a_name_where_it_labels_a_response()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    "# 倉庫\n\n- 503: いろいろな訳がある\n    - ELBに登録されたインスタンスが一つも無い場合"
                )
                .Questions,
            one => one.Pattern == "vouched"
        );

        Assert.Equal(["HTTP 503"], question.Keys());
    }

    [Fact]
    public void Two_lists_are_asked_beside_each_other_where_the_glossary_knows_every_member()
    {
        const string Lists = "- 引くもの(仕分け機, 昇降機)\n- 押すもの(検量器, 包装機)";

        Assert.Contains(
            Bank(Lists).Of(QuestionKind.Multi),
            question => question.Keys().Order().SequenceEqual(["仕分け機", "昇降機"])
        );
        Assert.Empty(Bank(Lists.Replace("包装機", "猫", StringComparison.Ordinal)).Of(QuestionKind.Multi));
    }

    private static Question Only(string text, string of = "", string after = "") =>
        Assert.Single(Bank(text, of, after).Questions, question => question.Pattern == "vouched");

    private static QuestionBank Bank(string text, string of = "", string after = "") =>
        Notes.Bank(
            Glossary
                .Read(
                    $$"""
                    terms:
                      - { term: 仕分け機, kind: feature, category: yard, group: machine, ja: 荷の道筋を分ける機械, own: [{{Own}}] }
                      - { term: 昇降機, kind: feature, category: yard, group: machine, {{of}}ja: 階の間で荷を上げ下げする機械 }
                      - { term: 検量器, kind: feature, category: yard, group: machine, ja: 重さを調べる機械 }
                      - { term: 包装機, kind: feature, category: yard, group: machine, ja: 箱に紙を巻く機械 }{{after}}
                    """
                )
                .Glossary,
            Notes.Read("# 倉庫\n\n" + text)
        );
}
