namespace ChatStudyBot.Core.Quizzes;

/// <summary>How long the parts of a quiz take; see messages.md 2.1.</summary>
public static class QuizTiming
{
    /// <summary>From the start card to the first question.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromSeconds(5);

    /// <summary>Race: right answers this long after the first one still score.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>From a reveal to the next question.</summary>
    public static readonly TimeSpan Reveal = TimeSpan.FromSeconds(10);

    /// <summary>From the last reveal to the results: enough to see it before they come.</summary>
    public static readonly TimeSpan LastReveal = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan DefaultPace = TimeSpan.FromSeconds(30);

    /// <summary>So many rounds in a row without any answer end the quiz.</summary>
    public const int IdleRounds = 2;
}
