using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>One database file with everything in it: hands each port to the part that knows its tables.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly DatabaseFile _file;
    private readonly DatabaseLock _lock;
    private readonly Quizzes _quizzes;
    private readonly Scores _scores;
    private readonly Seasons _seasons;
    private readonly QuestionBook _book;
    private readonly AskBook _asked;
    private readonly Reviews _reviews;
    private readonly SettingRows _settings;
    private readonly Exams _exams;
    private readonly ScheduleRows _schedules;
    private readonly DailyRows _daily;
    private readonly MessageRows _messages;
    private readonly PersonalBook _personal;
    private readonly SqliteUpkeep _upkeep;

    private SqliteStore(DatabaseFile file, DatabaseLock @lock, SqliteConnection connection, TimeProvider time)
    {
        var reader = new Reader(file);
        _file = file;
        _lock = @lock;
        Writer = new Writer(file, connection, time);
        _quizzes = new Quizzes(Writer, reader);
        _scores = new Scores(reader);
        _seasons = new Seasons(Writer, reader);
        _book = new QuestionBook(Writer, reader);
        _asked = new AskBook(Writer, reader);
        _reviews = new Reviews(Writer, reader);
        _settings = new SettingRows(Writer, reader);
        _exams = new Exams(reader);
        _schedules = new ScheduleRows(Writer, reader);
        _daily = new DailyRows(Writer, reader);
        _messages = new MessageRows(Writer, reader);
        _personal = new PersonalBook(Writer, reader);
        _upkeep = new SqliteUpkeep(file);
    }

    public WriteCounts Counts => Writer.Counts;

    internal Writer Writer { get; }

    public static SqliteStore Open(DatabaseFile file, TimeProvider time) => Open(file, Migration.All, time);

    internal static SqliteStore Open(
        DatabaseFile file,
        IReadOnlyList<Migration> migrations,
        TimeProvider time
    )
    {
        MakeFolder(file);
        var @lock = DatabaseLock.Take(file);
        try
        {
            return new SqliteStore(
                file,
                @lock,
                ConnectSafely(file, new Schema(file, migrations, time), time),
                time
            );
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    public Task SaveAsync(QuizCommit commit, CancellationToken cancellationToken) =>
        _quizzes.SaveAsync(commit, cancellationToken);

    public Task<bool> AppendAsync(AnswerEntry entry, CancellationToken cancellationToken) =>
        _quizzes.AppendAsync(entry, cancellationToken);

    public Task<IReadOnlyList<StoredQuiz>> RunningAsync(CancellationToken cancellationToken) =>
        _quizzes.RunningAsync(cancellationToken);

    public Task<StoredQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken) =>
        _quizzes.FindAsync(quiz, cancellationToken);

    public Task<IReadOnlyDictionary<QuestionId, DateTimeOffset>> LastAskedAsync(
        string place,
        CancellationToken cancellationToken
    ) => _quizzes.LastAskedAsync(place, cancellationToken);

    public Task RecordSignOfLifeAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        _quizzes.RecordSignOfLifeAsync(at, cancellationToken);

    public Task<DateTimeOffset?> LastSignOfLifeAsync(CancellationToken cancellationToken) =>
        _quizzes.LastSignOfLifeAsync(cancellationToken);

    public Task<IReadOnlyList<QuestionTally>> TalliesAsync(CancellationToken cancellationToken) =>
        _book.TalliesAsync(cancellationToken);

    public Task<IReadOnlyDictionary<QuestionId, AnswerCount>> CountsAsync(
        IReadOnlyCollection<QuestionId> questions,
        CancellationToken cancellationToken
    ) => _book.CountsAsync(questions, cancellationToken);

    public Task<IReadOnlyList<QuestionReport>> ReportsAsync(CancellationToken cancellationToken) =>
        _book.ReportsAsync(cancellationToken);

    public Task<bool> ReportAsync(QuestionReport report, CancellationToken cancellationToken) =>
        _book.ReportAsync(report, cancellationToken);

    public Task<IReadOnlyDictionary<QuestionId, QuestionDecision>> DecisionsAsync(
        CancellationToken cancellationToken
    ) => _book.DecisionsAsync(cancellationToken);

    public Task DecideAsync(QuestionDecision decision, CancellationToken cancellationToken) =>
        _book.DecideAsync(decision, cancellationToken);

    public Task KeepAsync(KeptQuestion question, Asking asking, CancellationToken cancellationToken) =>
        _asked.KeepAsync(question, asking, cancellationToken);

    public Task<IReadOnlyList<Asking>> AskedLatelyAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => _asked.AskedLatelyAsync(now, cancellationToken);

    public Task ForgetAskersAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _asked.ForgetAskersAsync(now, cancellationToken);

    public Task<KeptQuestion?> FindAsync(
        AnswerId answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => _asked.FindAsync(answer, now, cancellationToken);

    public Task NoteAsync(Gap gap, CancellationToken cancellationToken) =>
        _asked.NoteAsync(gap, cancellationToken);

    public Task VoteAsync(AnswerVote vote, CancellationToken cancellationToken) =>
        _asked.VoteAsync(vote, cancellationToken);

    public Task<IReadOnlyList<Gap>> GapsAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => _asked.GapsAsync(platform, team, now, cancellationToken);

    public Task<IReadOnlyList<AnswerVote>> VotesAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => _asked.VotesAsync(platform, team, now, cancellationToken);

    public Task<IReadOnlyList<ScoreRow>> LeaderboardAsync(
        LeaderboardQuery query,
        CancellationToken cancellationToken
    ) => _scores.LeaderboardAsync(query, cancellationToken);

    public Task<IReadOnlyDictionary<PlayerId, ImmutableArray<DateOnly>>> DaysAsync(
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    ) => _scores.DaysAsync(players, cancellationToken);

    public Task<IReadOnlyList<Season>> SeasonsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    ) => _seasons.SeasonsAsync(platform, team, cancellationToken);

    public Task<Season?> StartAsync(
        string name,
        ChannelId channel,
        DateTimeOffset at,
        DateTimeOffset? endsAt,
        string delivery,
        CancellationToken cancellationToken
    ) => _seasons.StartAsync(name, channel, at, endsAt, delivery, cancellationToken);

    public Task<Season?> EndAsync(
        ChannelId channel,
        DateTimeOffset at,
        string delivery,
        CancellationToken cancellationToken
    ) => _seasons.EndAsync(channel, at, delivery, cancellationToken);

    public Task<IReadOnlyList<Season>> UnpostedAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => _seasons.UnpostedAsync(now, cancellationToken);

    public Task PostedAsync(long season, CancellationToken cancellationToken) =>
        _seasons.PostedAsync(season, cancellationToken);

    public Task<PlayerTotals> TotalsAsync(PlayerId player, CancellationToken cancellationToken) =>
        _scores.TotalsAsync(player, cancellationToken);

    public Task<IReadOnlyDictionary<DateOnly, int>> AnswersByDayAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    ) => _scores.AnswersByDayAsync(player, from, cancellationToken);

    public Task<int> RightAloneAsync(PlayerId player, DateOnly day, CancellationToken cancellationToken) =>
        _scores.RightAloneAsync(player, day, cancellationToken);

    public Task<IReadOnlyList<Had>> HadAsync(
        string platform,
        QuestionId question,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) => _scores.HadAsync(platform, question, since, cancellationToken);

    public Task<IReadOnlyList<(PlayerId Player, string Name)>> FindPlayersAsync(
        string platform,
        string team,
        string name,
        CancellationToken cancellationToken
    ) => _scores.FindPlayersAsync(platform, team, name, cancellationToken);

    public Task<IReadOnlyList<TopicTotals>> TopicsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    ) => _scores.TopicsAsync(platform, team, cancellationToken);

    public Task<IReadOnlyDictionary<PlayerId, ReviewCard>> CardsAsync(
        QuestionId question,
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    ) => _reviews.CardsAsync(question, players, cancellationToken);

    public Task<IReadOnlyDictionary<PlayerId, IReadOnlyDictionary<DateOnly, int>>> LoadAsync(
        IReadOnlyCollection<PlayerId> players,
        DateOnly after,
        CancellationToken cancellationToken
    ) => _reviews.LoadAsync(players, after, cancellationToken);

    public Task<IReadOnlyList<CardReview>> LogAsync(
        PlayerId player,
        QuestionId question,
        CancellationToken cancellationToken
    ) => _reviews.LogAsync(player, question, cancellationToken);

    public Task<ReviewShelf> ShelfAsync(
        PlayerId player,
        DateOnly today,
        CancellationToken cancellationToken
    ) => _reviews.ShelfAsync(player, today, cancellationToken);

    public Task<(int Right, int All)> RecallAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    ) => _reviews.RecallAsync(player, from, cancellationToken);

    public Task LearnAsync(
        PlayerId player,
        ImmutableArray<string> topic,
        bool isLearned,
        CancellationToken cancellationToken
    ) => _reviews.LearnAsync(player, topic, isLearned, cancellationToken);

    public Task RetireAsync(
        PlayerId player,
        ImmutableArray<QuestionId> gone,
        ImmutableArray<QuestionId> back,
        CancellationToken cancellationToken
    ) => _reviews.RetireAsync(player, gone, back, cancellationToken);

    public Task AppendAsync(SettingChange change, CancellationToken cancellationToken) =>
        _settings.AppendAsync(change, cancellationToken);

    public Task<bool> TryWelcomeAsync(
        string platform,
        string team,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        Writer.Enqueue(
            statements => statements.SaveWelcome.Run(platform, team, Instant.ToColumn(at)) > 0,
            cancellationToken
        );

    public Task<IReadOnlyList<SettingChange>> NewestAsync(CancellationToken cancellationToken) =>
        _settings.NewestAsync(cancellationToken);

    public Task<IReadOnlyList<DailySchedule>> SchedulesAsync(
        ChannelId? channel,
        CancellationToken cancellationToken
    ) => _schedules.SchedulesAsync(channel, cancellationToken);

    public Task<DailySchedule?> FindAsync(ScheduleId schedule, CancellationToken cancellationToken) =>
        _schedules.FindAsync(schedule, cancellationToken);

    public Task<DailySchedule> AddAsync(
        DailySchedule draft,
        string delivery,
        CancellationToken cancellationToken
    ) => _schedules.AddAsync(draft, delivery, cancellationToken);

    public Task<DailySchedule?> AddedByAsync(string delivery, CancellationToken cancellationToken) =>
        _schedules.AddedByAsync(delivery, cancellationToken);

    public Task PauseAsync(
        ScheduleId schedule,
        bool isPaused,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => _schedules.PauseAsync(schedule, isPaused, at, cancellationToken);

    public Task<int> EndAsync(
        ChannelId channel,
        int? number,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => _schedules.EndAsync(channel, number, at, cancellationToken);

    public Task<IReadOnlyList<DailyDay>> DaysAsync(
        ScheduleId schedule,
        int count,
        CancellationToken cancellationToken
    ) => _daily.DaysAsync(schedule, count, cancellationToken);

    public Task<bool> SettleAsync(
        DailyDay day,
        ImmutableArray<Quiz> quizzes,
        CancellationToken cancellationToken
    ) => _daily.SettleAsync(day, quizzes, cancellationToken);

    public Task SaveAsync(ImmutableArray<Quiz> quizzes, CancellationToken cancellationToken) =>
        _daily.SaveAsync(quizzes, cancellationToken);

    public Task<IReadOnlyList<QuizId>> LastAsync(ScheduleId schedule, CancellationToken cancellationToken) =>
        _daily.LastAsync(schedule, cancellationToken);

    public Task<PlayedDays> PlayedAsync(
        PlayerId player,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => _daily.PlayedAsync(player, now, cancellationToken);

    public Task<IReadOnlyList<ExamAttempt>> AttemptsAsync(
        PlayerId player,
        CancellationToken cancellationToken
    ) => _exams.AttemptsAsync(player, cancellationToken);

    public Task<PostedMessage> PutAsync(
        ChannelId channel,
        string key,
        string author,
        string? platformId,
        string payload,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => _messages.PutAsync(channel, key, author, platformId, payload, at, cancellationToken);

    public Task<PostedMessage?> FindAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) => _messages.FindAsync(channel, key, cancellationToken);

    public Task<IReadOnlyList<PostedMessage>> LatestAsync(
        ChannelId channel,
        int count,
        long before,
        CancellationToken cancellationToken
    ) => _messages.LatestAsync(channel, count, before, cancellationToken);

    public Task<PersonalHoldings> HoldingsAsync(Account account, CancellationToken cancellationToken) =>
        _personal.HoldingsAsync(account, cancellationToken);

    public Task<ImmutableArray<ChannelId>> ChannelsAsync(
        Account account,
        CancellationToken cancellationToken
    ) => _personal.ChannelsAsync(account, cancellationToken);

    public Task<string> ExportAsync(Person person, CancellationToken cancellationToken) =>
        _personal.ExportAsync(person, cancellationToken);

    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken) =>
        _personal.EraseAsync(erasure, cancellationToken);

    public Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _personal.ForgetTextAsync(before, cancellationToken);

    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        _upkeep.BackupAsync(file, cancellationToken);

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken) =>
        _upkeep.CheckAsync(cancellationToken);

    /// <summary>Saves what waits, folds the write-ahead log into the file, and lets the next process in.</summary>
    public async ValueTask DisposeAsync()
    {
        _file.CloseReaders();
        await Writer.DisposeAsync();
        _lock.Dispose();
    }

    private static void MakeFolder(DatabaseFile file)
    {
        try
        {
            Directory.CreateDirectory(file.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Sentences.Unwritable(file, e);
        }
    }

    /// <summary>Nothing writes to a file that is not sound; ours is kept aside, any other left where it is.</summary>
    private static SqliteConnection ConnectSafely(DatabaseFile file, Schema schema, TimeProvider time)
    {
        try
        {
            if (!file.IsBlank)
            {
                Soundness.Require(file, schema.Newest);
            }

            return Connect(file, schema);
        }
        catch (DamagedException damage)
        {
            throw file.Origin == FileOrigin.ChatStudyBot
                ? new Quarantine(file, time).KeepAside(damage)
                : Sentences.DamagedUnsaid(file, damage);
        }
    }

    private static SqliteConnection Connect(DatabaseFile file, Schema schema)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = file.OpenWriting();
            connection.Execute(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA fullfsync = ON;
                PRAGMA foreign_keys = ON;
                PRAGMA secure_delete = ON;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -32768;
                """
            );
            schema.BringUpToDate(connection);
            return connection;
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw Sentences.For(file, e);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }
}
