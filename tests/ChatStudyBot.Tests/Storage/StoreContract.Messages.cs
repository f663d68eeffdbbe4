using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_message_is_found_under_its_key()
    {
        var put = await Store.Messages.PutAsync(Play.Lobby, "round-1", "葵", "ts-1", "{}", Play.Noon, None);

        await Reopen();

        Assert.Equal(put, await Store.Messages.FindAsync(Play.Lobby, "round-1", None));
        Assert.Null(put.EditedAt);
        Assert.Null(await Store.Messages.FindAsync(Play.Lobby, "round-2", None));
    }

    [Fact]
    public async Task An_edit_keeps_the_place_and_the_time_of_a_message()
    {
        var first = await Put("a", "one");
        await Put("b", "two", 1);

        var edited = await Put("a", "new", 2);

        Assert.Equal(first with { Payload = "new", EditedAt = Play.Noon.AddSeconds(2) }, edited);
        Assert.Equal(edited, await Store.Messages.FindAsync(Play.Lobby, "a", None));
    }

    [Fact]
    public async Task The_latest_messages_of_a_channel_come_oldest_first_and_in_pages()
    {
        for (var i = 0; i < 5; i++)
        {
            await Put($"m{i}", $"{i}", i);
            await Put($"m{i}", "elsewhere", i, new ChannelId("web", "local", "other"));
        }

        var latest = await Store.Messages.LatestAsync(Play.Lobby, 2, long.MaxValue, None);
        var earlier = await Store.Messages.LatestAsync(Play.Lobby, 10, latest[0].Sequence, None);

        Assert.Equal(["3", "4"], latest.Select(message => message.Payload));
        Assert.Equal(["0", "1", "2"], earlier.Select(message => message.Payload));
    }

    private Task<PostedMessage> Put(string key, string payload, int second = 0, ChannelId? channel = null) =>
        Store.Messages.PutAsync(
            channel ?? Play.Lobby,
            key,
            "",
            null,
            payload,
            Play.Noon.AddSeconds(second),
            None
        );
}
