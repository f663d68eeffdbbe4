using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Protocols;

public sealed class RememberedTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void What_comes_again_is_known_with_what_came_with_the_first()
    {
        var seen = Seen();

        Assert.True(seen.TryAdd("a", 1, out _));
        Assert.False(seen.TryAdd("a", 2, out var earlier));

        Assert.Equal(1, earlier);
    }

    [Fact]
    public void After_its_time_it_is_new_again()
    {
        var seen = Seen();
        seen.TryAdd("a", 1, out _);

        _time.Now += TimeSpan.FromMinutes(10);
        Assert.False(seen.TryAdd("a", 2, out _));
        _time.Now += TimeSpan.FromTicks(1);

        Assert.True(seen.TryAdd("a", 3, out _));
    }

    [Fact]
    public void Of_too_many_the_oldest_are_let_go()
    {
        var seen = Seen();
        for (var i = 0; i < 4; i++)
        {
            seen.TryAdd($"{i}", i, out _);
        }

        foreach (var known in new[] { "3", "2", "1" })
        {
            Assert.False(seen.TryAdd(known, 9, out _));
        }

        Assert.True(seen.TryAdd("0", 9, out _));
    }

    [Fact]
    public void What_is_forgotten_and_comes_again_is_kept_for_its_own_time()
    {
        var seen = Seen();
        seen.TryAdd("a", 1, out _);
        _time.Now += TimeSpan.FromMinutes(9);
        seen.Forget("a");
        Assert.True(seen.TryAdd("a", 2, out _));

        _time.Now += TimeSpan.FromMinutes(2);

        Assert.False(seen.TryAdd("a", 3, out var earlier));
        Assert.Equal(2, earlier);
    }

    private Remembered<string, int> Seen() => new(_time, TimeSpan.FromMinutes(10), most: 3);
}
