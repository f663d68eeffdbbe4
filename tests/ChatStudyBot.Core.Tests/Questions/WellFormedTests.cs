using System.Globalization;
using System.Text;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Review;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class WellFormedTests
{
    private static readonly ReviewContext s_context = ReviewContext.Of(Glossary.Shipped);

    private static readonly string[] s_words =
    [
        "倉庫",
        "棚卸",
        "コンベヤ",
        "リフター",
        "台車",
        "Amazon S3",
        "AWS Lambda",
        "Amazon SQS",
        "StockLedger",
        "stock-list",
        "デフォルト",
        "最大12時間",
        "300秒",
        "99.9%の可用性",
        "5つ作成可能",
        "必須",
        "など",
        "→",
        "とは",
        "順番",
        "種類",
        "場合",
        "G",
        "R",
        "荷を流す",
        "箱を積み重ねる機能",
        "荷を上下の階へ移すサービス",
        "行き先ごとに仕分ける",
        "ではない",
        "可能",
        "を使用する",
        "は",
        "が",
        "の",
        "。",
        "、",
        "：",
        ": ",
        " - ",
        "（",
        "）",
        "(",
        ")",
        "「",
        "」",
        "**",
        "`",
        "|",
        "https://example.com",
        "Ｓ３",
        "㍉",
        "𠮷",
        "\u3099",
        "keeps every box",
        "for up to 7 days",
        "by default",
        "the belt that moves parcels",
    ];

    private static readonly string[] s_starts =
    [
        "# ",
        "## ",
        "### ",
        "- ",
        "  - ",
        "    - ",
        "1. ",
        "  2. ",
        "・",
        "| ",
        "> ",
        "",
        "  ",
        "**",
        "| a | b |\n|---|---|\n| ",
    ];

    private static readonly Gen<string> s_line =
        from start in Gen.Elements(s_starts)
        from words in Gen.Elements(s_words).ListOf()
        select start + string.Concat(words.Take(12));

    private static readonly Gen<string> s_note =
        from lines in s_line.ListOf(30)
        select string.Join('\n', lines);

    [Fact]
    public void Every_question_from_any_note_is_well_formed() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                s_note.Two().ToArbitrary(),
                pair =>
                {
                    var bank = Notes.Bank(pair.Item1, pair.Item2);
                    Assert.All(bank.Questions, question => AssertSound(question, pair.Item1, pair.Item2));
                    Assert.Equal(
                        bank.Questions.Length,
                        bank.Questions.Select(question => question.Id).Distinct().Count()
                    );
                    Assert.Equal(bank.Questions.Length, bank.Topics.Roots.Sum(root => root.Questions));
                }
            )
        );

    [Fact]
    public void Every_line_that_is_no_question_has_a_reason() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                s_note.ToArbitrary(),
                text =>
                {
                    var note = Notes.Read(text);
                    var report = new BankBuilder().Build([note]).Reports[0];
                    Assert.Equal(
                        report.Unused.Length,
                        report.Unused.Select(line => line.Line).Distinct().Count()
                    );
                    Assert.All(report.Unused, line => Assert.InRange(line.Line, 1, text.Split('\n').Length));
                }
            )
        );

    [Fact]
    public void A_long_line_is_read_as_fast_as_a_short_one_is()
    {
        var text = new StringBuilder("# 倉庫\n## 棚の種類\n");
        for (var line = 0; line < 200; line++)
        {
            text.Append("- 棚")
                .Append(line)
                .Append(": ")
                .Append('あ', 2000)
                .Append("（(「 1 , : - ", 0, 10)
                .Append('\n');
        }

        Assert.NotEmpty(Notes.Bank(text.ToString()).Reports[0].Unused);
    }

    /// <summary>All of it against all of it would not end while anybody waits.</summary>
    [Fact]
    public void A_list_and_a_table_of_thousands_of_rows_are_asked_to_their_ends()
    {
        const int rows = 1000;
        var text = new StringBuilder("# 倉庫\n## 置き場の機能\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- 置き場{row}: 荷を{row + 7}個まで並べておける場所\n"
            );
        }

        text.Append("\n## 車\n| 車 | 積める重さ |\n|---|---|\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| 台車{row} | {row + 3}kg |\n");
        }

        var bank = Notes.Bank(text.ToString());
        Assert.Contains(bank.Questions, question => question.Citation.Line == rows + 2);
        Assert.Contains(
            bank.Questions,
            question => question.Citation.Line == text.ToString().Count(letter => letter == '\n')
        );
    }

    private static void AssertSound(Question question, params string[] texts)
    {
        Assert.Empty(QuestionCheck.Defects(question));
        Assert.Empty(ItemReview.Of(question, s_context));
        var file = texts[question.Citation.Path[2] - '0'];
        Assert.InRange(question.Citation.Line, 1, file.Split('\n').Length);
        Assert.Equal(
            question.Choices.Length,
            question.Choices.Select(choice => TextFold.Key(choice.Text)).Distinct().Count()
        );
    }
}
