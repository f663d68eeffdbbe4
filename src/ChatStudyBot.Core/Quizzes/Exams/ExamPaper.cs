using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>What makes a solo quiz a mock exam: all of its questions are open until it is handed in.</summary>
/// <param name="Code">Of its blueprint.</param>
/// <param name="Time">Given for all of it.</param>
/// <param name="PassMark">Of <see cref="ExamBlueprint.FullMarks"/>.</param>
/// <param name="DomainOf">For each question of the quiz, which of <paramref name="Domains"/> it was taken for.</param>
public sealed record ExamPaper(
    string Code,
    ExamTitle Title,
    TimeSpan Time,
    int PassMark,
    ImmutableArray<ExamTitle> Domains,
    ImmutableArray<int> DomainOf
)
{
    /// <summary>Rounds that are to be looked at again, ascending.</summary>
    public ImmutableArray<int> Flagged { get; init; } = [];

    /// <summary>How long the bot was down in all while it was being taken; that time is given back.</summary>
    public TimeSpan Down { get; init; }

    /// <summary>The round being looked at; after a restart the one answered last.</summary>
    [JsonIgnore]
    public int At { get; init; }

    /// <summary>Rounds whose question was on a card since the bot came up.</summary>
    [JsonIgnore]
    public ImmutableHashSet<int> Looked { get; init; } = [];

    /// <summary>When a card of it was last shown, for warnings; null when that is not known.</summary>
    [JsonIgnore]
    public DateTimeOffset? SeenAt { get; init; }
}
