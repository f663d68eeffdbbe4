using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>A glossary gives the notes more names of one sort than they hold themselves.</summary>
public sealed class GlossaryPoolTests
{
    private const string Terms = """
        terms:
          - { term: リフター, kind: feature, category: yard, ja: 荷を階から階へ移す機械, confused: [シューター] }
          - { term: シューター, kind: feature, category: yard, ja: 斜面で荷を滑らせる機械 }
          - { term: ソーター, kind: feature, category: yard, ja: 行き先で荷を仕分ける機械 }
          - { term: ダンパー, kind: feature, category: yard, ja: 揺れを吸収して荷を守る部品 }
          - { term: 積載率, kind: metric, category: yard, ja: 棚が埋まっている割合 }
          - { term: 滞留数, kind: metric, category: yard, ja: 動かない荷の数 }
          - { term: 誤配率, kind: metric, category: yard, ja: 違う棚に置いた割合 }
          - { term: 稼働数, kind: metric, category: yard, ja: 動いている台の数 }
        """;

    [Fact]
    public void A_term_without_siblings_enough_stands_beside_names_of_its_sort()
    {
        var question = Asking(
            "# 荷役\n\n## 搬送設備\n\n- リフター: 縦の移動だけを受け持つ設備\n",
            "縦の移動だけ"
        );

        Assert.Equal(["リフター"], question.Keys());
        Assert.Equal(
            new HashSet<string> { "リフター", "シューター", "ソーター", "ダンパー" },
            question.Choices.Select(choice => choice.Text).ToHashSet()
        );
        Assert.Contains(question.Choices, choice => choice.Why == "斜面で荷を滑らせる機械");
    }

    [Fact]
    public void A_sibling_that_the_name_is_a_part_of_is_no_choice()
    {
        const string note =
            "# 荷役\n\n## 搬送装置の種類\n\n- リフター: 荷を上の階へ移す装置\n- 昇降台: 荷を載せて縦に動く台\n- ソーター: 行き先で仕分ける装置\n- ダンパー: 揺れを吸収する装置\n";
        const string whole = """

              - { term: 昇降台, kind: feature, category: yard, ja: 荷を載せて縦に動く台, covers: [リフター] }
            """;

        Assert.Contains("昇降台", Choices(Terms));
        Assert.DoesNotContain("昇降台", Choices(Terms + whole));

        static IEnumerable<string> Choices(string terms) =>
            Assert
                .Single(
                    new BankBuilder(Glossary.Read(terms).Glossary).Build([Notes.Read(note)]).Questions,
                    question => question.Stem.Contains("「荷を上の階へ移す装置」", StringComparison.Ordinal)
                )
                .Choices.Select(choice => choice.Text);
    }

    [Fact]
    public void A_further_line_is_asked_when_the_glossary_says_so_of_the_term_and_of_no_other_choice()
    {
        const string note =
            "# 荷役\n\n## 搬送設備\n\n- リフター\n  - 上の階へ荷を移す設備\n  - 停電のときも手回しで荷を降ろせる\n- ソーター\n  - 行き先で荷を仕分ける設備\n- シューター\n  - 斜面で荷を滑らせる設備\n- ダンパー\n  - 揺れを吸収する部品\n";

        Assert.Empty(Asked(Terms));
        Assert.Equal(
            ["リフター"],
            Assert.Single(Asked(Says("リフター", "停電でも手回しで荷を降ろす"))).Keys()
        );
        Assert.Empty(Asked(Says("リフター", "停電でも手回しで荷を降ろす", "ソーター", "手回しと停電の備え")));

        IEnumerable<Question> Asked(string terms) =>
            new BankBuilder(Glossary.Read(terms).Glossary)
                .Build([Notes.Read(note)])
                .Questions.Where(question =>
                    question.Kind == QuestionKind.Single
                    && question.Stem.Contains("停電", StringComparison.Ordinal)
                );

        static string Says(params string[] pairs)
        {
            var terms = Terms;
            foreach (var pair in pairs.Chunk(2))
            {
                terms = terms.Replace(
                    $"term: {pair[0]}, kind",
                    $"term: {pair[0]}, also: [{pair[1]}], kind",
                    StringComparison.Ordinal
                );
            }

            return terms;
        }
    }

