using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>A question says of what it speaks, and a line that does not say so is not asked.</summary>
public sealed class WhatIsSpokenOfTests
{
    [Fact]
    public void Below_a_sentence_a_line_is_on_what_the_sentence_says_and_makes_no_claim_on_the_heading()
    {
        const string line = "速さの上限を荷の重さに応じて変更することができる";

        Assert.Empty(Claims($"- 電動の台車と手押しの台車を追加した\n  - {line}"));
        Assert.Single(Claims($"- {line}"));
    }

    [Fact]
    public void What_has_stopped_must_be_said()
    {
        Assert.Empty(Claims("- 停止後に荷を残すには、二番目の鍵を掛ける必要がある"));
        Assert.Single(Claims("- 台車が止まった後に荷を残すには、二番目の鍵を掛ける必要がある"));
    }

    [Fact]
    public void A_default_below_the_heading_of_what_changes_it_is_not_that_of_the_heading()
    {
        var values = Notes
            .Bank(
                "# 覚え\n\n## Amazon CloudWatch\n\n### 詳細な見回り機能\n\n- デフォルトは7分間隔だが、詳細な見回りを有効にすることで2分間隔になる\n"
            )
            .Questions;

        Assert.DoesNotContain(values, question => question.Keys().Contains("7分"));
        Assert.Contains(values, question => question.Keys().Contains("2分"));
    }

    [Fact]
    public void A_reason_below_a_topic_gives_no_value()
    {
        const string reason = "- 受け口の数は1,200であるため、それ以上の荷は隣の門へ回す\n";

        Assert.Empty(
            Notes.Bank($"# 覚え\n\n## Amazon SQS\n\n- 隣の門との連携\n  {reason}").Of(QuestionKind.Single)
        );
        Assert.NotEmpty(Notes.Bank($"# 覚え\n\n## Amazon SQS\n\n{reason}").Of(QuestionKind.Single));
    }

    [Theory]
    [InlineData("終わった倉庫: AWS OpsWorks", "AWS OpsWorks")]
    [InlineData("AWS OpsWorks: 終わった倉庫", "AWS OpsWorks")]
    [InlineData("終わった倉庫: 荷の行き先", "終わった倉庫")]
    public void A_heading_that_files_a_name_is_on_that_name(string heading, string subject)
    {
        var line = Outline
            .Of(Notes.Read($"# 覚え\n\n## {heading}\n\n- 荷に札を付ける支度\n"))
            .All.Single(entry => entry.Kind == EntryKind.Item);

        Assert.Equal(subject, Subject.Of(line, Glossary.Shipped)?.Top);
    }

    [Theory]
    [InlineData(
        "- AWS Elastic Beanstalk:\n- 棚: 荷を置く場所\n- 積み方: 荷の重ね方を決めるもの\n",
        "AWS Elastic Beanstalk"
    )]
    [InlineData(
        "- AWS Elastic Beanstalk: 荷の係\n- 棚: 荷を置く場所\n- 積み方: 荷の重ね方を決めるもの\n",
        "覚え"
    )]
    public void Below_a_service_that_the_writer_forgot_to_indent_under_all_is_on_that(
        string lines,
        string top
    )
    {
        var line = Outline
            .Of(Notes.Read($"# 覚え\n\n{lines}  - 平積み: 荷を横に並べる\n"))
            .All.Single(entry => entry.Label.Name == "平積み");

        Assert.Equal(top, Subject.Of(line, Glossary.Shipped)?.Top);
    }

    [Theory]
    [InlineData("The Twelve-Factor App", "The Twelve-Factor App")]
    [InlineData("荷の係の覚え", "Amazon ECS")]
    public void A_way_to_work_is_no_part_of_the_service_that_it_is_noted_under(string heading, string top)
    {
        var line = Outline
            .Of(Notes.Read($"# 覚え\n\n## Amazon ECS\n\n### {heading}\n\n- 荷に札を付ける支度\n"))
            .All.Single(entry => entry.Kind == EntryKind.Item);

        Assert.Equal(top, Subject.Of(line, Glossary.Shipped)?.Top);
    }

