using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

internal static class DailyCards
{
    /// <summary>Nothing on the card tells which choice is right, nor why.</summary>
    public static void AssertTellsNoKey(Card card)
    {
        Assert.All(
            CardText.Choices(card),
            choice => Assert.Equal((ChoiceMark.None, null), (choice.Mark, choice.Why))
        );
        Assert.DoesNotContain("💡", CardText.Of(card));
        Assert.DoesNotContain("✅", CardText.Of(card));
        Assert.DoesNotContain("The notes call it", CardText.Of(card));
    }
}
