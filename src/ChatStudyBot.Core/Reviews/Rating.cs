namespace ChatStudyBot.Core.Reviews;

/// <summary>How well something was remembered; the numbers are FSRS's.</summary>
public enum Rating
{
    Again = 1,
    Hard,
    Good,
    Easy,
}
