using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Gap Unanswered = new(
        new AnswerId("0000000000aa"),
        "test",
        "team",
        "料金は？",
        GapReason.Unanswered,
        Play.Noon
    );

    private static readonly AnswerVote Helped = new(
        new AnswerId("0000000000aa"),
        "test",
        "team",
        "aws/お茶.md",
        12,
        true,
        Play.Noon
    );

    private static readonly Asking Asking = new(
        new PlayerId("test", "team", "ren"),
        new ChannelId("test", "team", "general"),
        "KT200",
        Play.Noon
    );

    private static readonly KeptQuestion Kept = new(
        new AnswerId("0000000000aa"),
        "料金は？",
        "KT200",
        Play.Noon
    );

    [Fact]
    public async Task A_question_comes_back_as_it_was_asked_first()
    {
        await Store.Asked.KeepAsync(Kept, Asking, None);
        await Store.Asked.KeepAsync(Kept with { Question = "別の質問" }, Asking, None);
        await Reopen();

        Assert.Equal(Kept, await Store.Asked.FindAsync(Kept.Answer, Play.Noon, None));
        Assert.Null(await Store.Asked.FindAsync(new AnswerId("ffffffffffff"), Play.Noon, None));
    }

    [Fact]
    public async Task A_question_kept_for_long_enough_is_not_given_out_and_gone_with_the_next()
    {
        var later = Play.Noon + IAskBook.KeptFor + TimeSpan.FromSeconds(1);
        await Store.Asked.KeepAsync(Kept, Asking, None);
        Assert.Null(await Store.Asked.FindAsync(Kept.Answer, later, None));

        await Store.Asked.KeepAsync(
            Kept with
            {
                Answer = new AnswerId("0000000000bb"),
                At = later,
            },
            Asking,
            None
        );

        Assert.Null(await Store.Asked.FindAsync(Kept.Answer, Play.Noon, None));
    }

    [Fact]
    public async Task Who_asked_is_known_for_ten_minutes_in_the_order_of_their_questions()
    {
        var second = Asking with { Subject = null, At = Play.Noon.AddMinutes(1) };
        await Store.Asked.KeepAsync(Kept, Asking, None);
        await Store.Asked.KeepAsync(Kept, second, None);
        await Reopen();

        Assert.Equal([Asking, second], await Store.Asked.AskedLatelyAsync(Play.Noon.AddMinutes(10), None));
        Assert.Equal([second], await Store.Asked.AskedLatelyAsync(Play.Noon.AddMinutes(11), None));
        Assert.Empty(await Store.Asked.AskedLatelyAsync(Play.Noon.AddMinutes(12), None));
    }

    [Fact]
    public async Task Who_asked_too_long_ago_is_gone_without_another_question()
    {
        var second = Asking with { At = Play.Noon.AddMinutes(1) };
        await Store.Asked.KeepAsync(Kept, Asking, None);
        await Store.Asked.KeepAsync(Kept, second, None);

        await Store.Asked.ForgetAskersAsync(Play.Noon.AddMinutes(11), None);

        Assert.Equal([second], await Store.Asked.AskedLatelyAsync(Play.Noon, None));
        Assert.NotNull(await Store.Asked.FindAsync(Kept.Answer, Play.Noon, None));
    }

    [Fact]
    public async Task Gaps_and_votes_come_back_as_they_were()
    {
        await Store.Asked.NoteAsync(Unanswered, None);
        await Store.Asked.VoteAsync(Helped, None);
        await Reopen();

        Assert.Equal([Unanswered], await Store.Asked.GapsAsync("test", "team", Play.Noon, None));
        Assert.Equal([Helped], await Store.Asked.VotesAsync("test", "team", Play.Noon, None));
    }

    [Fact]
    public async Task Of_one_answer_there_is_one_gap_and_one_vote_and_the_later_holds()
    {
        var unhelpful = Unanswered with { Reason = GapReason.Unhelpful };
        await Store.Asked.NoteAsync(Unanswered, None);
        await Store.Asked.NoteAsync(unhelpful, None);
        await Store.Asked.VoteAsync(Helped, None);
        await Store.Asked.VoteAsync(Helped with { IsHelpful = false }, None);

        Assert.Equal([unhelpful], await Store.Asked.GapsAsync("test", "team", Play.Noon, None));
        Assert.Equal(
            [Helped with { IsHelpful = false }],
            await Store.Asked.VotesAsync("test", "team", Play.Noon, None)
        );
    }

    [Fact]
    public async Task Another_team_has_gaps_and_votes_of_its_own()
    {
        await Store.Asked.NoteAsync(Unanswered, None);
        await Store.Asked.VoteAsync(Helped, None);

        Assert.Empty(await Store.Asked.GapsAsync("test", "other", Play.Noon, None));
        Assert.Empty(await Store.Asked.VotesAsync("other", "team", Play.Noon, None));
    }

    [Fact]
    public async Task Gaps_and_votes_older_than_the_window_are_not_given_out_and_gone_with_the_next_write()
    {
        var later = Play.Noon + IAskBook.Window + TimeSpan.FromSeconds(1);
        await Store.Asked.NoteAsync(Unanswered, None);
        await Store.Asked.VoteAsync(Helped, None);
        Assert.Empty(await Store.Asked.GapsAsync("test", "team", later, None));
        Assert.Empty(await Store.Asked.VotesAsync("test", "team", later, None));

        var (gap, vote) = (
            Unanswered with
            {
                Answer = new AnswerId("0000000000bb"),
                At = later,
            },
            Helped with
            {
                Answer = new AnswerId("0000000000bb"),
                At = later,
            }
        );
        await Store.Asked.NoteAsync(gap, None);
        await Store.Asked.VoteAsync(vote, None);

        Assert.Equal([gap], await Store.Asked.GapsAsync("test", "team", Play.Noon, None));
        Assert.Equal([vote], await Store.Asked.VotesAsync("test", "team", Play.Noon, None));
    }

    [Fact]
    public async Task The_oldest_gaps_of_a_team_make_room_and_no_other_team_loses_any()
    {
        var other = Unanswered with { Team = "other", Answer = new AnswerId("ffffffffffff") };
        await Store.Asked.NoteAsync(other, None);
        await Task.WhenAll(
            Enumerable
                .Range(0, IAskBook.MostGaps + 2)
                .Select(number =>
                    Store.Asked.NoteAsync(
                        Unanswered with
                        {
                            Answer = new AnswerId($"{number:x12}"),
                            Question = $"質問{number}",
                            At = Play.Noon + TimeSpan.FromSeconds(number),
                        },
                        None
                    )
                )
        );

        var gaps = await Store.Asked.GapsAsync("test", "team", Play.Noon, None);

        Assert.Equal(IAskBook.MostGaps, gaps.Count);
        Assert.Equal("質問2", gaps[0].Question);
        Assert.Equal([other], await Store.Asked.GapsAsync("test", "other", Play.Noon, None));
    }
}
