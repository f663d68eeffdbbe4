using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Scores;

/// <summary>What one player's answer in one round was worth. One per quiz, round and player, for ever.</summary>
/// <param name="Channel">That of the thread when it was given in one.</param>
/// <param name="Topic">Of the question, outermost first.</param>
/// <param name="StudyDay">The team's: it rolls over at a local hour of its own.</param>
/// <param name="IsRated">
/// False for who had the question before in the same study day, and for what never scores; points are then 0.
/// </param>
/// <param name="Chosen">The texts of the choices that were picked; empty when the answer was typed.</param>
public sealed record Mark(
    QuizId Quiz,
    int Round,
    PlayerId Player,
    string PlayerName,
    ChannelId Channel,
    QuestionId Question,
    ImmutableArray<string> Topic,
    bool IsRight,
    bool IsRated,
    bool IsHinted,
    Points Points,
    DateOnly StudyDay,
    DateTimeOffset At,
    ImmutableArray<string> Chosen
)
{
    /// <summary>Given in a mock exam, which is private: it has no points and is in no total of a board.</summary>
    public bool IsExam { get; init; }
}

/// <summary>The parts of a score; see design.md, Commands.</summary>
public readonly record struct Points(int Base, int Speed, int Run)
{
    public int Total => Base + Speed + Run;
}
