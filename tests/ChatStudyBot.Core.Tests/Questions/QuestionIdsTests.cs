using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class QuestionIdsTests
{
    private const string Before = """
        # 荷役

        ## 搬送装置

        - コンベヤ: 帯を回して荷を流す
        - リフター: 荷を上下の階へ移す
        - ソーター: 行き先ごとに荷を仕分ける
        - パレタイザ: 箱を台の上へ積み重ねる

        ## フォークリフト

        - 充電は最大12時間まで続けて使える量になる
        """;

    [Fact]
    public void An_id_does_not_hang_on_the_language_that_the_note_is_taken_to_be_in()
    {
        var note = Notes.Read(
            """
            ---
            topics: [ECS]
            ---
            # Amazon ECS

            ## 起動モード

            - Fargate: 台数を数えずに荷を運ぶための専用の床
            - EC2: 自分で台数を数えて荷を運ぶための床
            - External: 倉庫の外にある荷を運ぶための床

            ## Roles

            - task role: what the goods themselves may open in other stores
            - execution role: what the keeper may open to fetch the goods

            ## 決まり

            - 一つの床に置ける荷は最大10個
            - 荷を待たせる時間はデフォルト300秒
            """
        );
        var japanese = Notes.Bank([note with { Language = Language.Japanese }]);
        var english = Notes.Bank([note with { Language = Language.English }]);

        Assert.NotEmpty(japanese.Questions);
        Assert.Equal(Ids(japanese), Ids(english));
    }

    private static IEnumerable<string> Ids(QuestionBank bank) =>
        bank.Questions.Select(question => question.Id.Value).Order(StringComparer.Ordinal);

    [Fact]
    public void An_id_is_twelve_hexadecimal_digits_and_nobody_elses()
    {
        var ids = Notes.Bank(Before).Questions.Select(question => question.Id).ToList();

        Assert.All(ids, id => Assert.Equal(id, QuestionId.TryParse(id.Value)));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void An_edit_elsewhere_in_the_file_changes_no_id()
    {
        var edited = Before.Replace(
            "## 搬送装置",
            "前置きの一文がここに入る。\n\n## 服装\n\n- 手袋と帽子を身に付ける\n\n## 搬送装置",
            StringComparison.Ordinal
        );

        Assert.Subset(Ids(edited), Ids(Before));
    }

    [Fact]
    public void A_rename_of_the_file_changes_no_id()
    {
        var renamed = Notes.Bank([Notes.Read(Before, "別の棚/名前.md")]);

        Assert.Equal(Ids(Before), renamed.Questions.Select(question => question.Id).ToHashSet());
    }

    [Theory]
    [InlineData("荷を上下の階へ移す", "荷を上下の階へ移す。")]
    [InlineData("荷を上下の階へ移す", "荷物を上下の階に移す")]
    [InlineData("- リフター: 荷", "- リフター：　荷")]
    [InlineData("最大12時間まで続けて使える", "最大12時間まで、続けて使える")]
    public void A_reworded_line_keeps_its_questions(string words, string reworded) =>
        Assert.Equal(Ids(Before), Ids(Before.Replace(words, reworded, StringComparison.Ordinal)));

    [Fact]
    public void Another_value_is_another_fact()
    {
        var changed = Notes
            .Bank(Before.Replace("12時間", "6時間", StringComparison.Ordinal))
            .Questions.Where(question => question.KeepsOrder)
            .ToList();

        Assert.DoesNotContain(changed, question => Ids(Before).Contains(question.Id));
        Assert.NotEmpty(changed);
    }

    [Theory]
    [InlineData("帯を回して荷を毎分30個流す", "帯を回して荷を毎分40個流す")]
    [InlineData("水に濡れても錆びない", "水に濡れると錆びる")]
    public void A_definition_with_another_number_or_without_its_not_is_another_fact(
        string fact,
        string changed
    )
    {
        var before = Before.Replace("帯を回して荷を流す", fact, StringComparison.Ordinal);
        var after = before.Replace(fact, changed, StringComparison.Ordinal);

        var old = QuestionOf("コンベヤ", before);

        Assert.DoesNotContain(old, Ids(after));
        Assert.NotEqual(old, QuestionOf("コンベヤ", after));
        Assert.Equal(QuestionOf("リフター", before), QuestionOf("リフター", after));
    }

    [Fact]
    public void A_slip_of_the_pen_mended_in_a_definition_with_a_number_keeps_its_question()
    {
        var before = Before.Replace(
            "帯を回して荷を流す",
            "帯を回して荷を毎分30個流つ",
            StringComparison.Ordinal
        );
        var after = before.Replace("流つ", "流す", StringComparison.Ordinal);

        Assert.Equal(QuestionOf("コンベヤ", before), QuestionOf("コンベヤ", after));
    }

    [Fact]
    public void The_same_question_of_two_notes_is_in_the_bank_once()
    {
        var bank = Notes.Bank(Before, Before);

        Assert.Equal(Ids(Before).Count, bank.Questions.Length);
    }

    [Fact]
    public void Two_facts_that_claim_one_id_are_told_apart_whatever_stands_first()
    {
        var other = Before.Replace("荷を上下の階へ移す", "油圧で床ごと持ち上げる", StringComparison.Ordinal);
        var forth = Notes
            .Bank(Before, other)
            .Questions.ToDictionary(question => question.Id, question => question.Stem);
        var back = Notes
            .Bank(other, Before)
            .Questions.ToDictionary(question => question.Id, question => question.Stem);

        Assert.Equal(forth.OrderBy(pair => pair.Key.Value), back.OrderBy(pair => pair.Key.Value));
    }

    private static QuestionId QuestionOf(string key, string text) =>
        Notes
            .Bank(text)
            .Questions.First(question =>
                question.Kind == QuestionKind.Single && question.Keys().SequenceEqual([key])
            )
            .Id;

    private static HashSet<QuestionId> Ids(string text) =>
        [.. Notes.Bank(text).Questions.Select(question => question.Id)];
}
