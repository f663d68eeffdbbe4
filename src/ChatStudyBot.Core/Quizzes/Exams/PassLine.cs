namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>How many right answers a pass mark asks for.</summary>
public static class PassLine
{
    /// <param name="mark">Of <see cref="ExamBlueprint.FullMarks"/>.</param>
    public static int Of(int questions, int mark) =>
        (int)Math.Ceiling((decimal)questions * mark / ExamBlueprint.FullMarks);

    public static bool IsReached(int right, int questions, int mark) => right >= Of(questions, mark);

    /// <summary>A pass mark in percent; 72 for 720.</summary>
    public static int Percent(int mark) =>
        (int)Math.Round(100m * mark / ExamBlueprint.FullMarks, MidpointRounding.AwayFromZero);
}
