using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>One database file with everything in it: each part knows its tables, and one writer writes for all.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly DatabaseFile _file;
    private readonly DatabaseLock _lock;

    private SqliteStore(DatabaseFile file, DatabaseLock @lock, Writer writer)
    {
        (_file, _lock, Writer) = (file, @lock, writer);
        var reader = new Reader(file);
        Quizzes = new Quizzes(writer, reader);
        Scores = new Scores(reader);
        Seasons = new Seasons(writer, reader);
        Reviews = new Reviews(writer, reader);
        Exams = new Exams(reader);
        Daily = new DailyBook(writer, reader);
        Questions = new QuestionBook(writer, reader);
        Asked = new AskBook(writer, reader);
        Settings = new SettingRows(writer, reader);
        Welcomes = new WelcomeRows(writer);
        Messages = new MessageRows(writer, reader);
        Personal = new PersonalBook(writer, reader);
        Upkeep = new SqliteUpkeep(file);
    }

    public IQuizStore Quizzes { get; }
    public IScoreBook Scores { get; }
    public ISeasonBook Seasons { get; }
    public IReviewBook Reviews { get; }
    public IExamBook Exams { get; }
    public IDailyBook Daily { get; }
    public IQuestionBook Questions { get; }
    public IAskBook Asked { get; }
    public ISettingsLog Settings { get; }
    public IWelcomeBook Welcomes { get; }
    public IMessageLog Messages { get; }
    public IPersonalBook Personal { get; }
    public IStoreUpkeep Upkeep { get; }
    public WriteCounts Counts => Writer.Counts;

    internal Writer Writer { get; }

    public static SqliteStore Open(DatabaseFile file, TimeProvider time) => Open(file, Migration.All, time);

    internal static SqliteStore Open(
        DatabaseFile file,
        IReadOnlyList<Migration> migrations,
        TimeProvider time
    )
    {
        WritingConnection.MakeFolder(file);
        var @lock = DatabaseLock.Take(file);
        try
        {
            var connection = WritingConnection.Open(file, new Schema(file, migrations, time), time);
            return new SqliteStore(file, @lock, new Writer(file, connection, time));
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>Saves what waits, folds the write-ahead log into the file, and lets the next process in.</summary>
    public async ValueTask DisposeAsync()
    {
        _file.CloseReaders();
        await Writer.DisposeAsync();
        _lock.Dispose();
    }
}
