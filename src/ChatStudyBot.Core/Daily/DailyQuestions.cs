using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Daily;

/// <summary>Chooses the questions of a day for a team: not asked lately, worth asking, of what the team is weak in.</summary>
internal sealed class DailyQuestions(
    IBankSource bank,
    IQuestionBook book,
    IQuizStore store,
    IScoreBook scores,
    ITeamSettings settings
)
{
    /// <summary>Null while the notes are being read; empty when there is nothing to ask.</summary>
    public async Task<ImmutableArray<Question>?> ForAsync(
        DailySchedule schedule,
        DateTimeOffset now,
        Random chance,
        CancellationToken cancellationToken
    )
    {
        if (bank.IsLoading && bank.Current.Questions.IsEmpty)
            return null;
        var channel = schedule.Id.Channel;
        var team = settings.For(channel);
        var suspended = Inbox.Suspended(await book.DecisionsAsync(cancellationToken));
        var topics = await scores.TopicsAsync(channel.Platform, channel.Team, cancellationToken);
        return QuestionPicker
            .From(
                new PickRequest(
                    [.. bank.Current.Questions.Where(question => !suspended.Contains(question.Id))],
                    schedule.Topic,
                    Kind: null,
                    schedule.Count,
                    await store.LastAskedAsync(channel.ToString(), cancellationToken),
                    team.Calendar.StartOf(team.Calendar.DayOf(now)),
                    team.Language
                )
                {
                    Weak = WeakTopics.Of(topics, now),
                },
                chance
            )
            .Questions;
    }
}
