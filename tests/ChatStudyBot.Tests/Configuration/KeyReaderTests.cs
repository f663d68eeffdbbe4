using ChatStudyBot.Configuration;
using Microsoft.Extensions.Configuration;

namespace ChatStudyBot.Tests.Configuration;

public sealed class KeyReaderTests
{
    [Fact]
    public void A_key_that_is_not_set_has_its_default_and_no_problem()
    {
        var keys = Of();

        Assert.Equal(14, keys.Whole("Backup:Keep", 14, 1, 100));
        Assert.Null(keys.Text("Backup:Folder"));
        Assert.Empty(keys.Problems);
    }

    [Fact]
    public void All_wrong_values_are_told_each_with_its_key()
    {
        var keys = Of(("Backup:Keep", "many"), ("Team:DayRollover", "25:00"), ("Team:Language", "fr"));

        keys.Whole("Backup:Keep", 14, 1, 100);
        keys.ClockTime("Team:DayRollover", new TimeOnly(4, 0));
        keys.Word("Team:Language", DayOfWeek.Monday, ("ja", DayOfWeek.Monday), ("en", DayOfWeek.Friday));

        Assert.Equal<string>(
            [
                "Backup:Keep: must be a whole number from 1 to 100, not \"many\".",
                "Team:DayRollover: must be a time of day such as 04:00, not \"25:00\".",
                "Team:Language: must be one of ja, en, not \"fr\".",
            ],
            keys.Problems
        );
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        Assert.Single(Read(Of(("Backup:Keep", "0"))));
        Assert.Single(Read(Of(("Backup:Keep", "101"))));
        Assert.Empty(Read(Of(("Backup:Keep", "100"))));

        static IEnumerable<string> Read(KeyReader keys)
        {
            keys.Whole("Backup:Keep", 14, 1, 100);
            return keys.Problems;
        }
    }

    [Fact]
    public void Keys_nobody_asked_for_are_known_in_our_sections_only()
    {
        var keys = Of(("Backup:Keeps", "3"), ("Backup:Keep", "3"), ("PATH", "x"), ("Other:Key", "y"));

        keys.Whole("Backup:Keep", 14, 1, 100);

        Assert.Equal<string>(["Backup:Keeps"], keys.Unknown);
    }

    [Fact]
    public void A_list_is_an_array_or_a_text_with_commas()
    {
        var keys = Of(("Team:Managers", "U1, U2"), ("Web:Names:0", "a"), ("Web:Names:1", "b"));

        Assert.Equal<string>(["U1", "U2"], keys.List("Team:Managers"));
        Assert.Equal<string>(["a", "b"], keys.List("Web:Names"));
        Assert.Empty(keys.Unknown);
    }

    private static KeyReader Of(params (string Key, string Value)[] values) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))
                )
                .Build()
        );
}
