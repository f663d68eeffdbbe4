using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>A line with one word that tells its name is asked with that word covered.</summary>
public sealed class VeilTests
{
    [Fact]
    public void The_one_word_that_tells_is_covered_and_the_stem_says_so()
    {
        var question = Assert.Single(
            Machines(
                "- リフターパレット: パレットの下に爪を差し込んで床から少しだけ浮かせて動かす"
            ).Questions,
            one => one.Stem.Contains("爪を差し込んで", StringComparison.Ordinal)
        );

        Assert.Equal(["リフターパレット"], question.Keys());
        Assert.Contains("（●●は伏せた語）", question.Stem, StringComparison.Ordinal);
        Assert.EndsWith(
            "「●●の下に爪を差し込んで床から少しだけ浮かせて動かす」",
            question.Stem,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("- リフターパレット: パレットの下で人が待つ")]
    [InlineData("- リフターパレット: リフターの爪をパレットの下に差し込んで床から少しだけ浮かせて動かす")]
    public void With_little_left_or_two_words_to_cover_nothing_is_asked(string line) =>
        Assert.DoesNotContain(
            Machines(line).Questions,
            question => question.Keys().Contains("リフターパレット")
        );

    [Fact]
    public void A_choice_of_which_the_rest_is_true_as_well_is_left_out()
    {
        var bank = Machines(
            "- リフターパレット: パレットを夜間の倉庫で床から持ち上げて棚へ並べる",
            "- 積み付けロボット: 箱を夜間の倉庫で床から持ち上げて棚へ並べる"
        );

        Assert.DoesNotContain(
            Assert
                .Single(
                    bank.Questions,
                    question => question.Stem.Contains("●●を夜間の倉庫", StringComparison.Ordinal)
                )
                .Choices,
            choice => choice.Text == "積み付けロボット"
        );
    }

    [Theory]
    [InlineData("数を数えて●●のパレットの総数を出す", "外へ出されたパレットの総数を出す", true)]
    [InlineData("数を数えて●●のパレットの総数を出す", "パレットの総数を出す", false)]
    [InlineData("棚の荷と通路の番号を●●", "", true)]
    [InlineData("棚の荷を通路ごとに束ねて●●する", "", true)]
    [InlineData("棚の荷を通路ごとに束ねて運ぶ●●", "", false)]
    public void The_word_that_parts_it_from_another_and_what_is_done_are_decisive(
        string veiled,
        string other,
        bool isDecisive
    ) => Assert.Equal(isDecisive, Veil.IsDecisive(veiled, [other]));

    [Fact]
    public void Part_of_a_name_in_code_is_not_covered() =>
        Assert.Null(
            Veil.Over(
                "名前を付けるときはLOADER_VERSIONの値を読み取って末尾に足す",
                "Loader file",
                ["Sorter file", "Packer file"],
                new LeakTest(Glossary.Empty),
                Glossary.Empty
            )
        );

    [Fact]
    public void A_word_that_is_no_name_stays_unasked_when_its_line_tells_it() =>
        Assert.DoesNotContain(
            Machines(
                Glossary.Empty,
                "- リフターパレット: パレットの下に爪を差し込んで床から少しだけ浮かせて動かす"
            ).Questions,
            question => question.Keys().Contains("リフターパレット")
        );

    private static QuestionBank Machines(params string[] lines) =>
        Machines(
            Glossary
                .Read(
                    "terms:\n  - { term: リフターパレット, kind: feature, category: yard, ja: 爪の付いた台 }\n"
                        + "  - { term: 荷役, kind: feature, category: yard, ja: 荷を動かす仕事 }\n"
                )
                .Glossary,
            lines
        );

    private static QuestionBank Machines(Glossary glossary, params string[] lines) =>
        new BankBuilder(glossary).Build([
            Notes.Read(
                $"""
                # 荷役

                ## 搬送装置の種類

                {string.Join('\n', lines)}
                - 手押し台車: 人の力だけで平らな通路を行き来する
                - 無人搬送車: 磁気の線をたどって決まった道を走る
                - 垂直搬送機: 上の階と下の階の間で荷を渡す
                """
            ),
        ]);
}
