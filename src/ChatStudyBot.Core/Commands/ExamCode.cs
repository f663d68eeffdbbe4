using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>A mock exam's code on a button: without anybody's words.</summary>
internal static class ExamCode
{
    public static string Of(string exam) => TopicCode.Of([exam]);

    /// <returns>Null when there is no such exam any more.</returns>
    public static ExamBlueprint? Find(IExamSource exams, string code) =>
        exams.Exams.FirstOrDefault(exam => Of(exam.Code) == code);
}
