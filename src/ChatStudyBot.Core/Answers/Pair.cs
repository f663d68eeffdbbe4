namespace ChatStudyBot.Core.Answers;

/// <summary>Two things that were compared, as one subject of what is asked next: "ALB / CLB".</summary>
internal static class Pair
{
    private const string Between = " / ";

    public static string Of(string one, string other) => one.Trim() + Between + other.Trim();

    /// <returns>One when it is no pair.</returns>
    public static string[] SidesOf(string subject) => subject.Split(Between, 2);
}
