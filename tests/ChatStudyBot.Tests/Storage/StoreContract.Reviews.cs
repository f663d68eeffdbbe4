using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    [Fact]
    public async Task A_review_and_its_card_are_saved_with_the_marks_that_caused_them()
    {
        var write = Reviewed("aoi", Rating.Again);
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi", 0)) with { Reviews = [write] }, None);
        await Reopen();

        Assert.Equal(
            [write.Review],
            await Store.Reviews.LogAsync(Play.Player("aoi"), Play.QuestionId(1), None)
        );
        var cards = await Store.Reviews.CardsAsync(
            Play.QuestionId(1),
            [Play.Player("aoi"), Play.Player("ren")],
            None
        );
        Assert.Equal(write.Card, Assert.Single(cards).Value);
        Assert.Equal(Play.Player("aoi"), cards.Keys.Single());
    }

    [Fact]
    public async Task Nothing_of_a_commit_is_saved_when_its_review_cannot_be()
    {
        var orphan = Reviewed("aoi", Rating.Again);
        orphan = orphan with { Review = orphan.Review with { Quiz = Play.QuizId(99) } };

        await Assert.ThrowsAsync<StoreException>(() =>
            Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi", 0)) with { Reviews = [orphan] }, None)
        );

        Assert.Equal(0, (await Store.Scores.TotalsAsync(Play.Player("aoi"), None)).Answered);
        Assert.Empty((await Store.Reviews.ShelfAsync(Play.Player("aoi"), Play.Day, None)).Cards);
    }

    [Fact]
    public async Task A_review_that_is_rated_anew_takes_the_place_of_the_one_before()
    {
        var first = Reviewed("aoi", Rating.Again, day: -10);
        var good = Reviewed("aoi", Rating.Good, round: 1, before: first);
        var easy = Reviewed("aoi", Rating.Easy, round: 1, before: first);
        await Review(first, good);

        await Review(easy);

        Assert.Equal(
            [first.Review, easy.Review],
            await Store.Reviews.LogAsync(Play.Player("aoi"), Play.QuestionId(1), None)
        );
        var held = Assert.Single((await Store.Reviews.ShelfAsync(Play.Player("aoi"), Play.Day, None)).Cards);
        Assert.Equal(easy.Card, held.Card);
        Assert.Empty(await Store.Upkeep.CheckAsync(None));
    }

    [Fact]
    public async Task The_shelf_holds_ones_own_cards_and_what_was_put_to_one_today()
    {
        await Review(
            Reviewed("aoi", Rating.Again, question: 1, day: -1),
            Reviewed("aoi", Rating.Good, question: 2, round: 1, isAsked: true),
            Reviewed("aoi", Rating.Again, question: 3, round: 2),
            Reviewed("ren", Rating.Good, question: 4, round: 3, isAsked: true)
        );
        await Reopen();

        var shelf = await Store.Reviews.ShelfAsync(Play.Player("aoi"), Play.Day, None);

        Assert.Equal(
            [Play.QuestionId(1), Play.QuestionId(2), Play.QuestionId(3)],
            shelf.Cards.Select(held => held.Question)
        );
        Assert.Equal((1, 1), (shelf.Done, shelf.NewDone));
        Assert.Equal((0, 0), await Done(Play.Day.AddDays(1)));
    }

    [Fact]
    public async Task A_card_that_was_known_is_not_counted_as_new()
    {
        var first = Reviewed("aoi", Rating.Good, day: -3, isAsked: true);
        await Review(first, Reviewed("aoi", Rating.Good, round: 1, before: first, isAsked: true));

        Assert.Equal((1, 0), await Done(Play.Day));
        Assert.Equal((1, 1), await Done(Play.Day.AddDays(-3)));
    }

    [Fact]
    public async Task The_load_counts_what_comes_due_on_each_day()
    {
        var (soon, late) = (
            Reviewed("aoi", Rating.Again, question: 1),
            Reviewed("aoi", Rating.Easy, question: 2, round: 1)
        );
        await Review(
            soon,
            late,
            Reviewed("aoi", Rating.Again, question: 3, round: 2),
            Reviewed("ren", Rating.Easy, question: 1, round: 3)
        );

        var load = await Store.Reviews.LoadAsync([Play.Player("aoi"), Play.Player("mio")], Play.Day, None);

        Assert.Equal([Play.Player("aoi")], load.Keys);
        Assert.Equal(
            new Dictionary<DateOnly, int> { [soon.Card.Due] = 2, [late.Card.Due] = 1 },
            load[Play.Player("aoi")]
        );
        Assert.Equal(
            [late.Card.Due],
            (await Store.Reviews.LoadAsync([Play.Player("aoi")], soon.Card.Due, None)).Values.Single().Keys
        );
    }

    [Fact]
    public async Task A_retired_card_is_kept_without_load_and_comes_back_with_its_question_or_its_next_review()
    {
        var write = Reviewed("aoi", Rating.Again);
        await Review(write);
        await Store.Reviews.RetireAsync(Play.Player("aoi"), [Play.QuestionId(1)], [], None);
        Assert.True(await IsRetired());
        Assert.Empty(await Store.Reviews.LoadAsync([Play.Player("aoi")], Play.Day, None));

        await Store.Reviews.RetireAsync(Play.Player("aoi"), [], [Play.QuestionId(1)], None);
        Assert.False(await IsRetired());

        await Store.Reviews.RetireAsync(Play.Player("aoi"), [Play.QuestionId(1)], [], None);
        await Review(Reviewed("aoi", Rating.Good, round: 1, before: write));
        Assert.False(await IsRetired());

        async Task<bool> IsRetired() =>
            Assert
                .Single((await Store.Reviews.ShelfAsync(Play.Player("aoi"), Play.Day, None)).Cards)
                .IsRetired;
    }

    [Fact]
    public async Task Topics_are_learned_once_and_left_again()
    {
        await Store.Reviews.LearnAsync(Play.Player("aoi"), ["箱", "期間"], true, None);
        await Store.Reviews.LearnAsync(Play.Player("aoi"), ["箱", "期間"], true, None);
        await Store.Reviews.LearnAsync(Play.Player("aoi"), ["棚"], true, None);
        await Store.Reviews.LearnAsync(Play.Player("ren"), ["机"], true, None);
        await Reopen();
        Assert.Equal(["棚", "箱/期間"], await Topics());

        await Store.Reviews.LearnAsync(Play.Player("aoi"), ["棚"], false, None);

        Assert.Equal(["箱/期間"], await Topics());

        async Task<IEnumerable<string>> Topics() =>
            (await Store.Reviews.ShelfAsync(Play.Player("aoi"), Play.Day, None)).Topics.Select(topic =>
                string.Join('/', topic)
            );
    }

    [Fact]
    public async Task Recall_is_counted_over_reviews_of_due_cards_alone()
    {
        var first = Reviewed("aoi", Rating.Again, day: -9);
        var second = Reviewed("aoi", Rating.Good, round: 1, before: first, day: -5);
        var third = Reviewed("aoi", Rating.Again, round: 2, before: second, day: 0);
        await Review(first, second, third, Reviewed("ren", Rating.Again, round: 3));

        Assert.Equal((1, 2), await Store.Reviews.RecallAsync(Play.Player("aoi"), Play.Day.AddDays(-9), None));
        Assert.Equal((0, 1), await Store.Reviews.RecallAsync(Play.Player("aoi"), Play.Day, None));
    }

    private async Task<(int, int)> Done(DateOnly day)
    {
        var shelf = await Store.Reviews.ShelfAsync(Play.Player("aoi"), day, None);
        return (shelf.Done, shelf.NewDone);
    }

    private Task Review(params ImmutableArray<ReviewWrite> writes) =>
        Store.Quizzes.SaveAsync(Play.Commit() with { Reviews = writes }, None);

    private static ReviewWrite Reviewed(
        string player,
        Rating rating,
        int question = 1,
        int round = 0,
        int day = 0,
        ReviewWrite? before = null,
        bool isAsked = false
    )
    {
        var (card, log) = Scheduler.Review(before?.Card, rating, Play.Day.AddDays(day));
        return new ReviewWrite(
            new CardReview(
                Play.QuizId(1),
                round,
                Play.Player(player),
                Play.QuestionId(question),
                Play.Noon.AddDays(day),
                TimeSpan.FromSeconds(7),
                isAsked,
                log
            ),
            card
        );
    }
}
