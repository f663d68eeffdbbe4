using System.Globalization;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>The keys under which public cards are put, and put again.</summary>
public static class CardKeys
{
    public static string Start(QuizId quiz) => $"quiz:{quiz}:start";

    /// <summary>No card, but put like one: the thread on the start card.</summary>
    public static string Thread(QuizId quiz) => $"quiz:{quiz}:thread";

    public static string Round(QuizId quiz, int round) =>
        string.Create(CultureInfo.InvariantCulture, $"quiz:{quiz}:round:{round}");

    public static string End(QuizId quiz) => $"quiz:{quiz}:end";

    /// <summary>The final table of a season.</summary>
    public static string Season(long season) =>
        string.Create(CultureInfo.InvariantCulture, $"season:{season}");

    public static string SeasonStart(long season) =>
        string.Create(CultureInfo.InvariantCulture, $"season:{season}:start");

    /// <summary>In reply to the card of a question of the day.</summary>
    public static string Reveal(QuizId quiz) => $"quiz:{quiz}:reveal";

    /// <param name="day">The study day.</param>
    public static string Reminder(PlayerId player, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"reminder:{player}:{day:yyyy-MM-dd}");

    public static string Share(QuizId quiz, PlayerId player) => $"quiz:{quiz}:share:{player}";
}
