using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>A name in running text is asked among names of its sort, and only where nothing else fits.</summary>
public sealed class NameQuestionTests
{
    [Fact]
    public void What_is_used_is_asked_among_services_of_its_sort()
    {
        var question = Assert.Single(Names("- 倉庫の記録を残しておく場所としては DynamoDB を使用する"));

        Assert.EndsWith(
            "在庫台帳システムについて、倉庫の記録を残しておく場所としてはどのサービスを使用しますか。",
            question.Stem,
            StringComparison.Ordinal
        );
        Assert.Equal(["DynamoDB"], question.Keys());
        Assert.All(
            question.Choices,
            choice => Assert.Equal("database", Glossary.Shipped.Service(choice.Text)?.Category)
        );
        Assert.All(
            question.Choices.Where(choice => choice.Text != "DynamoDB"),
            choice => Assert.NotEmpty(choice.Why ?? "")
        );
    }

    [Fact]
    public void A_name_that_a_line_anywhere_ties_to_the_matter_is_no_wrong_choice()
    {
        const string Line = "- 倉庫の記録を残しておく場所としては DynamoDB を使用する";

        Assert.Contains(Assert.Single(Names(Line)).Choices, choice => choice.Text == "RDS");
        Assert.DoesNotContain(
            Assert
                .Single(Names(Line, "# 別の覚え\n\n- RDS も倉庫の記録を残しておく場所として使う\n"))
                .Choices,
            choice => choice.Text == "RDS"
        );
    }

    [Fact]
    public void A_clause_behind_the_name_leaves_a_gap_for_it()
    {
        var question = Assert.Single(
            Names("- 夜間の棚卸しには Lambda関数を呼び出すため、待ち時間の設定を長くする")
        );

        Assert.Equal(QuestionKind.Cloze, question.Kind);
        Assert.Equal(["Lambda"], question.Keys());
    }

    [Theory]
    [InlineData("- 倉庫の記録は DynamoDB や RDS を使用して残しておく", "a list")]
    [InlineData("- 倉庫の記録を残しておく場所として DynamoDB は使用できない", "a denial")]
    [InlineData("- 倉庫の記録を残しておく場所は DynamoDB または紙の台帳を使用する", "one of two")]
    [InlineData("- 倉庫の記録を残すのに中間DynamoDBを使用する", "part of a word")]
    [InlineData("- DynamoDB を使用した倉庫の記録の保存場所", "a noun and no sentence")]
    [InlineData("- 倉庫の記録を DynmoDB で集めて DynamoDB を使用して残しておく", "a slip of the pen")]
    [InlineData("- DynamoDB を使用する", "nothing said")]
    [InlineData("- 画面の「追加」ボタンで、倉庫の記録の置き場所に DynamoDB を選択する", "a step on a screen")]
    [InlineData("- 参考文献\n  - 倉庫の記録を残す場所に DynamoDB を使用する手引き", "a source")]
    [InlineData("- 倉庫の記録の窓口は DynamoDB に対応している", "others are supported too")]
    [InlineData("- 夜の棚卸しの係は DynamoDB からの知らせを待って記録を残す", "part of another noun")]
    [InlineData("- DynamoDB を記録するために、倉庫の棚卸しの札を使用する", "one of many ends")]
    [InlineData("- 倉庫の棚卸しの記録は、そのまま DynamoDB に残せばよい", "advice")]
    public void A_name_that_others_could_stand_for_is_not_asked(string line, string why)
    {
        Assert.True(Names(line).Count == 0, why);
    }