    [Fact]
    public void Without_the_glossary_the_same_note_asks_less()
    {
        var bank = new BankBuilder(Glossary.Empty).Build([
            Notes.Read("# 荷役\n\n## 搬送設備\n\n- リフター: 縦の移動だけを受け持つ設備\n"),
        ]);

        Assert.Empty(bank.Questions);
    }

    [Fact]
    public void A_name_of_which_the_glossary_says_the_same_is_no_choice()
    {
        var question = Asking(
            "# 荷役\n\n## 搬送設備\n\n- リフター: 揺れを吸収して荷を守りながら縦に動く設備\n",
            "縦に動く"
        );

        Assert.DoesNotContain(question.Choices, choice => choice.Text == "ダンパー");
        Assert.Contains(question.Choices, choice => choice.Text == "ソーター");
    }

    [Fact]
    public void A_wrong_choice_is_explained_by_the_notes_before_the_glossary()
    {
        var question = Asking(
            "# 荷役\n\n## 搬送設備\n\n- リフター: 縦の移動だけを受け持つ設備\n",
            "縦の移動だけ",
            "# 荷役\n\n## 傾斜設備\n\n- シューター: 重さだけで流れる坂道の設備\n"
        );

        Assert.Contains(question.Choices, choice => choice.Why == "重さだけで流れる坂道の設備");
    }

    [Fact]
    public void What_another_note_comes_to_say_of_a_name_takes_it_out_of_the_choices()
    {
        var builder = Builder();
        var lifts = Notes.Read("# 荷役\n\n## 搬送設備\n\n- リフター: 縦の移動だけを受け持つ設備\n", "a.md");
        var before = builder.Build([lifts, Notes.Read("# 荷役\n\n## 別館\n\n- 休業\n", "b.md")]);
        var after = builder.Build([
            lifts,
            Notes.Read("# 荷役\n\n## 別館\n\n- ダンパー: 縦の移動だけを受け持つ装置\n", "b.md"),
        ]);

        Assert.Contains(Find(before, "設備」").Choices, choice => choice.Text == "ダンパー");
        Assert.DoesNotContain(Find(after, "設備」").Choices, choice => choice.Text == "ダンパー");
    }

