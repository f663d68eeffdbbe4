using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What the channel sees of each kind of question; checks 3, 6 and 7 of the message catalogue.</summary>
public sealed class QuestionCardTests
{
    public static TheoryData<QuestionKind> Kinds => [.. Enum.GetValues<QuestionKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_can_be_answered_right_from_its_card(QuestionKind kind)
    {
        var room = await Asked(kind);
        var question = room.Quiz.QuestionOf(room.Round);
        var form = CardText.Actions(room.LastCard).OfType<CardAction.Fill>().SingleOrDefault();
        var reply = form is null
            ? await room.Do(
                Sato,
                ActionCode.Parse(
                    CardText.Choices(room.LastCard).ElementAt(room.Round.Order.IndexOf(question.Key[0])).Code,
                    ImmutableDictionary<string, string>.Empty
                )
            )
            : await room.Do(Sato, ActionCode.Parse(form.Form.Code, RightValues(question, room.Round)));
        Assert.True(reply.IsSaved, CardText.Of(reply.Card));
        Assert.Equal(form is null, CardText.Choices(room.LastCard).Any(choice => choice.Code is not null));
        await room.Wait(30);
        Assert.Contains("1 of 1 right: Sato", room.LastText);
        Assert.Contains("tea.md › Kinds of tea", room.LastText);
        Assert.DoesNotContain(CardText.Choices(room.LastCard), choice => choice.Code is not null);
        Assert.DoesNotContain(CardText.Actions(room.LastCard), action => action is CardAction.Fill);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hint_is_offered_where_there_may_be_one(QuestionKind kind)
    {
        var room = await Asked(kind);
        var isOffered = CardText
            .Actions(room.LastCard)
            .OfType<CardAction.Press>()
            .Any(action => action.Label == "Hint");

        Assert.Equal(
            kind is not (QuestionKind.TrueFalse or QuestionKind.Order or QuestionKind.Match),
            isOffered
        );
        Assert.Equal(isOffered, Hint.Of(room.Quiz, room.Round) is not null);
    }

    [Theory]
    [InlineData(QuestionKind.Multi, "AB", "A B is saved")]
    [InlineData(QuestionKind.Order, "BADC", "B A D C is saved")]
    public async Task Letters_are_said_apart_as_those_of_the_key_are(
        QuestionKind kind,
        string letters,
        string said
    )
    {
        var room = await Asked(kind);
        var form = CardText.Actions(room.LastCard).OfType<CardAction.Fill>().Single().Form;
        var values = ImmutableDictionary<string, string>.Empty.Add("answer", letters);

        Assert.Contains(said, CardText.Of((await room.Do(Sato, ActionCode.Parse(form.Code, values))).Card));
    }

    [Theory]
    [InlineData(QuestionKind.Typed, "Type your answer.")]
    [InlineData(QuestionKind.Order, "Put these in order.")]
    [InlineData(QuestionKind.Cloze, "What belongs in the blank?")]
    [InlineData(QuestionKind.Table, "What belongs in the “?” cell?")]
    public async Task What_a_generated_stem_asks_itself_is_not_asked_again(QuestionKind kind, string ask)
    {
        var question = Samples.EveryKind.First(question => question.Kind == kind);

        Assert.DoesNotContain(ask, await Shown(question with { Source = QuestionSource.Generated }));
        Assert.Contains(ask, await Shown(question with { Source = QuestionSource.Authored }));
    }

    [Fact]
    public async Task What_people_wrote_themselves_is_shown_whole()
    {
        var stem = string.Concat(Enumerable.Repeat("A company brews tea in two regions. ", 60)).Trim();
        var choice = string.Concat(Enumerable.Repeat("Move the kettles, then the leaves. ", 12)).Trim();
        var written = Samples.Single(1) with
        {
            Stem = stem,
            Choices = [new Choice(choice + " Now."), new Choice(choice + " Later."), new Choice("Never.")],
        };

        Assert.Contains(stem, await Shown(written with { Source = QuestionSource.Authored }));
        Assert.Contains(choice + " Later.", await Shown(written with { Source = QuestionSource.Authored }));
        Assert.DoesNotContain(stem, await Shown(written));
    }

    private static async Task<string> Shown(Question question)
    {
        var room = new StudyRoom([question]);
        await room.Start(QuizMode.Open, count: 1);
        return room.LastText;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_form_is_sent_when_the_platform_asks_for_it(QuestionKind kind)
    {
        var room = await Asked(kind);
        if (CardText.Actions(room.LastCard).OfType<CardAction.Fill>().SingleOrDefault() is not { } fill)
            return;
        var opened = await room.Do(
            Sato,
            ActionCode.Parse(fill.Code, ImmutableDictionary<string, string>.Empty)
        );
        Assert.Equal(JsonSerializer.Serialize(fill.Form), JsonSerializer.Serialize(opened.Form));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_asking_card_is_the_same_whatever_the_key_is(QuestionKind kind)
    {
        var question = Samples.EveryKind.First(question => question.Kind == kind);
        var other = question with
        {
            Key =
                question.Key.Length == question.Choices.Length
                    ? question.Key
                    : [.. question.Key.Select(index => question.Choices.Length - 1 - index).Order()],
            Accepted = question.IsTyped ? ["Something else"] : [],
            Explanation = "Another explanation.",
        };
        Assert.Equal(await AskingCard(question), await AskingCard(other));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(300)]
    public async Task A_reveal_tells_who_was_right_and_never_who_was_not(int players)
    {
        var room = await Asked(QuestionKind.Single);
        for (var i = 0; i < players; i++)
        {
            var isRight = i % 3 == 0;
            var player = new PlayerId("test", "team", $"{(isRight ? "Right" : "Lost")}{i}");
            await room.Answer(player, isRight);
        }
        await room.Wait(30);
        var text = room.LastText;
        Assert.DoesNotContain("Lost", text);
        Assert.Equal(players > 10, text.Contains('▇', StringComparison.Ordinal));
        var right = (players + 2) / 3;
        Assert.Contains($"{right} of {players} right", text);
        Assert.Equal(players <= 40, text.Contains("Right0", StringComparison.Ordinal));
        Assert.Equal(players is > 28 and <= 40, text.Contains("and 4 more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_to_ten_answers_no_line_depends_on_who_picked_what()
    {
        Assert.Equal(await RevealAfter(1), await RevealAfter(2));

        static async Task<string> RevealAfter(int wrong)
        {
            var room = await Asked(QuestionKind.Single);
            await room.Answer(Sato, right: true);
            var key = room.Round.Order.IndexOf(0);
            var position = (key + wrong) % 4;
            await room.Do(
                Tanaka,
                new StudyCommand.InRound(room.Quiz.Id, room.Round.Index, new RoundAction.Choose(position))
            );
            await room.Wait(30);
            return JsonSerializer.Serialize(CardText.Of(room.LastCard));
        }
    }

    [Fact]
    public async Task Details_show_a_player_their_own_answer_and_points()
    {
        var room = await Asked(QuestionKind.Single);
        await room.Answer(Sato, right: true);
        await room.Answer(Tanaka, right: false);
        await room.Wait(30);
        Assert.Contains("(+100)", CardText.Of((await room.Press(Sato, "Details")).Card));
        Assert.Contains("right 100 + speed 0 + run 0", CardText.Of((await room.Press(Sato, "Details")).Card));
        var missed = CardText.Of((await room.Press(Tanaka, "Details")).Card);
        Assert.Contains("Not right:", missed);
        Assert.Contains("(wrong)", missed);
        Assert.Contains("You did not answer.", CardText.Of((await room.Press(Suzuki, "Details")).Card));
    }

    [Fact]
    public async Task Details_open_the_line_of_the_notes()
    {
        var room = await Asked(QuestionKind.Single);
        await room.Answer(Sato, right: true);
        await room.Wait(30);
        var question = room.Quiz.Questions[0];

        var actions = (await room.Press(Sato, "Details")).Card!.Actions.SelectMany(row => row.Actions);

        Assert.Equal(
            $"https://notes.example/tea.md#L{question.Citation.Line}",
            Assert.Single(actions.OfType<CardAction.Open>()).Address
        );
    }

    [Theory]
    [InlineData(QuestionKind.Typed, "", "refusal.form_empty")]
    [InlineData(QuestionKind.Multi, "", "refusal.form_choose_n")]
    [InlineData(QuestionKind.Multi, "A", "refusal.form_choose_n")]
    [InlineData(QuestionKind.Multi, "ABC", "refusal.form_choose_n")]
    [InlineData(QuestionKind.Multi, "AZ", "refusal.form_choose_n")]
    [InlineData(QuestionKind.Order, "", "refusal.form_empty")]
    [InlineData(QuestionKind.Match, "", "refusal.form_pairs")]
    [InlineData(QuestionKind.Order, "AABC", "refusal.form_order")]
    [InlineData(QuestionKind.Order, "順番", "refusal.form_order")]
    public async Task A_form_that_cannot_be_read_says_why(QuestionKind kind, string value, string key)
    {
        var room = await Asked(kind);
        Assert.Equal(key, (await room.Fill(Sato, room.Quiz.Id, 0, ("answer", value))).RefusalKey);
        Assert.Empty(room.Store.Log);
    }

    [Fact]
    public async Task Letters_may_be_wide_small_and_apart()
    {
        var room = await Asked(QuestionKind.Order);
        Assert.True((await room.Fill(Sato, room.Quiz.Id, 0, ("answer", "ｂ、a, Ｄ→c"))).IsSaved);
    }

    [Fact]
    public async Task What_was_typed_too_late_is_given_back()
    {
        var room = await Asked(QuestionKind.Typed);
        var quiz = room.Quiz.Id;
        room.Time.Now += TimeSpan.FromSeconds(31);
        var reply = await room.Fill(Sato, quiz, 0, ("answer", "Amazon S3"));
        Assert.Contains("You had typed: Amazon S3", CardText.Of(reply.Card));
        Assert.Equal(
            "refusal.form_long",
            (await room.Fill(Sato, quiz, 0, ("answer", new string('x', 101)))).RefusalKey
        );
    }

    [Fact]
    public async Task A_note_that_changed_meanwhile_is_told_at_the_reveal()
    {
        var room = await Asked(QuestionKind.Single);
        room.Current = Samples.Bank([Samples.Single(1) with { Explanation = "Corrected." }]);
        await room.Wait(30);
        Assert.Contains("The note changed", room.LastText);
        Assert.Contains("The notes call it right 1.", room.LastText);
    }

    private static async Task<string> AskingCard(Question question)
    {
        var room = new StudyRoom([question]);
        await room.Start(QuizMode.Open, count: 1);
        return CardText.Of(room.LastCard)
            + string.Join(
                '\n',
                CardText
                    .Actions(room.LastCard)
                    .Select(action => JsonSerializer.Serialize<object>(action))
                    .Select(text => text.Replace(room.Quiz.Id.Value, "", StringComparison.Ordinal))
            );
    }

    private static async Task<StudyRoom> Asked(QuestionKind kind)
    {
        var room = new StudyRoom([Samples.EveryKind.First(question => question.Kind == kind)]);
        await room.Start(QuizMode.Open, count: 1);
        return room;
    }

    private static ImmutableDictionary<string, string> RightValues(Question question, Round round)
    {
        var empty = ImmutableDictionary<string, string>.Empty;
        string Letter(int choice) => ((char)('A' + round.Order.IndexOf(choice))).ToString();
        return question.Kind switch
        {
            QuestionKind.Typed => empty.Add("answer", "amazon s3"),
            QuestionKind.Match => empty.Add("p1", Letter(0)).Add("p2", Letter(1)).Add("p3", Letter(2)),
            _ => empty.Add("answer", string.Concat(question.Key.Select(Letter))),
        };
    }
}
