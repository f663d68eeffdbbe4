using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>Who asks in a language is answered in it, whatever they have set.</summary>
public sealed class AskLanguageTests
{
    private const string Queues = """
        # キュー

        ## QU7

        - QU7のタイムアウト: 30秒
        - QU7のサイズ: 最大256KB

        ## QU9

        - QU9のタイムアウト: 90秒
        """;

    private readonly StudyRoom _room = new(Samples.Singles(1)) { Index = StudyIndex.Of(Queues) };

    public static TheoryData<Language, string, Language> Questions =>
        new()
        {
            { Language.English, "QU7のタイムアウトは何秒ですか", Language.Japanese },
            { Language.English, "ｷｭｰ QU7", Language.Japanese },
            { Language.Japanese, "what is the timeout of QU7", Language.English },
            { Language.Japanese, "How many seconds does QU7 wait?", Language.English },
            { Language.Japanese, "what is ZX5000", Language.English },
            { Language.English, "QU7", Language.English },
            { Language.Japanese, "QU7", Language.Japanese },
            { Language.Japanese, "QU7 tiemout", Language.Japanese },
            { Language.Japanese, "QU7 vs QU9", Language.Japanese },
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_card_and_all_that_its_buttons_say_is_in_the_language_of_the_question(
        Language own,
        string question,
        Language asked
    )
    {
        var card = (await Do(own, new StudyCommand.Ask(question))).Card!;

        Assert.Equal(asked, card.Language);
        await AssertButtonsSpeak(own, asked, card);
        await _room.KillAndRestart(1);
        await AssertButtonsSpeak(own, asked, card);
    }

    [Theory]
    [InlineData(Language.English, "料金はいくらですか", "refusal.ask_limit", Language.Japanese)]
    [InlineData(Language.Japanese, "what is the price?", "refusal.ask_limit", Language.English)]
    public async Task A_refusal_is_in_the_language_of_the_question_too(
        Language own,
        string question,
        string refusal,
        Language asked
    )
    {
        for (var number = 0; number < 10; number++)
            await Do(own, new StudyCommand.Ask("QU7のタイムアウト"));

        var refused = await Do(own, new StudyCommand.Ask(question));

        Assert.Equal((refusal, asked), (refused.RefusalKey, refused.Card!.Language));
    }

    [Theory]
    [InlineData("QU7のタイムアウトは何秒ですか", "and the size?", Language.English)]
    [InlineData("what is the timeout of QU7", "サイズは？", Language.Japanese)]
    public async Task A_follow_up_is_answered_in_the_language_of_its_own_words(
        string first,
        string second,
        Language asked
    )
    {
        await Do(Language.Japanese, new StudyCommand.Ask(first));

        Assert.Equal(asked, (await Do(Language.English, new StudyCommand.Ask(second))).Card!.Language);
    }

    [Theory]
    [InlineData(Language.Japanese, "what is the timeout of QU7", "Share to channel")]
    [InlineData(Language.English, "QU7のタイムアウトは何秒ですか", "チャンネルに共有")]
    public async Task What_is_shared_stays_in_the_language_of_the_channel(
        Language team,
        string question,
        string share
    )
    {
        _room.Settings = _room.Settings with { Language = team };
        var card = (await Do(team, new StudyCommand.Ask(question))).Card!;

        await _room.Press(Sato, card, share);

        Assert.Equal(team, Assert.Single(_room.Chat.Messages).Card.Language);
    }

    [Theory]
    [InlineData("QU7のタイムアウトは何秒ですか", "Japanese")]
    [InlineData("what is the timeout of QU7", "English")]
    public async Task A_summary_is_asked_for_in_the_language_of_the_question(string question, string language)
    {
        var assistant = new ScriptedAssistant(_ => "NONE");
        _room.Assistant = assistant;
        await _room.KillAndRestart(1);

        await Do(Language.English, new StudyCommand.Ask(question));

        Assert.Contains(language, assistant.Prompts[^1].Instructions, StringComparison.Ordinal);
    }

    private async Task AssertButtonsSpeak(Language own, Language asked, Card card)
    {
        // The one for a quiz begins what is no answer any more.
        var presses = CardText
            .Actions(card)
            .OfType<CardAction.Press>()
            .Where(press => press.Label != Say.Text(asked, "btn.quiz_this"))
            .ToList();
        foreach (var press in presses)
        {
            Assert.Contains(press.Label, Labels(asked));
            var said = await Do(own, ActionCode.Parse(press.Code, []));
            Assert.Equal(asked, said.Card!.Language);
        }
    }

    private static string[] Labels(Language language) =>
        [
            Say.Text(language, "btn.more_text"),
            Say.Text(language, "btn.helpful"),
            Say.Text(language, "btn.not_helpful"),
            Say.Text(language, "btn.share_answer"),
        ];

    private Task<Reply> Do(Language own, StudyCommand command) =>
        _room.Do(By(Sato, _room.NewDelivery()) with { Language = own }, command);
}
