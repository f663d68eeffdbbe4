using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Lines that their writer would want to mend: named in the report, and not asked as they are.</summary>
public sealed class DoubtfulLineTests
{
    [Fact]
    public void A_line_with_a_slip_of_the_pen_is_named_and_not_asked()
    {
        var bank = Machines("荷をを床の上で運ぶ装置");

        Assert.DoesNotContain(bank.Questions, question => Shows(question, "床の上で"));
        Assert.Contains(bank.Questions, question => Shows(question, "上下の階へ"));
        var problem = Assert.Single(Assert.Single(bank.Reports).Problems);
        Assert.Equal((6, ProblemSeverity.Warning), (problem.Line, problem.Severity));
        Assert.Contains("をを", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_one_is_asked_and_nothing_is_named()
    {
        var bank = Machines("荷を床の上で運ぶ装置");

        Assert.Contains(bank.Questions, question => Shows(question, "床の上で"));
        Assert.Empty(Assert.Single(bank.Reports).Problems);
    }

    [Fact]
    public void A_misspelt_name_is_asked_for_by_its_name()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    """
                    # 覚え

                    ## ElastiCache

                    - Memchached: 複数のスレッドで荷の数を配る倉庫番
                    - Redis: 荷の並び順まで覚えておく倉庫番
                    - Valkey: 荷の並び順を公開の決まりで覚える倉庫番
                    """
                )
                .Questions,
            question => Shows(question, "複数のスレッド") && question.Stem.Contains('「')
        );

        Assert.Equal(["Memcached"], question.Keys());
    }

    [Fact]
    public void A_blank_that_fell_into_a_word_is_not_shown()
    {
        var bank = Machines("荷を床の上で運び続け る装置");

        Assert.Contains(bank.Questions, question => Shows(question, "び続ける装置"));
    }

    [Fact]
    public void What_the_glossary_knows_to_have_changed_is_named_and_not_asked()
    {
        var bank = Desk("夜の受付は 18時 までに荷を40個まで預かる", "was: [受付 18時]");

        Assert.DoesNotContain(bank.Questions, question => Shows(question, "40個"));
        Assert.Contains(
            Assert.Single(bank.Reports).Problems,
            problem => problem.Line == 5 && problem.Message.Contains("受付 18時", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("夜の受付は 20時 までに荷を40個まで預かる")]
    [InlineData("以前の夜の受付は 18時 まで、いまは荷を40個まで預かる")]
    public void What_holds_and_what_tells_how_it_was_are_not_named(string line) =>
        Assert.Empty(Assert.Single(Desk(line, "was: [受付 18時]").Reports).Problems);

    private static QuestionBank Desk(string line, string field) =>
        Notes.Bank(
            Glossary
                .Read($"terms:\n  - {{ term: 荷受け窓口, kind: service, category: 倉庫, {field} }}\n")
                .Glossary,
            Notes.Read($"# 覚え\n\n## 荷受け窓口\n\n- {line}\n")
        );

    private static QuestionBank Machines(string conveyor) =>
        Notes.Bank(
            $"""
            # 荷役

            ## 搬送装置

            ### コンベヤ
            - {conveyor}

            ### リフター
            - 荷を上下の階へ移すための機械

            ### ソーター
            - 行き先ごとに荷を仕分ける機械

            ### ロボット
            - 荷をつかんで棚に積む機械
            """
        );

    private static bool Shows(Question question, string text) =>
        question.Stem.Contains(text, StringComparison.Ordinal)
        || question.Choices.Any(choice => choice.Text.Contains(text, StringComparison.Ordinal));
}
