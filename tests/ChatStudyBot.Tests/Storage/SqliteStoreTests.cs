using ChatStudyBot.Storage;

namespace ChatStudyBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    protected override IStore Open() =>
        StoreFactory.Open("sqlite", "Data Source=data/bot.db", Folder.Path, TimeProvider.System);
}
