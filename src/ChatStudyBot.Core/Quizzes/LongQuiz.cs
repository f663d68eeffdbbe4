using System.Collections.Immutable;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// A quiz with more rounds than a channel should have to bear goes into a thread of its own, where it can; see
/// messages.md 1, Not flooding a channel. A team may want every quiz there, or none.
/// </summary>
public static class LongQuiz
{
    public const int MostInChannel = 10;

    /// <summary>The notice of a start card whose rounds are in the thread.</summary>
    public const string InThread = "quiz.start.in_thread";

    /// <summary>The same where every quiz goes there.</summary>
    public const string AlwaysInThread = "quiz.start.always_in_thread";

    /// <summary>That of one whose rounds should be and cannot.</summary>
    public const string NoThread = "quiz.start.no_thread";

    /// <summary>Alone there is no channel to flood.</summary>
    public static bool IsForThread(QuizPlace place, QuizMode mode, int rounds) =>
        mode != QuizMode.Solo
        && place switch
        {
            QuizPlace.Auto => rounds > MostInChannel,
            QuizPlace.Channel => false,
            QuizPlace.Thread => true,
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };

    public static string NoticeOf(int rounds) => rounds > MostInChannel ? InThread : AlwaysInThread;

    /// <summary>The notices when it stays in the channel after all.</summary>
    public static ImmutableArray<string> InChannel(ImmutableArray<string> notices) =>
        [.. notices.Select(notice => notice is InThread or AlwaysInThread ? NoThread : notice)];
}
