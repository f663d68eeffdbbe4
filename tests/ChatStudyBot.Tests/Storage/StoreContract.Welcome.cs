namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_team_is_welcomed_once()
    {
        Assert.True(await Store.Welcomes.TryWelcomeAsync("web", "local", Play.Noon, None));
        Assert.False(await Store.Welcomes.TryWelcomeAsync("web", "local", Play.Noon, None));
        await Reopen();

        Assert.False(await Store.Welcomes.TryWelcomeAsync("web", "local", Play.Noon.AddDays(1), None));
        Assert.True(await Store.Welcomes.TryWelcomeAsync("slack", "local", Play.Noon, None));
    }
}
