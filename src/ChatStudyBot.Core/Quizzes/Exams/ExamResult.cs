using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>What a mock exam came to.</summary>
/// <param name="Took">From its beginning to its end, without the time the bot was down.</param>
/// <param name="Domains">In the blueprint's order.</param>
/// <param name="Missed">Rounds answered wrong or not at all.</param>
public sealed record ExamResult(
    int Right,
    int Questions,
    int Blank,
    TimeSpan Took,
    ImmutableArray<DomainResult> Domains,
    ImmutableArray<int> Missed
)
{
    /// <param name="quiz">A mock exam that is over.</param>
    public static ExamResult Of(Quiz quiz)
    {
        var paper = quiz.Exam ?? throw new ArgumentException("No exam.", nameof(quiz));
        var end = quiz.End ?? throw new ArgumentException("It is not over.", nameof(quiz));
        var right = quiz
            .Rounds.Select(round =>
                round.Answers.TryGetValue(quiz.Starter, out var answer)
                && Marking.IsRight(quiz.QuestionOf(round), answer.Given)
            )
            .ToArray();
        return new ExamResult(
            right.Count(isRight => isRight),
            right.Length,
            ExamMachine.Blank(quiz).Count(),
            end.At - quiz.StartedAt - paper.Down,
            [
                .. paper.Domains.Select(
                    (title, domain) =>
                    {
                        var own = right.Where((_, index) => paper.DomainOf[index] == domain).ToArray();
                        return new DomainResult(title, own.Count(isRight => isRight), own.Length);
                    }
                ),
            ],
            [.. right.Index().Where(round => !round.Item).Select(round => round.Index)]
        );
    }

    /// <param name="quiz">A mock exam that is over.</param>
    public static ExamAttempt AttemptOf(Quiz quiz)
    {
        var result = Of(quiz);
        return new ExamAttempt(
            quiz.Id,
            quiz.Starter,
            quiz.Exam!.Code,
            result.Right,
            result.Questions,
            quiz.Exam.PassMark,
            quiz.StartedAt,
            quiz.End!.At
        );
    }
}

/// <param name="Questions">0 when the exam is so short that none was left for it.</param>
public sealed record DomainResult(ExamTitle Title, int Right, int Questions);
