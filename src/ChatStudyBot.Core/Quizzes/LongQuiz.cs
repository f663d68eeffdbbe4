using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// A quiz with more rounds than a channel should have to bear goes into a thread of its own, where it can; see
/// messages.md 1, Not flooding a channel.
/// </summary>
public static class LongQuiz
{
    public const int MostInChannel = 10;

    /// <summary>The notice of a start card whose rounds are in the thread.</summary>
    public const string InThread = "quiz.start.in_thread";

    /// <summary>That of one whose rounds should be and cannot.</summary>
    public const string NoThread = "quiz.start.no_thread";

    /// <summary>Alone there is no channel to flood.</summary>
    public static bool Is(QuizMode mode, int rounds) => mode != QuizMode.Solo && rounds > MostInChannel;

    /// <summary>The notices when it stays in the channel after all.</summary>
    public static ImmutableArray<string> InChannel(ImmutableArray<string> notices) =>
        notices.Contains(InThread) ? notices.Replace(InThread, NoThread) : notices;
}
