using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class BankBuilderTests
{
    private const string Text = """
        # 荷役

        ## 搬送装置

        - コンベヤ: 帯を回して荷を流す
        - リフター: 荷を上下の階へ移す
        - ソーター: 行き先ごとに荷を仕分ける
        - 先週は調子が悪かったらしい
        - https://example.com/machines
        - 予備:
        """;

    [Fact]
    public void The_report_counts_facts_and_questions_and_gives_every_other_line_a_reason()
    {
        var bank = Notes.Bank(Text);

        var report = Assert.Single(bank.Reports);
        Assert.Equal(bank.Questions.Length, report.Questions.Values.Sum());
        Assert.True(report.Facts >= 3);
        Assert.Equal(UnusedReason.Anecdote, Reason(report, 8));
        Assert.Equal(UnusedReason.Link, Reason(report, 9));
        Assert.Equal(UnusedReason.Label, Reason(report, 10));
        Assert.DoesNotContain(report.Unused, line => line.Line == 6);
    }

    [Fact]
    public void A_fact_with_too_few_siblings_is_kept_and_counted_as_such()
    {
        var report = Assert.Single(
            Notes
                .Bank("# 荷役\n## 搬送装置\n- コンベヤ: 帯を回して荷を流す\n- リフター: 荷を上下の階へ移す\n")
                .Reports
        );

        Assert.Equal(2, report.Facts);
        Assert.Empty(report.Questions);
        Assert.Equal(UnusedReason.TooFew, Reason(report, 3));
    }

    [Fact]
    public void What_the_review_refuses_is_counted_and_its_line_has_a_reason()
    {
        var report = Assert.Single(
            Notes
                .Bank(
                    """
                    # 荷役

                    ## 車の種類

                    - 橇: 雪の上で引く
                    - リーチ式バッテリーフォーク台車: 狭い通路で棚の高い所へ届き、傾けずに降ろした荷を次の車の前まで静かに動かす
                    - 籠: 両手で抱える
                    """
                )
                .Reports
        );

        Assert.Equal(1, report.Refused[Flaw.LongestKey]);
        Assert.Equal(UnusedReason.TooFew, Reason(report, 6));
        Assert.DoesNotContain(report.Unused, line => line.Line is 5 or 7);
    }

    [Fact]
    public void Topics_are_folders_titles_and_headings()
    {
        var bank = new BankBuilder().Build([Notes.Read(Text, "現場/東/装置.md")]);

        Assert.All(
            bank.Questions,
            question => Assert.Equal(["現場", "東", "荷役", "搬送装置"], question.Topic.ToArray())
        );
        Assert.Equal(bank.Questions.Length, Assert.Single(bank.Topics.Roots).Questions);
    }

    [Fact]
    public void A_distractor_that_another_note_calls_right_is_never_offered()
    {
        const string elsewhere = """
            # 荷役
            ## 昇降
            - コンベヤ: 荷を上下の階へ移す型もある
            - スロープ: 台車を押して登る坂
            """;

        var question = Notes
            .Bank(
                Text.Replace("- 予備:", "- パレタイザ: 箱を台の上へ積み重ねる", StringComparison.Ordinal),
                elsewhere
            )
            .Questions.First(one => one.Keys().SequenceEqual(["リフター"]));

        Assert.DoesNotContain(question.Choices, choice => choice.Text == "コンベヤ");
    }

    [Fact]
    public void A_note_that_did_not_change_is_not_worked_on_again()
    {
        var builder = new BankBuilder();
        var same = Notes.Read(Text, "a.md");

        var before = builder.Build([
            same,
            Notes.Read("# 食堂\n## 献立\n- 定食: 日替わりの主菜が付く\n", "b.md"),
        ]);
        var after = builder.Build([
            same,
            Notes.Read("# 食堂\n## 献立\n- 麺類: 丼に汁を張って出す\n", "b.md"),
        ]);

        Assert.Equal(before.Questions.Select(one => one.Id), after.Questions.Select(one => one.Id));
        Assert.Same(Topic(before), Topic(after));

        static string Topic(QuestionBank bank) => bank.Questions[0].Stem;
    }

    [Fact]
    public void The_bank_does_not_depend_on_what_was_built_before()
    {
        var builder = new BankBuilder();
        var note = Notes.Read(Text, "a.md");
        var rival = Notes.Read(
            "# 昇降\n## 装置の方式\n- コンベヤ: 荷を上下の階へ移す\n- 坂: 台車を押して登る\n",
            "b.md"
        );
        builder.Build([note]);
        builder.Build([note, rival]);

        Assert.Equal(
            new BankBuilder().Build([note]).Questions.Select(one => one.Id),
            builder.Build([note]).Questions.Select(one => one.Id)
        );
    }

    /// <summary>What the other note says of a name makes a wrong choice right, or is what a short note is taken for.</summary>
    [Theory]
    [InlineData(
        "# The cloud\n\n- Amazon EFS: an NFS share that many Linux servers mount\n",
        "# More\n\n- Amazon FSx: NFS share that many Linux servers mount at once, growing by itself\n"
    )]
    [InlineData(
        "# Amazon SQS\n\n- 可視性タイムアウトのデフォルトは30秒\n",
        "# AWS の一年\n\nAmazon Athena は、S3 のデータを SQL で調べるサービスです。\n\n- 朝はまず画面を開きます\n- 次に請求を見ます\n- 昼は机で食べます\n"
            + "- 夕方に記録を書きます\n- 帰る前に掃除をします\n- 週末は本を読みます\n- 月に一度は港へ行きます\n- 年に一度は山に登ります\n- 春は花を見ます\n- 秋は月を見ます\n"
    )]
    public void What_another_note_says_is_heard_by_notes_that_were_built_before(string text, string other)
    {
        var builder = new BankBuilder();
        var note = Notes.Read(text, "a.md");
        var rival = Notes.Read(other, "b.md");
        var alone = builder.Build([note]);

        var both = builder.Build([note, rival]);

        Assert.Equal(Asked(new BankBuilder().Build([note, rival])), Asked(both));
        Assert.NotEqual(
            Asked(alone).Where(asked => asked.StartsWith("a.md", StringComparison.Ordinal)),
            Asked(both).Where(asked => asked.StartsWith("a.md", StringComparison.Ordinal))
        );

        static IEnumerable<string> Asked(QuestionBank bank) =>
            bank.Questions.Select(one =>
                $"{one.Citation.Path} {one.Stem} {string.Join(" / ", one.Choices.Select(choice => choice.Text))}"
            );
    }

    [Fact]
    public void Progress_ends_with_all_notes_done()
    {
        var heard = new Heard();

        new BankBuilder().Build([Notes.Read(Text, "a.md"), Notes.Read(Text, "b.md")], heard);

        Assert.Contains(new BankProgress(BankStage.FindingFacts, 2, 2), heard.Steps);
        Assert.Contains(new BankProgress(BankStage.WritingQuestions, 2, 2), heard.Steps);
    }

    private static UnusedReason? Reason(NoteReport report, int line) =>
        report.Unused.FirstOrDefault(unused => unused.Line == line)?.Reason;

    private sealed class Heard : IProgress<BankProgress>
    {
        public List<BankProgress> Steps { get; } = [];

        public void Report(BankProgress value)
        {
            lock (Steps)
            {
                Steps.Add(value);
            }
        }
    }
}
