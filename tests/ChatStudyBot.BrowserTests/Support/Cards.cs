using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Cards as a quiz shows them.</summary>
public static class Cards
{
    public static readonly QuizId Quiz = QuizId.Parse("0123456789ab");

    private static readonly ImmutableArray<string> Classes =
    [
        "Standard-IA",
        "One Zone-IA",
        "Glacier Instant Retrieval",
        "Glacier Deep Archive",
    ];

    public static Card Asking(int answered = 0, int round = 2, double seconds = 30) =>
        new(
            Language.Japanese,
            CardTone.Asking,
            Line.Plain($"第{round + 1}問（全5問） · S3 › ストレージクラス"),
            [
                new CardBlock.Paragraph(Line.Plain("最小保存期間が90日なのはどれですか。")),
                new CardBlock.Choices(
                    "最小保存期間が90日なのはどれですか。",
                    [
                        .. Classes.Select(
                            (text, index) =>
                                new CardChoice(
                                    Letter(index),
                                    text,
                                    RoundCode.Choose(Quiz, round, index),
                                    ChoiceMark.None,
                                    null
                                )
                        ),
                    ]
                ),
                Countdown(seconds),
                .. Count(answered),
            ],
            [Buttons(round, RoundWord.Hint, RoundWord.Skip, RoundWord.OpenReport)]
        );

    public static Card Revealed(int round = 2) =>
        new(
            Language.Japanese,
            CardTone.Right,
            Line.Plain($"第{round + 1}問（全5問） · S3 › ストレージクラス"),
            [
                new CardBlock.Paragraph(Line.Plain("最小保存期間が90日なのはどれですか。")),
                new CardBlock.Paragraph(Line.Plain("✅ 正解: C. Glacier Instant Retrieval")),
                new CardBlock.Paragraph(Line.Plain("💡 取り出しは数ミリ秒、最小保存期間は90日です。")),
                new CardBlock.Context(Line.Plain("📖 s3.md › ストレージクラス（42行目）")),
                new CardBlock.Context(Line.Plain("正解 2人（解答3人中）: 佐藤、田中")),
            ],
            [Buttons(round, RoundWord.Details, RoundWord.Next, RoundWord.OpenReport)]
        );

    public static Card Filling(int round, FormField field, int answered = 0) =>
        new(
            Language.Japanese,
            CardTone.Asking,
            Line.Plain($"第{round + 1}問（全5問）"),
            [new CardBlock.Paragraph(Line.Plain("答えてください。")), Countdown(30), .. Count(answered)],
            [
                new ActionRow([
                    new CardAction.Fill(
                        "解答する",
                        RoundCode.Of(Quiz, round, RoundWord.Open),
                        new Form("解答", RoundCode.Of(Quiz, round, RoundWord.Submit), null, "送信", [field])
                    ),
                ]),
            ]
        );

    /// <summary>A mock exam, which closes at a time of the day.</summary>
    public static Card Open(DateTimeOffset until) =>
        new(
            Language.Japanese,
            CardTone.Asking,
            Line.Plain("第1問（全65問）"),
            [
                new CardBlock.Countdown(
                    Say.Line(Language.Japanese, "exam.closes", ("at", until)),
                    until,
                    TimeSpan.FromMinutes(130)
                ),
            ],
            []
        );

    public static ImmutableArray<FormOption> Options(params string[] labels) =>
        [.. labels.Select((label, index) => new FormOption(Letter(index), label))];

    private static ImmutableArray<CardBlock> Count(int answered) =>
        answered == 0
            ? []
            : [new CardBlock.Context(Say.Line(Language.Japanese, "round.answered", ("count", answered)))];

    private static string Letter(int index) => ((char)('A' + index)).ToString();

    private static CardBlock.Countdown Countdown(double seconds)
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(seconds);
        return new CardBlock.Countdown(
            Say.Line(Language.Japanese, "round.closes", ("deadline", until)),
            until,
            TimeSpan.FromSeconds(30)
        );
    }

    private static ActionRow Buttons(int round, params RoundWord[] words) =>
        new([
            .. words.Select(word => new CardAction.Press(
                Say.Text(
                    Language.Japanese,
                    word == RoundWord.OpenReport ? "btn.report" : $"btn.{word.ToString().ToLowerInvariant()}"
                ),
                RoundCode.Of(Quiz, round, word),
                word == RoundWord.Next ? ActionStyle.Primary : ActionStyle.Secondary
            )),
        ]);
}