    [Theory]
    [InlineData("荷を奥から運ぶ場合", "荷を奥から運ぶ場合")]
    [InlineData("奥の荷", "Amazon ECS")]
    public void An_order_is_that_of_the_case_right_above_it(string heading, string about)
    {
        var order = Assert.Single(
            Notes
                .Bank($"# 覚え\n\n## Amazon ECS\n\n### {heading}\n\n- 荷の流れ: 棚→台車→門\n")
                .Of(QuestionKind.Order)
        );

        Assert.StartsWith(about, order.Stem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("### 荷札の扱い方の種類", "Amazon ECS", "荷札の扱い方")]
    [InlineData("### ECS の荷札の種類", "Amazon ECS", "荷札")]
    [InlineData("### 荷札の扱い方の一覧", "Amazon ECS", "Amazon ECS")]
    public void Kinds_are_asked_as_kinds_of_what_their_heading_says(string heading, string top, string near)
    {
        var list = Outline
            .Of(Notes.Read($"# 覚え\n\n## Amazon ECS\n\n{heading}\n\n- 保留: いまの札のままにしておく\n"))
            .All.Single(entry => entry.Kind == EntryKind.Heading && entry.Line == 5);

        Assert.Equal(new Subject(top, near), Subject.OfKinds(list, Glossary.Shipped));
    }

    [Fact]
    public void An_order_in_brackets_is_an_aside() =>
        Assert.Empty(
            Notes
                .Bank("# 覚え\n\n## Amazon ECS\n\n- 荷は門まで運ぶ\n- （荷の流れ：棚→台車→門）\n")
                .Of(QuestionKind.Order)
        );

    [Theory]
    [InlineData("- ステップスケーリングを使用した場合。", true)]
    [InlineData("- ステップスケーリングを使用した場合。（夜のあいだ）", false)]
    [InlineData("- ステップスケーリングを使用した場合。\n- 夜は荷が台帳に数えられないため。", false)]
    public void A_case_that_a_bracket_or_a_reason_narrows_is_not_asked(string lines, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank(
                    $"# 覚え\n\n## Amazon EC2 Auto Scaling\n\n### 荷の数が台帳から抜け落ちる場合\n\n{lines}\n"
                )
                .Questions.Any(question => question.Stem.Contains("抜け落ちる", StringComparison.Ordinal))
        );

    [Fact]
    public void The_default_is_asked_of_the_set_that_it_is_in()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    """
                    # 覚え

                    ## AWS CloudFormation

                    - 構成要素
                      - 行き先: 荷を届ける門の名
                      - 荷主（必須）
                      - 重さ: 秤で量った荷の重さ
                      - 割れ物: 投げてはならない荷の印
                    """
                )
                .Questions,
            question => question.Keys().Contains("荷主")
        );

        Assert.Equal("AWS CloudFormationの構成要素のうち、「必須」であるものはどれですか。", question.Stem);
    }

    [Theory]
    [InlineData("夜の係は Lambda に荷の数を渡して台帳に合計を書き込む", false)]
    [InlineData("夜の係は Lambda に荷の数を渡す", true)]
    [InlineData("夜の係は門の荷を数えてから Lambda に合計を渡す", true)]
    [InlineData("夜の荷の数え方を変えるには Lambda関数を利用して荷の札を読む仕組みが必要", false)]
    [InlineData("夜の荷の数え方は Lambda と組み合わせることが可能", false)]
    [InlineData("夜の荷の数え方は Lambda と組み合わせて使用される", true)]
    public void A_name_is_asked_in_the_clause_that_asks(string line, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# 覚え\n\n## 在庫台帳システム\n\n- {line}\n")
                .Questions.Any(question => question.Keys().Contains("Lambda"))
        );

    [Fact]
    public void A_step_of_an_example_is_no_rule()
    {
        const string step = "夜の係は Lambda に荷の数を渡す";

        Assert.DoesNotContain(
            Notes
                .Bank($"# 覚え\n\n## 在庫台帳システム\n\n1. 門を開ける\n2. {step}\n3. 門を閉める\n")
                .Questions,
            question => question.Keys().Contains("Lambda")
        );
    }

    [Fact]
    public void A_clause_on_the_name_itself_does_without_it()
    {
        Assert.Equal(
            "荷の重さを量り、棚も動かす",
            Masking.Without("荷の重さを量り、リフター自体が棚も動かす", "リフター")
        );
        Assert.Null(Masking.Without("荷の重さでリフター自体が動く", "リフター"));
    }

    [Fact]
    public void A_subject_can_be_shown_while_debugging() =>
        Assert.Equal("Amazon ECS (モード)", new Subject("Amazon ECS", "モード").ToString());

    private static List<ClaimFact> Claims(string lines) =>
        [
            .. ClaimFinder.In(
                Outline.Of(Notes.Read($"# 荷役\n\n## 倉庫の台車\n\n{lines}\n")),
                Glossary.Shipped
            ),
        ];
}
