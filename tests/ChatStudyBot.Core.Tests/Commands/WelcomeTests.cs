using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What a team hears beside the reply to its first command, once.</summary>
public sealed class WelcomeTests
{
    private readonly StudyRoom _room = new(Samples.Singles(3));
    private readonly MemoryWelcomes _book = new();

    [Fact]
    public async Task The_first_command_is_answered_as_ever_and_followed_by_the_welcome_once()
    {
        _room.Current = new QuestionBank(
            [Questions.Notes.Read("# Tea", "tea.md"), Questions.Notes.Read("# Cups", "cups.md")],
            _room.Current.Questions,
            _room.Current.Topics,
            []
        );

        var first = await Do(By(Sato, "1"), "/topics");

        Assert.StartsWith("Topics", CardText.Of(first.Card));
        var welcome = CardText.Of(await first.After!);
        Assert.Contains("Asks questions from your team's notes", welcome);
        Assert.Contains("3 questions from 2 notes are ready.", welcome);
        Assert.Contains("/quiz: ", welcome);
        Assert.DoesNotContain("For managers", welcome, StringComparison.Ordinal);
        Assert.Null((await Do(By(Sato, "2"), "/topics")).After);
        Begin();
        Assert.Null(await (await Do(By(Tanaka, "3"), "/topics")).After!);
        Assert.NotNull(await (await Do(Elsewhere, "/topics")).After!);
    }

    [Fact]
    public async Task A_manager_hears_what_to_look_after_and_that_posting_works_when_it_did()
    {
        var first = await Do(By(Sato, "1", isManager: true), "/quiz 1");

        Assert.Same(Reply.Nothing.Card, first.Card);
        var welcome = (await first.After!)!;
        Assert.Contains("For managers: check language and time zone", CardText.Of(welcome));
        Assert.Contains("Posting in this channel works.", CardText.Of(welcome));
        Assert.Contains("No notes yet.", CardText.Of(welcome));
        Assert.NotNull((await _room.Press(Sato, welcome, "Set daily question")).RefusalKey);
        Assert.Equal("Help", CardText.Of((await _room.Press(Sato, welcome, "Help")).Card).Split('\n')[0]);
        // It is a list to go through: nothing that is opened from it takes its place.
        foreach (var label in (string[])["Settings", "Change language"])
            Assert.Equal(Placement.New, (await _room.Press(Sato, welcome, label)).Placement);
    }

    [Fact]
    public async Task A_refused_quiz_has_not_shown_that_posting_works()
    {
        _room.Chat.Results.Enqueue(new PutResult.Refused(Refusal.Of("refusal.channel_archived")));

        var first = await Do(By(Sato, "1", isManager: true), "/quiz 1");

        Assert.Equal("refusal.channel_archived", first.RefusalKey);
        var welcome = CardText.Of(await first.After!);
        Assert.Contains("For managers", welcome);
        Assert.DoesNotContain("Posting in this channel works.", welcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Direct_conversations_and_forms_are_not_followed_and_leave_the_welcome_for_later()
    {
        Assert.Null((await Do(By(Sato, "1") with { IsDirect = true }, "/topics")).After);
        var form = await Route(
            By(Sato, "2", isManager: true),
            new StudyCommand.InDaily(new DailyAction.OpenForm())
        );
        Assert.NotNull(form.Form);
        Assert.Null(form.After);

        Assert.NotNull((await Do(By(Sato, "3"), "/topics")).After);
    }

    [Fact]
    public async Task When_it_cannot_be_kept_the_command_is_answered_and_the_next_one_tries_again()
    {
        _book.Failing = 1;

        var first = await Do(By(Sato, "1"), "/topics");

        Assert.Null(first.RefusalKey);
        Assert.Null(await first.After!);
        Assert.Single(_room.Failures);
        Assert.NotNull(await (await Do(By(Sato, "2"), "/topics")).After!);
    }

    private static CommandContext Elsewhere =>
        By(Suzuki with { Team = "other" }, "4") with
        {
            Channel = new ChannelId("test", "other", "general"),
        };

    private WelcomingRouter? _router;

    private WelcomingRouter Begin() =>
        _router = new WelcomingRouter(
            _room.Router,
            _book,
            _room,
            new Settings.SettingsBook(_room.Store.Settings, _room, []),
            _room.Time,
            new Edge(() => "4711", (_, failure) => _room.Failures.Add(failure))
        );

    private Task<Reply> Do(CommandContext context, string typed) => Route(context, CommandText.Read(typed));

    private Task<Reply> Route(CommandContext context, StudyCommand command) =>
        (_router ?? Begin()).RouteAsync(context, command, CancellationToken.None);

    private sealed class MemoryWelcomes : IWelcomeBook
    {
        private readonly HashSet<(string, string)> _teams = [];

        public int Failing { get; set; }

        public Task<bool> TryWelcomeAsync(
            string platform,
            string team,
            DateTimeOffset at,
            CancellationToken cancellationToken
        ) =>
            Failing-- > 0
                ? Task.FromException<bool>(new StoreException("The disk is full."))
                : Task.FromResult(_teams.Add((platform, team)));
    }
}
