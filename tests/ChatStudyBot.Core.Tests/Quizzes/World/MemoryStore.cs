using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>What a store keeps, in memory; snapshots go through JSON as they do on a disk.</summary>
internal sealed class MemoryStore : IQuizStore, IScoreBook, IQuestionBook, ISeasonBook, IExamBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<QuizId, string> _snapshots = [];
    private readonly Dictionary<QuizId, Quiz> _parsed = [];
    private readonly Dictionary<(string Place, QuestionId Question), Asked> _asked = [];
    private readonly List<QuestionReport> _reports = [];
    private readonly Dictionary<QuestionId, QuestionDecision> _decisions = [];
    private readonly List<Season> _seasons = [];
    private readonly Dictionary<string, long> _seasonDeliveries = [];
    private readonly HashSet<long> _postedSeasons = [];
    private DateTimeOffset? _lastSign;

    public List<AnswerEntry> Log { get; } = [];

    public List<Mark> Marks { get; } = [];

    /// <summary>Found again without a search over everybody's.</summary>
    private readonly Dictionary<PlayerId, PlayerMarks> _byPlayer = [];
    private int _indexed;

    public List<ExamAttempt> Attempts { get; } = [];

    public MemoryReviews Reviews { get; } = new();

    public MemorySettings Settings { get; } = new();

    public MemoryAsked Asked { get; } = new();

    public MemoryDaily Daily { get; }

    public MemoryStore() => Daily = new MemoryDaily(this);

    public PlayerMarks MarksOf(PlayerId player)
    {
        for (; _indexed < Marks.Count; _indexed++)
        {
            var mark = Marks[_indexed];
            if (!_byPlayer.TryGetValue(mark.Player, out var own))
                _byPlayer[mark.Player] = own = new PlayerMarks();
            own.Marks.Add(mark);
            own.Channels.Add(mark.Channel);
            // An answer to a question of a day is that day's, whenever it came.
            own.Days.Add(DailyDay(mark.Quiz) ?? mark.StudyDay);
        }
        return _byPlayer.GetValueOrDefault(player, new PlayerMarks());
    }

    public IEnumerable<Quiz> Snapshots() => _snapshots.Keys.Select(Snapshot);

    private Quiz Snapshot(QuizId quiz) =>
        _parsed.TryGetValue(quiz, out var known)
            ? known
            : _parsed[quiz] = JsonSerializer.Deserialize<Quiz>(_snapshots[quiz])!;

    /// <summary>So many of the next writes fail.</summary>
    public int FailingWrites { get; set; }

    /// <summary>So many of the next snapshots are not saved, while answers still are.</summary>
    public int FailingSaves { get; set; }

    /// <summary>When set, appends end only when it does.</summary>
    public TaskCompletionSource? Flush { get; set; }

    public bool IsBroken { get; set; }

    /// <summary>What happens between the reading of a quiz and its arrival.</summary>
    public Func<Task> Reading { get; set; } = () => Task.CompletedTask;

    public void Erase(Erasure erasure)
    {
        lock (_lock)
        {
            foreach (
                var (at, entry) in Log.Index().Where(entry => erasure.Person.Is(entry.Item.Player)).ToList()
            )
                Log[at] = entry with { Player = erasure.Of(entry.Player), PlayerName = erasure.Name };
            foreach (
                var (at, mark) in Marks.Index().Where(mark => erasure.Person.Is(mark.Item.Player)).ToList()
            )
                Marks[at] = mark with { Player = erasure.Of(mark.Player), PlayerName = erasure.Name };
            foreach (var (id, snapshot) in _snapshots.ToList())
                _snapshots[id] = JsonSerializer.Serialize(
                    erasure.Of(JsonSerializer.Deserialize<Quiz>(snapshot)!)
                );
            _parsed.Clear();
            _byPlayer.Clear();
            _indexed = 0;
        }
    }

    public Task SaveAsync(QuizCommit commit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Fails() || (FailingSaves > 0 && FailingSaves-- > 0))
                return Task.FromException(new StoreException("The disk is full."));
            _parsed.Remove(commit.Quiz.Id);
            _snapshots[commit.Quiz.Id] = JsonSerializer.Serialize(commit.Quiz);
            Daily.Note(commit.Quiz);
            foreach (var mark in commit.Marks)
                Marks.Add(mark);
            foreach (var asked in commit.Asked)
                _asked[(asked.Place, asked.Question)] = asked;
            foreach (var review in commit.Reviews)
                Reviews.Save(review);
            if (commit.Attempt is { } attempt && !Attempts.Exists(old => old.Quiz == attempt.Quiz))
                Attempts.Add(attempt);
            return Task.CompletedTask;
        }
    }

    public async Task<bool> AppendAsync(AnswerEntry entry, CancellationToken cancellationToken)
    {
        var flush = Flush;
        lock (_lock)
        {
            if (Fails())
                throw new StoreException("The disk is full.");
            if (Log.Exists(known => known.Delivery == entry.Delivery))
                return false;
            Log.Add(entry);
        }
        if (flush is not null)
            await flush.Task;
        return true;
    }

    public Task<IReadOnlyList<StoredQuiz>> RunningAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredQuiz>>([
            .. _snapshots.Keys.Where(quiz => Snapshot(quiz).IsRunning).Select(Read),
        ]);

    public async Task<StoredQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken)
    {
        if (IsBroken)
            throw new StoreException("The file is gone.");
        var read = _snapshots.ContainsKey(quiz) ? Read(quiz) : null;
        await Reading();
        return read;
    }

    public Task<IReadOnlyDictionary<QuestionId, DateTimeOffset>> LastAskedAsync(
        string place,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<QuestionId, DateTimeOffset>>(
            _asked
                .Where(pair => pair.Key.Place == place)
                .ToDictionary(pair => pair.Key.Question, pair => pair.Value.At)
        );

    public Task RecordSignOfLifeAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        _lastSign = at;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> LastSignOfLifeAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_lastSign);

    public Task<bool> ReportAsync(QuestionReport report, CancellationToken cancellationToken)
    {
        var isNew = !_reports.Exists(old => (old.Question, old.Player) == (report.Question, report.Player));
        if (isNew)
            _reports.Add(report);
        return Task.FromResult(isNew);
    }

    public Task<IReadOnlyList<QuestionReport>> ReportsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuestionReport>>([.. _reports]);

    public Task<IReadOnlyDictionary<QuestionId, QuestionDecision>> DecisionsAsync(
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<QuestionId, QuestionDecision>>(
            _decisions.ToImmutableDictionary()
        );

    public Task DecideAsync(QuestionDecision decision, CancellationToken cancellationToken)
    {
        _decisions[decision.Question] = decision;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QuestionTally>> TalliesAsync(CancellationToken cancellationToken)
    {
        var firstGoes = Marks.Where(mark => mark is { IsRated: true, IsHinted: false }).ToArray();
        return Task.FromResult<IReadOnlyList<QuestionTally>>([
            .. firstGoes
                .GroupBy(mark => mark.Question)
                .Select(marks => new QuestionTally(
                    marks.Key,
                    marks.Select(mark => mark.Player).Distinct().Count(),
                    [
                        .. marks
                            .GroupBy(mark => (Chosen: string.Join('\n', mark.Chosen), mark.IsRight))
                            .Select(picks => new PickTally(
                                picks.First().Chosen,
                                picks.Key.IsRight,
                                picks.Count(),
                                picks
                                    .Select(mark => AbilityElsewhere(firstGoes, mark))
                                    .Aggregate(default(Abilities), (sum, one) => sum + one)
                            )),
                    ]
                )),
        ]);
    }

    public Task<IReadOnlyDictionary<QuestionId, AnswerCount>> CountsAsync(
        IReadOnlyCollection<QuestionId> questions,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<QuestionId, AnswerCount>>(
            Marks
                .Where(mark =>
                    mark is { IsRated: true, IsHinted: false } && questions.Contains(mark.Question)
                )
                .GroupBy(mark => mark.Question)
                .ToDictionary(
                    marks => marks.Key,
                    marks => new AnswerCount(
                        marks.Count(),
                        marks.Select(mark => mark.Player).Distinct().Count(),
                        marks.Count(mark => mark.IsRight)
                    )
                )
        );

    private static Abilities AbilityElsewhere(Mark[] marks, Mark mark)
    {
        var others = marks.Where(other => other.Player == mark.Player && other != mark).ToArray();
        var share = others.Length == 0 ? 0 : (double)others.Count(other => other.IsRight) / others.Length;
        return others.Length == 0 ? default : new Abilities(1, share, share * share);
    }

    public Task<IReadOnlyList<ScoreRow>> LeaderboardAsync(
        LeaderboardQuery query,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<ScoreRow>>([
            .. Marks
                .Where(mark => mark is { IsRated: true, IsExam: false } && mark.Player.Team == query.Team)
                .Where(mark => query.Channel is null || mark.Channel == query.Channel)
                .Where(mark =>
                    query.Season is null || _seasons.Single(one => one.Id == query.Season).Holds(mark.At)
                )
                .Where(mark => query.From is null || mark.StudyDay >= query.From)
                .Where(mark => query.To is null || mark.StudyDay <= query.To)
                .Where(mark => mark.Topic.Take(query.Topic.Length).SequenceEqual(query.Topic))
                .GroupBy(mark => mark.Player)
                .Select(marks => new ScoreRow(
                    marks.Key,
                    marks.Last().PlayerName,
                    marks.Sum(mark => mark.Points.Total),
                    marks.Count(mark => mark.IsRight),
                    marks.Count()
                ))
                .OrderByDescending(row => row.Points)
                .ThenBy(row => row.Answered)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ]);

    public Task<IReadOnlyDictionary<PlayerId, ImmutableArray<DateOnly>>> DaysAsync(
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<PlayerId, ImmutableArray<DateOnly>>>(
            players
                .Distinct()
                .Where(player => MarksOf(player).Days.Count > 0)
                .ToDictionary(player => player, player => MarksOf(player).Days.ToImmutableArray())
        );

    public Task<IReadOnlyList<Season>> SeasonsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Season>>([
            .. _seasons.Where(season => (season.Platform, season.Team) == (platform, team)).Reverse(),
        ]);

    public Task<Season?> StartAsync(
        string name,
        ChannelId channel,
        DateTimeOffset at,
        DateTimeOffset? endsAt,
        string delivery,
        CancellationToken cancellationToken
    )
    {
        if (_seasonDeliveries.TryGetValue(delivery, out var known))
            return Task.FromResult(_seasons.Find(season => season.Id == known));
        if (Running(channel, at) is not null)
            return Task.FromResult<Season?>(null);
        var started = new Season(_seasons.Count + 1, name, channel, at, endsAt);
        _seasons.Add(started);
        _seasonDeliveries[delivery] = started.Id;
        return Task.FromResult<Season?>(started);
    }

    public Task<Season?> EndAsync(
        ChannelId channel,
        DateTimeOffset at,
        string delivery,
        CancellationToken cancellationToken
    )
    {
        if (_seasonDeliveries.TryGetValue(delivery, out var known))
            return Task.FromResult(_seasons.Find(season => season.Id == known));
        if (Running(channel, at) is not { } running)
            return Task.FromResult<Season?>(null);
        var ended = running with { Channel = channel, EndsAt = at };
        _seasons[_seasons.IndexOf(running)] = ended;
        _seasonDeliveries[delivery] = ended.Id;
        return Task.FromResult<Season?>(ended);
    }

    public Task<IReadOnlyList<Season>> UnpostedAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Season>>([
            .. _seasons.Where(season => season.IsOver(now) && !_postedSeasons.Contains(season.Id)),
        ]);

    public Task PostedAsync(long season, CancellationToken cancellationToken)
    {
        _postedSeasons.Add(season);
        return Task.CompletedTask;
    }

    private Season? Running(ChannelId channel, DateTimeOffset at) =>
        _seasons.Find(season =>
            (season.Platform, season.Team) == (channel.Platform, channel.Team) && !season.IsOver(at)
        );

    public Task<IReadOnlyDictionary<DateOnly, int>> AnswersByDayAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<DateOnly, int>>(
            Marks
                .Where(mark => mark.Player == player && mark.StudyDay >= from)
                .CountBy(mark => mark.StudyDay)
                .ToDictionary()
        );

    public Task<PlayerTotals> TotalsAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var own = Marks.Where(mark => mark.Player == player).ToArray();
        return Task.FromResult(
            new PlayerTotals(
                own.Sum(mark => mark.Points.Total),
                own.Count(mark => mark.IsRight),
                own.Length,
                Topics(own),
                // An answer to a question of a day is that day's, whenever it came.
                [.. own.Select(mark => DailyDay(mark.Quiz) ?? mark.StudyDay).Distinct().Order()]
            )
        );
    }

    public Task<IReadOnlyList<ExamAttempt>> AttemptsAsync(
        PlayerId player,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<ExamAttempt>>([
            .. Attempts
                .Where(attempt => attempt.Player == player)
                .OrderByDescending(attempt => attempt.EndedAt),
        ]);

    public Task<int> RightAloneAsync(PlayerId player, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(
            MarksOf(player)
                .Marks.Count(mark => (mark.StudyDay, mark.Points.Base) == (day, Scoring.RightAlone))
        );

    public Task<IReadOnlyList<Had>> HadAsync(
        string platform,
        QuestionId question,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Had>>([
            .. Marks
                .Where(mark => mark.Question == question && mark.At >= since)
                .Select(mark => new Had(mark.Player, mark.At, mark is { IsRated: true, IsExam: false })),
            .. _asked
                .Values.Where(asked => asked.IsAlone && asked.Question == question && asked.At >= since)
                .Select(asked => new Had(PlayerId.Parse(asked.Place), asked.At, IsScored: false)),
        ]);

    public Task<IReadOnlyList<(PlayerId Player, string Name)>> FindPlayersAsync(
        string platform,
        string team,
        string name,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<(PlayerId, string)>>([
            .. Marks
                .Where(mark =>
                    mark.PlayerName.Contains(name, StringComparison.Ordinal) || mark.Player.ToString() == name
                )
                .Select(mark => (mark.Player, mark.PlayerName))
                .Distinct(),
        ]);

    public Task<IReadOnlyList<TopicTotals>> TopicsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<TopicTotals>>(Topics(Marks.Where(mark => !mark.IsExam)));

    private static ImmutableArray<TopicTotals> Topics(IEnumerable<Mark> marks) =>
        [
            .. marks
                .GroupBy(mark => string.Join(" › ", mark.Topic))
                .Select(group => new TopicTotals(
                    group.First().Topic,
                    group.Count(mark => mark.IsRight),
                    group.Count()
                )
                {
                    Players = group.DistinctBy(mark => mark.Player).Count(),
                }),
        ];

    private DateOnly? DailyDay(QuizId quiz) =>
        _snapshots.ContainsKey(quiz) ? Snapshot(quiz).Daily?.StudyDay : null;

    private StoredQuiz Read(QuizId quiz) => new(Snapshot(quiz), [.. Log.Where(entry => entry.Quiz == quiz)]);

    private bool Fails() => IsBroken || (FailingWrites > 0 && FailingWrites-- > 0);
}

/// <summary>What a player's marks hold, as it is asked for.</summary>
internal sealed class PlayerMarks
{
    public List<Mark> Marks { get; } = [];

    public HashSet<ChannelId> Channels { get; } = [];

    public SortedSet<DateOnly> Days { get; } = [];
}