    [Fact]
    public void The_stem_says_the_sort_when_all_choices_are_of_it()
    {
        var question = Asking(
            "# 荷役\n\n## 倉庫の見張り\n\n- 滞留数: 三日のあいだ出ていかない箱を数えたもの\n",
            "三日のあいだ"
        );

        Assert.Contains("メトリクスはどれですか", question.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_name_needs_no_heading_that_says_what_it_is_of()
    {
        var question = Asking("# メモ\n\n- リフター: 縦の移動だけを受け持つ設備\n", "縦の移動だけ");

        Assert.StartsWith("次の説明に当てはまる用語はどれですか", question.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_is_described_beside_what_the_glossary_says_of_its_sort()
    {
        var question = Assert.Single(
            Bank("# 荷役\n\n## 搬送設備\n\n- リフター: 縦の移動だけを受け持つ機械\n").Questions,
            one => one.Stem.Contains("「リフター」の説明", StringComparison.Ordinal)
        );

        Assert.Equal(["縦の移動だけを受け持つ機械"], question.Keys());
        Assert.Contains(
            question.Choices,
            choice => choice is { Text: "斜面で荷を滑らせる機械", Why: "シューター" }
        );
    }

    [Fact]
    public void When_a_thing_is_used_is_no_description_of_it()
    {
        Assert.DoesNotContain(
            Bank("# 荷役\n\n## 搬送設備\n\n- リフター: 荷を上の階へ早く移したいとき\n").Questions,
            one => one.Stem.Contains("「リフター」の説明", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_acronym_stands_beside_acronyms()
    {
        const string Yards = """
            terms:
              - { term: ABU, kind: feature, category: yard, ja: 積み荷を測る枠 }
              - { term: long belt, kind: feature, category: yard, ja: 遠くまで流す帯 }
              - { term: slow lift, kind: feature, category: yard, ja: ゆるやかに上がる台 }
              - { term: Box Counting Eye, kind: feature, category: yard, aliases: [BCE], ja: 箱を数える目 }
              - { term: Door Held Open, kind: feature, category: yard, aliases: [DHO], ja: 開けたままの扉 }
            """;
        var question = new BankBuilder(Glossary.Read(Yards).Glossary)
            .Build([Notes.Read("# 荷役\n\n## 計測の部\n\n- ABU: 一辺が三メートルある鉄の枠組み\n")])
            .Questions.First(one => one.Keys().SequenceEqual(["ABU"]));

        Assert.Equal(
            new HashSet<string> { "ABU", "BCE", "DHO" },
            question.Choices.Select(choice => choice.Text).ToHashSet()
        );
    }

    [Fact]
    public void A_list_of_labels_that_is_long_enough_keeps_to_itself()
    {
        var question = Asking(
            "# 荷役\n\n## 点検の順\n\n- リフター: 鎖の伸びを測る\n- 台車: 車輪の減りを見る\n- 扉: 蝶番に油を差す\n",
            "鎖の伸び"
        );

        Assert.DoesNotContain(question.Choices, choice => choice.Text is "シューター" or "ダンパー");
    }

    [Fact]
    public void Words_of_the_field_have_only_that_in_common()
    {
        const string Words = """
            terms:
              - { term: 荷姿, kind: term, category: yard, ja: 包まれた荷の外から見た形, confused: [荷印] }
              - { term: 荷印, kind: term, category: yard, ja: 外箱に刷られたしるし }
              - { term: 朝礼, kind: term, category: yard, ja: 仕事の前の集まり }
              - { term: 避難路, kind: term, category: yard, ja: 火事のときに通る道 }
            """;
        var bank = new BankBuilder(Glossary.Read(Words).Glossary).Build([
            Notes.Read("# 荷役\n\n## 包装の部\n\n- 荷姿: 段ボールか木枠かなどの見た目\n"),
        ]);

        Assert.DoesNotContain(
            bank.Questions.SelectMany(question => question.Choices),
            choice => choice.Text is "朝礼" or "避難路"
        );
    }

    [Fact]
    public void What_a_thing_is_made_of_is_not_said_of_it()
    {
        var parts = Bank(
            "# 荷役\n\n## 搬送設備\n\n- リフター:\n  - 箱を載せる台\n  - 巻き上げる鎖\n  - 止める歯車\n  - 見張る目\n"
        );

        Assert.Empty(parts.Questions);
    }

    [Fact]
    public void A_word_of_the_key_that_the_stem_holds_is_covered_by_choices_that_hold_it_too()
    {
        var leak = new LeakTest(Glossary.Empty);
        string[] candidates = ["Crane Mast", "Depot Log", "Gate Log", "Harbour Log"];

        var covered = leak.Cover("the Log is kept", "Yard Log", candidates, name => name, 3);
        var bare = leak.Cover("the Yard is kept", "Yard Log", candidates, name => name, 3);
        var free = leak.Cover("kept for a year", "Yard Log", candidates, name => name, 3);

        Assert.Empty(bare);
        Assert.Equal(["Depot Log", "Gate Log", "Harbour Log"], covered.ToArray());
        Assert.Equal(candidates[..3], free.ToArray());
    }

    private static Question Asking(string note, string part, string? other = null) =>
        Find(other is null ? Bank(note) : Bank(note, other), part);

    private static Question Find(QuestionBank bank, string part) =>
        bank.Questions.Single(question =>
            question.Kind == QuestionKind.Single && question.Stem.Contains(part, StringComparison.Ordinal)
        );

    private static QuestionBank Bank(params string[] notes) =>
        Notes.Bank(
            Glossary.Read(Terms).Glossary,
            [.. notes.Select((text, at) => Notes.Read(text, $"荷役{at}.md"))]
        );

    private static BankBuilder Builder() => new(Glossary.Read(Terms).Glossary);
}
