using ChatStudyBot.Hosting;
using ChatStudyBot.Storage;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.World;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatStudyBot.Tests.Hosting;

public sealed class SignOfLifeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task It_is_written_at_the_start_a_second_later_and_at_the_stop()
    {
        var time = new ManualTime();
        await using var store = StoreFactory.Open("sqlite", "Data Source=bot.db", _folder.Path, time);
        using var life = new SignOfLife(store.Quizzes, time, NullLogger<SignOfLife>.Instance);
        await life.StartAsync(CancellationToken.None);
        await SeenAsync();

        await time.PassAsync(TimeSpan.FromSeconds(1));
        await SeenAsync();

        time.Advance(TimeSpan.FromSeconds(0.5));
        await life.StopAsync(CancellationToken.None);
        Assert.Equal(time.GetUtcNow(), await store.Quizzes.LastSignOfLifeAsync(CancellationToken.None));

        async Task SeenAsync()
        {
            async Task LookAsync()
            {
                while (await store.Quizzes.LastSignOfLifeAsync(CancellationToken.None) != time.GetUtcNow())
                {
                    await Task.Yield();
                }
            }

            await LookAsync().Soon("a sign of life");
        }
    }

    public void Dispose() => _folder.Dispose();
}