    [Theory]
    [InlineData(
        "- 在庫の書き込みは IAM と組み合わせて使用される",
        "IAM",
        "どのサービスと組み合わせて使用されますか。"
    )]
    [InlineData(
        "- 倉庫どうしの握手は HTTP 通信によって行われる",
        "HTTP",
        "どのプロトコルの通信によって行われますか。"
    )]
    [InlineData(
        "- 台帳への鍵を預ける必要があるのはタスク実行ロール",
        "タスク実行ロール",
        "必要があるのは何ですか。"
    )]
    [InlineData(
        "- Kinesis Client Library (KCL)を用いて荷の動きの集計を進める",
        "Kinesis Client Library",
        "何を用いて荷の動きの集計を進めますか。"
    )]
    public void What_works_together_and_what_a_sentence_ends_in_is_asked(string line, string key, string end)
    {
        var question = Assert.Single(Names(line));

        Assert.Equal([key], question.Keys());
        Assert.EndsWith(end, question.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_lines_are_about_is_no_answer()
    {
        Assert.Empty(
            Notes
                .Bank("# 覚え\n\n## DynamoDB\n\n- 倉庫の記録を残しておく場所としては DynamoDB を使用する\n")
                .Questions.Where(question => question.Keys().Contains("DynamoDB"))
        );
    }

    [Fact]
    public void Without_a_glossary_no_name_is_known_and_a_limit_is_asked_as_ever()
    {
        const string Text =
            "# S3 の覚え\n\n## 在庫台帳システム\n\n- 倉庫の記録を残しておく場所としては DynamoDB を使用する\n- 待ち時間は最大12時間まで延ばせる\n";
        Note[] notes = [Notes.Read(Text)];

        Assert.Equal(2, new BankBuilder().Build([.. notes]).Questions.Length);
        Assert.Equal(
            ["12時間"],
            new BankBuilder(Glossary.Empty).Build([.. notes]).Questions.SelectMany(one => one.Keys())
        );
    }

    [Fact]
    public void What_stands_below_a_case_is_asked_for_with_the_case()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    "# 覚え\n\n## Auto Scaling\n\n### 夜間の増設が一段ずつになる場合\n\n- ステップスケーリングを使用した場合。\n"
                )
                .Questions
        );

        Assert.EndsWith(
            "夜間の増設が一段ずつになるのは、何を使用した場合ですか。",
            question.Stem,
            StringComparison.Ordinal
        );
        Assert.Equal(["ステップスケーリング"], question.Keys());
    }

    [Fact]
    public void What_is_applied_for_is_asked_with_the_application()
    {
        var question = Assert.Single(Names("- 年末に荷が急に増える場合は、Pre-Warming の申請を行う"));

        Assert.EndsWith("増える場合は、何の申請を行いますか。", question.Stem, StringComparison.Ordinal);
        Assert.Equal(["Pre-Warming"], question.Keys());
    }

    [Fact]
    public void Another_of_its_sort_that_the_heading_names_makes_no_comparison()
    {
        const string line = "- CloudWatch Events の規則で届け先として SNS を設定して夜間の係に知らせる";

        Assert.Empty(Names(line));
        Assert.Contains(
            Notes.Bank($"# 覚え\n\n## CloudWatch Events\n\n### 夜間の通報\n\n{line}\n").Questions,
            question => question.Keys().Contains("SNS")
        );
    }

    [Fact]
    public void A_line_that_is_not_asked_has_its_reason()
    {
        var report = Assert.Single(
            Notes
                .Bank(
                    "# 覚え\n\n## 在庫台帳システム\n\n- 夜間の温度を監視する仕組みとしては CloudWatch を使用する\n"
                )
                .Reports
        );

        Assert.Equal(UnusedReason.Leak, Assert.Single(report.Unused, line => line.Line == 5).Reason);
    }

    [Fact]
    public void Of_two_conditions_the_one_that_is_asked_for_is_left_blank_in_its_sentence()
    {
        const string one = "- 荷が急に増える朝に Pre-Warming を申請することで速やかにさばける";
        const string two =
            "- 荷が急に増える朝に Pre-Warming を申請することで同じ台数を用意すれば速やかにさばける";

        Assert.Contains("何を申請することで", Assert.Single(Names(one)).Stem, StringComparison.Ordinal);
        Assert.Contains(
            "［　？　］ を申請することで同じ台数を用意すれば",
            Assert.Single(Names(two)).Stem,
            StringComparison.Ordinal
        );
    }

    private static List<Question> Names(string line, params string[] others) =>
        [
            .. Notes
                .Bank([$"# 覚え\n\n## 在庫台帳システム\n\n{line}\n", .. others])
                .Questions.Where(question => question.Citation.Path == "倉庫0.md"),
        ];
}
