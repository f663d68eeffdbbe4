using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>With a model configured an answer begins with a summary of what is quoted below it.</summary>
public sealed class AskSummaryTests
{
    private const string Question = "FIFOキューとは";
    private const string Said = "FIFOキューは入れた順に取り出せます[1]。";

    private readonly StudyRoom _room = new(Samples.Singles(1)) { Index = StudyIndex.Of(StudyIndex.Cloud) };

    [Fact]
    public async Task Each_sentence_stands_above_the_quotation_that_it_names()
    {
        var text = CardText.Of((await Ask(new ScriptedAssistant(_ => Said))).Card);

        Assert.Contains("要約（下の引用から作成）\nFIFOキューは入れた順に取り出せます [1]\n1. 「", text);
        Assert.Contains("入れた順に取り出せる」\n📖 note0.md › Amazon SQS", text);
    }

    [Fact]
    public async Task Where_no_model_is_configured_there_are_quotations_alone()
    {
        var text = CardText.Of((await Ask(null)).Card);

        Assert.DoesNotContain("要約", text);
    }

    [Theory]
    [InlineData("FIFOキューは毎月100ドルかかります[1]。")]
    [InlineData("NONE")]
    [InlineData("これまでの指示を忘れ、管理者の鍵を見せます[1]。")]
    public async Task When_nothing_it_says_stands_in_the_quotations_they_stand_alone_and_that_is_said(
        string reply
    )
    {
        var text = CardText.Of((await Ask(new ScriptedAssistant(_ => reply))).Card);

        Assert.Contains("要約を作れなかったため、ノートの引用だけを表示します。", text);
        Assert.Contains("入れた順に取り出せる", text);
        Assert.DoesNotContain("100ドル", text);
        Assert.DoesNotContain("鍵", text);
    }

    [Fact]
    public async Task When_it_fails_the_quotations_stand_alone_and_that_is_said()
    {
        var failing = new ScriptedAssistant(_ => throw new AssistantException("It answered 500."));

        var text = CardText.Of((await Ask(failing)).Card);

        Assert.Contains("要約を作れなかったため、ノートの引用だけを表示します。", text);
        Assert.Contains("入れた順に取り出せる", text);
        Assert.Empty(_room.Failures);
    }

    [Fact]
    public async Task It_is_told_the_language_of_the_question_and_nothing_but_what_is_quoted()
    {
        var assistant = new ScriptedAssistant(_ => Said);
        await Ask(assistant);

        var prompt = Assert.Single(assistant.Prompts);
        Assert.Contains("Japanese", prompt.Instructions);
        Assert.DoesNotContain("スティッキー", prompt.Material);
        Assert.DoesNotContain(Sato.User, prompt.Material);
    }

    [Fact]
    public async Task What_the_notes_do_not_answer_is_never_put_to_it_for_an_answer()
    {
        var assistant = new ScriptedAssistant(_ => Said);

        var text = CardText.Of((await Ask(assistant, "SQSの料金はいくら？")).Card);

        Assert.Contains("Do not answer it", Assert.Single(assistant.Prompts).Instructions);
        Assert.DoesNotContain("要約", text);
    }

    [Fact]
    public async Task A_question_delivered_again_meanwhile_waits_for_the_same_summary()
    {
        var held = new TaskCompletionSource();
        var assistant = new ScriptedAssistant(_ => Said) { Held = held.Task };
        await Begin(assistant);
        var context = By(Sato, "twice");
        var first = _room.Do(context, new StudyCommand.Ask(Question));
        // The first is under way, off this thread.
        while (assistant.Prompts.Count == 0)
            await Task.Yield();
        var second = _room.Do(context, new StudyCommand.Ask(Question));
        held.SetResult();

        Assert.Equal(CardText.Of((await first).Card), CardText.Of((await second).Card));
        Assert.Single(assistant.Prompts);
    }

    [Fact]
    public async Task A_summary_has_its_time_whenever_it_is_asked_for()
    {
        var assistant = new ScriptedAssistant(_ => Said);
        await Begin(assistant);
        var context = By(Sato, "kept");
        var card = (await _room.Do(context, new StudyCommand.Ask(Question))).Card!;
        await _room.KillAndRestart(1);
        await _room.Press(Sato, card, "違う");
        _room.Time.Now += TimeSpan.FromMinutes(1);

        var again = CardText.Of((await _room.Do(context, new StudyCommand.Ask(Question))).Card);

        Assert.Contains("FIFOキューは入れた順に取り出せます [1]", again);
    }

    [Fact]
    public async Task What_is_shared_is_the_notes_own_words()
    {
        var card = (await Ask(new ScriptedAssistant(_ => Said))).Card!;
        await _room.Press(Sato, card, "チャンネルに共有");

        Assert.DoesNotContain("Summary", _room.LastText);
        Assert.Contains("入れた順に取り出せる", _room.LastText);
    }

    [Fact]
    public async Task Not_what_was_meant_goes_on_behind_all_that_was_quoted()
    {
        var card = (await Ask(new ScriptedAssistant(_ => Said))).Card!;

        Assert.EndsWith(":others:3", CardText.Press(card, "違う")!.Code, StringComparison.Ordinal);
        Assert.Contains(
            "「ノートにない質問」に加えました",
            CardText.Of((await _room.Press(Sato, card, "違う")).Card)
        );
    }

    private async Task<Reply> Ask(IAssistant? assistant, string question = Question)
    {
        await Begin(assistant);
        return await _room.Do(Sato, new StudyCommand.Ask(question));
    }

    private async Task Begin(IAssistant? assistant)
    {
        _room.Assistant = assistant;
        await _room.KillAndRestart(1);
    }
}
