using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Tests.Quizzes.World;
using FsCheck;
using FsCheck.Fluent;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>How much review somebody wants, and when none.</summary>
public sealed class ReviewPauseTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly StudyRoom _room = new(Samples.Singles(40));

    [Fact]
    public async Task A_day_holds_no_more_than_one_wants()
    {
        await Miss(12);
        await Type("/settings cap 5");
        Later(days: 1);

        var review = Text(await Type("/review"));

        Assert.Contains("5 cards today", review);
        Assert.Contains("The rest is spread over the coming days.", review);
        Assert.Contains("Review: 5 today", Text(await Type("/stats")));
    }

    [Fact]
    public async Task Nothing_is_due_in_a_pause_and_it_can_be_ended_where_it_is_told()
    {
        await Miss(3);
        await Type("/settings pause 7");
        Later(days: 2);

        var paused = await Type("/review");
        Assert.Contains("Review is paused until Tue 1 Dec.", Text(paused));
        Assert.Contains("Review is paused", Text(await Type("/review tea")));
        Assert.Contains("Review: 0 today", Text(await Type("/stats")));

        var ended = await _room.Press(Sato, paused.Card!, "End the pause");
        Assert.Contains("review pause: none", Text(ended));
        Assert.DoesNotContain("paused", Text(await Type("/review")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_due_in_a_pause_is_spread_over_the_days_after_it()
    {
        await Miss(20);
        await Type("/settings pause 5");
        Later(days: 5);

        for (var day = 0; day < 5; day++)
        {
            await KnowAll();
            Later(days: 1);
        }

        var days = _room
            .Store.Reviews.Log.Where(review => review.IsAsked)
            .GroupBy(review => review.Question)
            .CountBy(reviews => reviews.Min(review => review.Log.Day))
            .ToArray();
        Assert.Equal(20, days.Sum(day => day.Value));
        Assert.Equal(5, days.Length);
        Assert.All(days, day => Assert.InRange(day.Value, 1, 8));
    }

    [Fact]
    public async Task It_is_found_where_people_look_for_it_too()
    {
        await Miss(3);
        Later(days: 1);

        Assert.Contains("review pause: none", Text(await Type("/review pause")));
        Assert.Contains("review pause → until Mon 30 Nov", Text(await Type("/review pause 5 days")));
        Assert.Contains("paused", Text(await Type("/review")));
        Assert.Contains("review pause → none", Text(await Type("/復習 再開")));
        Assert.Contains("Review · 3 left", Text(await Type("/review")));
    }

    [Theory]
    [InlineData("80", "97")]
    [InlineData("0.85", "0.9")]
    public async Task Who_wants_to_remember_more_sees_a_card_again_sooner(string less, string more)
    {
        Assert.True(await WaitAfter(less) > await WaitAfter(more));

        async Task<int> WaitAfter(string retention)
        {
            var room = new StudyRoom(Samples.Singles(1));
            await room.Say(Sato, $"/settings retention {retention}");
            var card = (
                await room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null))
            ).Card!;
            await room.Press(Sato, card, card, right: false);
            for (var review = 0; review < 2; review++)
            {
                room.Time.Now += TimeSpan.FromDays(60);
                card = (await room.Say(Sato, "/review")).Card!;
                card = (await room.Press(Sato, card, card, right: true)).Card!;
                var next = CardText
                    .Actions(card)
                    .First(a => a.Label.StartsWith("Next", StringComparison.Ordinal));
                await room.Press(Sato, card, next.Label);
            }
            return room.Store.Reviews.Log[^1].Log.Wait.Days;
        }
    }

    [Fact]
    public async Task A_pause_outlives_the_process()
    {
        await Miss(1);
        await Type("/settings pause 3");
        await _room.KillAndRestart(60);

        Assert.Contains("paused until Fri 27 Nov", Text(await Type("/review")));
    }

    /// <summary>Whatever came due when, and however long the pause was.</summary>
    [Fact]
    public void Nothing_is_lost_nothing_is_due_too_early_and_after_two_weeks_all_is_back() =>
        Prop.ForAll(
                (
                    from days in Gen.Choose(1, 365)
                    from dues in Gen.Choose(-30, 400).ArrayOf(50)
                    select (days, dues)
                ).ToArbitrary(),
                sample =>
                {
                    var pause = new ReviewPause(Today, Today.AddDays(sample.days));
                    var shelf = new ReviewShelf(
                        [.. sample.dues.Select((due, number) => Held(number, Today.AddDays(due)))],
                        [],
                        0,
                        0
                    );

                    var after = pause.Over(shelf);

                    Assert.Equal(
                        shelf.Cards.Select(held => held.Question),
                        after.Cards.Select(held => held.Question)
                    );
                    Assert.All(
                        shelf.Cards.Zip(after.Cards),
                        pair =>
                        {
                            var (before, now) = (pair.First.Card, pair.Second.Card);
                            if (before.Due >= pause.Until)
                                Assert.Equal(before, now);
                            else
                                Assert.InRange(
                                    now.Due.DayNumber - pause.Until.DayNumber,
                                    0,
                                    Math.Min(sample.days, 14) - 1
                                );
                        }
                    );
                    Assert.Equal(after.Cards.AsEnumerable(), pause.Over(after).Cards);
                    Assert.Equal(pause, ReviewPause.TryParse(pause.ToString()));
                }
            )
            .QuickCheckThrowOnFailure();

    private static HeldCard Held(int number, DateOnly due) =>
        new(
            Samples.Id(number + 1),
            new ReviewCard
            {
                State = CardState.Review,
                Stability = 3,
                Difficulty = 5,
                LastReviewed = due.AddDays(-3),
                Wait = TimeSpan.FromDays(3),
            },
            IsRetired: false
        );

    private async Task KnowAll()
    {
        var reply = await Type("/review");
        while (_room.Desk.ReviewOf(Sato) is not null)
        {
            reply = await _room.Do(Sato, Choice(reply, right: true));
            reply = await _room.Do(
                Sato,
                Parse(
                    CardText
                        .Actions(reply.Card!)
                        .OfType<CardAction.Press>()
                        .First(action => action.Label.StartsWith("Next", StringComparison.Ordinal))
                        .Code
                )
            );
        }
    }

    private async Task Miss(int count)
    {
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, count, QuizMode.Solo, null, null));
        while (true)
        {
            reply = await _room.Do(Sato, Choice(reply, right: false));
            if (_room.Desk.SoloOf(Sato) is null)
                return;
            reply = await _room.Press(Sato, reply.Card!, "Next question");
        }
    }

    private void Later(int days) => _room.Time.Now += TimeSpan.FromDays(days);

    private Task<Reply> Type(string text) =>
        _room.Do(Sato, CommandText.Read(text, words => _room.Current.Topics.Has(words)));

    private static StudyCommand Choice(Reply reply, bool right) =>
        Parse(
            CardText
                .Choices(reply.Card!)
                .First(choice => choice.Text.StartsWith("Right", StringComparison.Ordinal) == right)
                .Code!
        );

    private static StudyCommand Parse(string code) =>
        ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty);

    private static string Text(Reply reply) => CardText.Of(reply.Card);
}
