using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_exam_that_was_handed_in_is_kept_once_with_its_quiz()
    {
        var attempt = new ExamAttempt(
            Play.QuizId(2),
            Play.Player("aoi"),
            "DVA-C02",
            Right: 50,
            Questions: 65,
            PassMark: 720,
            Play.Noon,
            Play.Noon.AddMinutes(101).AddTicks(3)
        );
        var later = attempt with { Quiz = Play.QuizId(3), Right = 0, EndedAt = attempt.EndedAt.AddDays(1) };
        await HandInAsync(2, attempt);
        await HandInAsync(3, later);
        await HandInAsync(2, attempt with { Right = 65 });
        await Reopen();

        Assert.Equal([later, attempt], await Store.Exams.AttemptsAsync(Play.Player("aoi"), None));
        Assert.Empty(await Store.Exams.AttemptsAsync(Play.Player("ren"), None));
    }

    [Fact]
    public async Task What_makes_a_quiz_an_exam_comes_back_with_it()
    {
        var paper = new ExamPaper(
            "DVA-C02",
            new ExamTitle("開発者", "Developer"),
            TimeSpan.FromMinutes(130),
            720,
            [new ExamTitle("守り", "Security")],
            [0, 0, 0, 0, 0]
        )
        {
            Flagged = [1, 4],
            Down = TimeSpan.FromSeconds(90),
        };
        await Store.Quizzes.SaveAsync(
            Play.Commit(Play.Quiz(2) with { Mode = QuizMode.Solo, Exam = paper with { At = 3 } }),
            None
        );
        await Reopen();

        var stored = (await Replay(2)).Snapshot.Exam!;

        Assert.Equal(paper.Flagged, stored.Flagged.AsEnumerable());
        Assert.Equal(paper.DomainOf, stored.DomainOf.AsEnumerable());
        Assert.Equal(paper.Domains, stored.Domains.AsEnumerable());
        Assert.Equal(
            (paper.Code, paper.Title, paper.Time, paper.PassMark, paper.Down, 0),
            (stored.Code, stored.Title, stored.Time, stored.PassMark, stored.Down, stored.At)
        );
    }

    private Task HandInAsync(int quiz, ExamAttempt attempt) =>
        Store.Quizzes.SaveAsync(
            Play.Commit(Play.Quiz(quiz, QuizPhase.Finished)) with
            {
                Attempt = attempt,
            },
            None
        );
}
