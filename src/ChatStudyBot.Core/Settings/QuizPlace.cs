namespace ChatStudyBot.Core.Settings;

/// <summary>Where the rounds of a quiz in a channel stand.</summary>
public enum QuizPlace
{
    /// <summary>In a thread when there are many.</summary>
    Auto,
    Channel,
    Thread,
}
