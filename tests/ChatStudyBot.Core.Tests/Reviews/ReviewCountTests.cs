using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>How much there is to review is told in four places, and it is one number.</summary>
public sealed partial class ReviewCountTests
{
    private static readonly ImmutableArray<string> Tea = ["tea"];

    /// <summary>Of a hub and its spokes only the hub is put, or all of the spokes: the order of the picks decides.</summary>
    private readonly StudyRoom _room = new([
        .. Enumerable.Range(0, 6).SelectMany(wheel => Wheel(wheel)),
        Samples.Single(90, "teapots"),
    ]);

    [Fact]
    public async Task New_cards_are_as_many_as_was_told_for_everybody()
    {
        var players = Enumerable.Range(0, 25).Select(i => Sato with { User = $"p{i}" }).ToArray();
        foreach (var player in players)
        {
            await _room.Store.Reviews.LearnAsync(player, Tea, true, CancellationToken.None);
            await _room.Say(player, "/settings reminder 9:30");
        }
        await RemindersAt("2026-11-24 09:31");

        foreach (var player in players)
        {
            var reminded = Number(CardText.Of(ReminderOf(player)), TodayOf());
            var told = await Told(player);
            var begun = Number(CardText.Of((await _room.Say(player, "/review")).Card), LeftOf());

            Assert.InRange(begun, 1, 10);
            Assert.Equal([begun, begun, begun], [reminded, told.Stats, told.Home]);
        }
    }

    [Fact]
    public async Task A_review_under_way_is_told_by_what_is_left_of_it()
    {
        await Miss(Sato, 7);
        Later(days: 1);
        var card = (await _room.Say(Sato, "/review")).Card!;
        Assert.Equal(7, Number(CardText.Of(card), LeftOf()));
        for (var done = 0; done < 3; done++)
        {
            var verdict = (await _room.Press(Sato, card, card, right: true)).Card!;
            var next = CardText
                .Actions(verdict)
                .First(action => action.Label.StartsWith("Next", StringComparison.Ordinal));
            card = (await _room.Press(Sato, verdict, next.Label)).Card!;
        }

        Assert.Equal((4, 4), await Told(Sato));
        Assert.Equal(4, Number(CardText.Of((await _room.Say(Sato, "/review")).Card), LeftOf()));

        // What was left of yesterday's is given up for what is due today.
        Later(days: 1);
        var told = await Told(Sato);
        Assert.Equal(
            told,
            (Number(CardText.Of((await _room.Say(Sato, "/review")).Card), LeftOf()), (await Told(Sato)).Home)
        );
    }

    [Fact]
    public async Task The_cap_a_pause_and_the_notes_are_heeded_by_all_alike()
    {
        await Miss(Sato, 7);
        Later(days: 1);
        await _room.Say(Sato, "/settings cap 5");
        Assert.Equal((5, 5), await Told(Sato));

        var all = _room.Current;
        _room.Current = Samples.Bank([Samples.Single(99, "kettles")]);
        Assert.Equal((0, 0), await Told(Sato));
        await _room.Say(Sato, "/review");
        _room.Current = all;
        Assert.Equal((5, 5), await Told(Sato));

        await _room.Say(Sato, "/settings pause 3");
        Assert.Equal((0, 0), await Told(Sato));
        Assert.Contains("paused", CardText.Of((await _room.Say(Sato, "/review")).Card));
        await _room.Say(Sato, "/settings pause off");

        Assert.Equal((5, 5), await Told(Sato));
        Assert.Equal(5, Number(CardText.Of((await _room.Say(Sato, "/review")).Card), LeftOf()));
    }

    [Fact]
    public async Task Nobody_is_told_that_there_is_nothing_before_the_notes_are_read()
    {
        await Miss(Sato, 3);
        await _room.Say(Sato, "/settings reminder 9:30");
        var all = _room.Current;
        (_room.Current, _room.IsLoading) = (QuestionBank.Empty, true);
        await RemindersAt("2026-11-25 09:31");
        Assert.DoesNotContain(
            _room.Chat.Messages,
            message => message.Key.StartsWith("reminder:", StringComparison.Ordinal)
        );

        (_room.Current, _room.IsLoading) = (all, false);
        await RemindersAt("2026-11-25 09:33");

        Assert.Equal(3, Number(CardText.Of(ReminderOf(Sato)), TodayOf()));
    }

    private async Task<(int Stats, int Home)> Told(PlayerId player) =>
        (
            Number(CardText.Of((await _room.Say(player, "/stats")).Card), StatsOf()),
            Number(CardText.Of((await _room.Do(player, new StudyCommand.OpenHome())).Card), StatsOf())
        );

    private Card ReminderOf(PlayerId player) =>
        Assert.Single(_room.Chat.Messages, message => message.Channel == FakeChat.DirectWith(player)).Card;

    private async Task RemindersAt(string local)
    {
        var until = new DateTimeOffset(
            DateTime.Parse(local, CultureInfo.InvariantCulture),
            TimeSpan.FromHours(9)
        );
        while (_room.Time.Now < until)
        {
            _room.Time.Now += TimeSpan.FromMinutes(1);
            await _room.Reminders.AdvanceAsync(CancellationToken.None);
        }
    }

    private void Later(int days) => _room.Time.Now += TimeSpan.FromDays(days);

    private async Task Miss(PlayerId player, int count)
    {
        var card = (
            await _room.Do(player, new StudyCommand.StartQuiz(null, count, QuizMode.Solo, null, null))
        ).Card!;
        for (var left = count; left > 0; left--)
        {
            card = (await _room.Press(player, card, card, right: false)).Card!;
            if (left > 1)
                card = (await _room.Press(player, card, "Next question")).Card!;
        }
    }

    private static IEnumerable<Question> Wheel(int wheel)
    {
        var spokes = Enumerable.Range(0, 3).Select(spoke => $"spoke {wheel}.{spoke}").ToImmutableArray();
        yield return Samples.Single((wheel * 4) + 1) with
        {
            Facts = spokes,
        };
        for (var spoke = 0; spoke < spokes.Length; spoke++)
            yield return Samples.Single((wheel * 4) + spoke + 2) with
            {
                Facts = [spokes[spoke]],
            };
    }

    private static int Number(string text, Regex told) =>
        int.Parse(told.Match(text).Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<n>[0-9]+) cards? today")]
    private static partial Regex TodayOf();

    [GeneratedRegex("Review: (?<n>[0-9]+) today")]
    private static partial Regex StatsOf();

    [GeneratedRegex("Review · (?<n>[0-9]+) left")]
    private static partial Regex LeftOf();
}
