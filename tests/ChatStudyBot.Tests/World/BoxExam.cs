using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Tests.World;

/// <summary>A mock exam on the questions of <see cref="Storage.Play"/>.</summary>
internal static class BoxExam
{
    public static readonly ExamBlueprint Blueprint = new(
        "BOX-01",
        new ExamTitle("箱の試験", "The box exam"),
        Questions: 4,
        Minutes: 30,
        PassMark: 700,
        [new ExamDomain(new ExamTitle("期間", "Periods"), 100, ["箱"])]
    );
}
