using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Tests.Cards;

/// <summary>Cards of every shape, full of what people should not write.</summary>
internal static class AnyCard
{
    private static readonly string[] s_nasty =
    [
        "@everyone",
        "@here",
        "<!channel>",
        "<!here|here>",
        "<!subteam^S0123456789>",
        "<@U0123456789>",
        "<#C0123456789|general>",
        "<https://example.com|link>",
        "<!date^0^{date}|never>",
        "&lt;!channel&gt; &amp;",
        "A & B",
        ":tada: *太字* _斜体_ ~消す~",
        "<@123456789012345678>",
        "<@&123456789012345678>",
        "</quiz:1>",
        "```",
        "`S3`",
        "**太字**",
        "__x__ ~~y~~ ||z||",
        "# 見出し",
        "> 引用",
        "- 箇条書き",
        "1. 番号",
        "[link](https://example.com)",
        "👩‍👩‍👧‍👦🇯🇵",
        "\u202Eright to left\u202C",
        "שלום",
        "\ud800",
        "\0",
        "\n",
        "　",
        "𠮷野家",
        "S3 Standard-IA",
        "\\",
    ];

    public static Gen<Card> Cards =>
        from language in Gen.Elements(Enum.GetValues<Language>())
        from tone in Gen.Elements(Enum.GetValues<CardTone>())
        from title in Gen.OneOf(Gen.Constant<Line?>(null), Lines.Select(line => (Line?)line))
        from blocks in Blocks.ArrayOf().Select(blocks => blocks.Take(8).ToImmutableArray())
        from choices in Choices
        from actions in Rows
        select new Card(language, tone, title, [.. blocks, .. choices], actions);

    public static Gen<string> Texts =>
        Gen.Frequency(
            (6, Pieces(8)),
            (1, Pieces(1500)),
            (1, Gen.Choose(1, 5000).Select(length => new string('*', length))),
            (1, Gen.Constant(""))
        );

    private static Gen<Line> Lines =>
        Gen.OneOf(
                Texts.Select(Inline (text) => new Inline.Text(text)),
                Texts.Select(Inline (text) => new Inline.Strong(text)),
                Texts.Select(Inline (text) => new Inline.PlayerName(text, new PlayerId("discord", "1", "2"))),
                Texts.Select(Inline (text) => new Inline.PlayerName(text, new PlayerId("slack", "T1", "U2"))),
                Texts.Select(Inline (text) => new Inline.Link(text, "https://example.com/?a=1&b=|<2>")),
                Texts.Select(Inline (text) => new Inline.Link(text, "javascript:alert(1)")),
                Texts.Select(Inline (text) => new Inline.PlayerName(text, null)),
                Texts.Select(Inline (text) => new Inline.RoleName(text)),
                Gen.Constant<Inline>(new Inline.RoleName("S0123456789")),
                Gen.Constant<Inline>(new Inline.CommandName("bank reports")),
                Gen.Elements(Enum.GetValues<MomentKind>())
                    .Select(Inline (kind) => new Inline.Moment(DateTimeOffset.UnixEpoch, kind))
            )
            .ArrayOf()
            .Select(parts => new Line([.. parts.Take(4)]));

    private static Gen<CardBlock> Blocks =>
        Gen.OneOf(
            Lines.Select(CardBlock (line) => new CardBlock.Paragraph(line)),
            Lines.Select(CardBlock (line) => new CardBlock.Context(line)),
            Lines.Select(
                CardBlock (line) =>
                    new CardBlock.Countdown(line, DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(30))
            ),
            Texts.Select(CardBlock (text) => new CardBlock.Quotation(text)),
            Gen.Constant<CardBlock>(new CardBlock.HeatMap("28日中1日", ["月 ▅▃·▇", "· 0  ▁ 1–4"], [], [])),
            Lines.ArrayOf().Select(CardBlock (rows) => new CardBlock.Rows([.. rows.Take(20)])),
            Texts
                .Zip(Lines)
                .ArrayOf()
                .Select(
                    CardBlock (fields) =>
                        new CardBlock.Fields([
                            .. fields.Take(6).Select(pair => new CardField(pair.Item1, pair.Item2)),
                        ])
                ),
            Texts
                .Two()
                .Select(
                    CardBlock (two) =>
                        new CardBlock.Table(
                            ["", two.Item1],
                            [
                                [two.Item2, "？"],
                            ]
                        )
                )
        );

    /// <summary>A question has at most ten.</summary>
    private static Gen<ImmutableArray<CardBlock>> Choices =>
        from texts in Texts.Zip(Texts).ArrayOf()
        from isOpen in Gen.Elements(true, false)
        select texts.Length == 0
            ? ImmutableArray<CardBlock>.Empty
            :
            [
                new CardBlock.Choices(
                    "stem",
                    [
                        .. texts
                            .Take(10)
                            .Select(
                                (text, at) =>
                                    new CardChoice(
                                        ((char)('A' + at)).ToString(),
                                        text.Item1,
                                        isOpen ? $"r:0123456789ab:0:choose:{at}" : null,
                                        ChoiceMark.None,
                                        text.Item2
                                    )
                            ),
                    ]
                ),
            ];

    private static Gen<ImmutableArray<ActionRow>> Rows =>
        Texts
            .ArrayOf()
            .Select(labels =>
                labels
                    .Take(12)
                    .Select(
                        CardAction (label, at) =>
                            (at % 6) switch
                            {
                                0 => new CardAction.Select(
                                    label,
                                    [
                                        .. Enumerable
                                            .Range(0, 30)
                                            .Select(i => new SelectOption(label, $"t:{i}", i == 3)),
                                    ]
                                ),
                                1 => new CardAction.Open(label, $"https://example.com/{at}"),
                                2 => new CardAction.Press(label, $"t:{at}", ActionStyle.Secondary)
                                {
                                    IsAside = true,
                                },
                                3 => new CardAction.Fill(
                                    label,
                                    $"t:{at}",
                                    new Form(label, $"t:{at}", label, label, [])
                                ),
                                _ => new CardAction.Press(label, $"t:{at}", ActionStyle.Primary),
                            }
                    )
                    .Chunk(3)
                    .Select(actions => new ActionRow([.. actions]))
                    .ToImmutableArray()
            );

    private static Gen<string> Pieces(int most) =>
        Gen.OneOf(Gen.Elements(s_nasty), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))
            .ListOf()
            .Select(pieces => string.Join(' ', pieces.Take(most)));
}
