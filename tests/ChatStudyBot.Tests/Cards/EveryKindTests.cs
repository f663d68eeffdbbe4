using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Rendering;
using ChatStudyBot.Slack.Protocol.Payloads;
using SelectOption = ChatStudyBot.Core.Commands.SelectOption;

namespace ChatStudyBot.Tests.Cards;

/// <summary>Every part that a reply may have is shown on every platform: what is new is seen here before people miss it.</summary>
public sealed class EveryKindTests
{
    private const string Mark = "marked";
    private static readonly Line s_line = Line.Plain(Mark);
    private static readonly Form s_form = new(Mark, "t:1", null, Mark, []);
    private static readonly ImmutableArray<FormOption> s_options = [new("A", Mark), new("B", "other")];

    private static readonly CardBlock[] s_blocks =
    [
        new CardBlock.Paragraph(s_line),
        new CardBlock.Quotation(Mark),
        new CardBlock.Choices("", [new CardChoice("A", Mark, null, ChoiceMark.None, null)]),
        new CardBlock.Rows([s_line]),
        new CardBlock.HeatMap("label", [Mark], [new HeatDay(default, 0, "day")], ["0"]),
        new CardBlock.Fields([new CardField("name", s_line)]),
        new CardBlock.Table(
            ["", "column"],
            [
                ["row", Mark],
            ]
        ),
        new CardBlock.Context(s_line),
        new CardBlock.Countdown(s_line, DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(30)),
    ];

    private static readonly CardAction[] s_actions =
    [
        new CardAction.Press(Mark, "t:1", ActionStyle.Secondary),
        new CardAction.Press(Mark, "t:1", ActionStyle.Secondary) { IsAside = true },
        new CardAction.Open(Mark, "https://notes.example"),
        new CardAction.Select(Mark, [new SelectOption("one", "t:1", IsSelected: false)]),
        new CardAction.Fill(Mark, "t:1", s_form),
    ];

    private static readonly FormField[] s_fields =
    [
        new FormField.Text("name", Mark, 100, IsRequired: true),
        new FormField.Checks("name", "label", s_options),
        new FormField.Radios("name", "label", s_options),
        new FormField.Order("name", Mark, s_options),
    ];

    private static readonly (Inline Part, string Shown)[] s_inlines =
    [
        (new Inline.Text(Mark), Mark),
        (new Inline.Strong(Mark), Mark),
        (
            new Inline.Moment(DateTimeOffset.FromUnixTimeSeconds(1700000000), MomentKind.Relative),
            "1700000000"
        ),
        (new Inline.PlayerName(Mark, null), Mark),
        (new Inline.RoleName(Mark), Mark),
        (new Inline.CommandName("bank reports"), "bank reports"),
        (new Inline.Link(Mark, "https://notes.example/s3.md"), "https://notes.example/s3.md"),
    ];

    public static TheoryData<string, Func<Card, string>> Platforms =>
        new()
        {
            {
                "Discord",
                card =>
                    JsonSerializer.Serialize(
                        new ChatStudyBot.Discord.Rendering.CardRenderer(
                            new CommandMentions(),
                            TimeProvider.System
                        ).Private(card),
                        DiscordJson.Default.MessageBody
                    )
            },
            {
                "Slack",
                card =>
                    JsonSerializer.Serialize(
                        new ChatStudyBot.Slack.Rendering.CardRenderer(TimeProvider.System)
                            .Private(card)
                            .Blocks!,
                        SlackJson.Default.IReadOnlyListBlock
                    )
            },
        };

    public static TheoryData<string, Func<Form, string>> FormPlatforms =>
        new()
        {
            {
                "Discord",
                form =>
                    JsonSerializer.Serialize(
                        ChatStudyBot.Discord.Rendering.FormRenderer.Of(form),
                        DiscordJson.Default.Modal
                    )
            },
            {
                "Slack",
                form =>
                    JsonSerializer.Serialize(
                        ChatStudyBot.Slack.Rendering.FormRenderer.Of(form, Language.English, ""),
                        SlackJson.Default.View
                    )
            },
        };

    [Fact]
    public void The_samples_are_of_every_kind()
    {
        AssertEveryKind(s_blocks);
        AssertEveryKind(s_actions);
        AssertEveryKind(s_fields);
        AssertEveryKind(s_inlines.Select(sample => sample.Part));

        static void AssertEveryKind<T>(IEnumerable<T> samples) =>
            Assert.Equal(
                typeof(T)
                    .GetNestedTypes()
                    .Where(typeof(T).IsAssignableFrom)
                    .Select(type => type.Name)
                    .Order(),
                samples.Select(sample => sample!.GetType().Name).Distinct().Order()
            );
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_block_is_shown(string platform, Func<Card, string> render) =>
        Assert.All(s_blocks, block => AssertShown(platform, render(CardOf([block], [])), Mark));

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_part_of_a_line_is_shown(string platform, Func<Card, string> render) =>
        Assert.All(
            s_inlines,
            sample =>
            {
                var line = new Line([sample.Part]);
                AssertShown(platform, render(CardOf([new CardBlock.Paragraph(line)], [])), sample.Shown);
                AssertShown(platform, render(CardOf([new CardBlock.Context(line)], [])), sample.Shown);
            }
        );

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_action_can_be_taken(string platform, Func<Card, string> render) =>
        Assert.All(
            s_actions,
            action => AssertShown(platform, render(CardOf([], [new ActionRow([action])])), Mark)
        );

    [Theory]
    [MemberData(nameof(FormPlatforms))]
    public void Every_field_can_be_filled_in(string platform, Func<Form, string> render) =>
        Assert.All(
            s_fields,
            field => AssertShown(platform, render(s_form with { Title = "form", Fields = [field] }), Mark)
        );

    private static Card CardOf(ImmutableArray<CardBlock> blocks, ImmutableArray<ActionRow> actions) =>
        new(Language.English, CardTone.Plain, null, blocks, actions);

    private static void AssertShown(string platform, string json, string text) =>
        Assert.True(json.Contains(text, StringComparison.Ordinal), $"{platform}: {json}");
}
