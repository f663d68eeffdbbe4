using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Questions.Feedback;

public sealed class QuestionRecordTests
{
    private static readonly QuestionId Id = QuestionId.Parse("0123456789ab");
    private static readonly PlayerId Sato = new("web", "local", "sato");
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, 5, 0.5)]
    [InlineData(19, 5, null)]
    [InlineData(20, 4, null)]
    public void A_share_of_few_is_not_told(int answers, int players, double? share) =>
        Assert.Equal(share, new AnswerCount(answers, players, 10).RightShare);

    [Fact]
    public async Task Reports_count_until_somebody_decides_and_a_suspended_question_says_so()
    {
        var book = new MemoryStore();
        await book.ReportAsync(new(Id, Sato, "key", "", Noon), default);
        Assert.Equal(new QuestionRecord(null, 1, IsSuspended: false), await RecordIn(book));

        await book.DecideAsync(new(Id, Decision.Suspend, Sato, Noon.AddMinutes(1)), default);
        Assert.Equal(new QuestionRecord(null, 0, IsSuspended: true), await RecordIn(book));
    }

    private static async Task<QuestionRecord> RecordIn(MemoryStore book) =>
        (await QuestionRecord.OfAsync([Id], book, default))[Id];
}
