using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.Storage;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>Questions of the day, as a server on Discord sees them.</summary>
public sealed class DailyTests
{
    private const ulong General = Guild.General;
    private const string Posting = "POST /api/v10/channels/13/messages";

    [Fact]
    public async Task A_post_whose_answer_is_lost_is_repeated_with_the_same_nonce_and_leaves_one_message()
    {
        await using var bot = await ScheduledAsync();
        bot.Guild.LostPosts = 1;
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        var posting = bot.LookAsync();
        await bot.Time.PassAsync(TimeSpan.FromSeconds(0.2501), TimeSpan.FromSeconds(0.5));
        await posting.Soon("the question");

        Assert.Contains("📅 今日の一問", Assert.Single(bot.In(General)).Text);
        AssertSameNonce(bot, posts: 2);
        Assert.DoesNotContain("確認できません", await ListAsync(bot));
    }

    [Fact]
    public async Task A_bot_that_is_killed_while_it_posts_finds_its_message_by_the_nonce()
    {
        await using var bot = await ScheduledAsync();
        await KilledInPostAsync(bot, downSeconds: 60);

        Assert.Single(bot.In(General));
        AssertSameNonce(bot, posts: 2);
        Assert.DoesNotContain("確認できません", await ListAsync(bot));
    }

    [Fact]
    public async Task When_Discord_has_forgotten_the_nonce_it_is_not_posted_again_and_the_list_says_so()
    {
        await using var bot = await ScheduledAsync();
        await KilledInPostAsync(bot, downSeconds: 600);

        var card = Assert.Single(bot.In(General));
        AssertSameNonce(bot, posts: 1);
        Assert.Contains("投稿できたか確認できません", await ListAsync(bot));
        await bot.PressAsync(card, ":choose:0", ChannelKind.Text);
        Assert.Contains("正解", bot.Guild.Messages[^1].Text);
        Assert.DoesNotContain("確認できません", await ListAsync(bot));
    }

    [Fact]
    public async Task A_role_is_notified_by_the_first_question_of_the_day_and_nobody_else_by_any()
    {
        await using var bot = await ScheduledAsync(
            """,{"type":8,"name":"role","value":"77"},{"type":4,"name":"count","value":2}"""
        );
        await bot.WaitAsync(60);

        Assert.Equal(2, bot.In(General).Count());
        var posts = Requests(bot).Where(request => request.At == Posting).Select(post => post.Json).ToArray();
        var notifying = Assert.Single(posts, post => Roles(post).Length > 0);
        Assert.StartsWith("<@&77> 📅", notifying.GetProperty("content").GetString());
        Assert.Equal(["77"], Roles(notifying));
        Assert.All(posts, post => Assert.Empty(Allowed(post).GetProperty("parse").EnumerateArray()));

        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.LookAsync();
        Assert.All(bot.In(General).Take(2), closed => Assert.DoesNotContain("<@&77>", closed.Text));
    }

    [Fact]
    public async Task A_reveal_for_all_is_in_a_thread_of_the_card_once_and_the_card_never_tells()
    {
        await using var bot = await ScheduledAsync(""",{"type":3,"name":"reveal","value":"thread"}""");
        await bot.WaitAsync(60);
        Assert.Empty(bot.Guild.Threads);
        var card = bot.In(General).Single();

        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.LookAsync();
        await bot.KillAndRestartAsync(5);

        var thread = Assert.Single(bot.Guild.Threads);
        Assert.Equal(card.Id, thread);
        var reveal = Assert.Single(bot.In(thread));
        Assert.True(reveal.IsSilent);
        Assert.Contains("14日まで預かる。", reveal.Text);
        Assert.All(bot.In(General), one => Assert.DoesNotContain("14日まで預かる。", one.Body.ToString()));
        Assert.Equal(2, bot.In(General).Count());
    }

    [Fact]
    public async Task What_the_channel_is_sent_is_the_same_whatever_the_right_answer_is()
    {
        var first = await PublicAsync(key: 0);
        var second = await PublicAsync(key: 1);

        Assert.Contains(first, body => body.Contains("締め切りました。1人中1人が正解でした。"));
        Assert.Contains(first, body => body.Contains("前回: 1人中1人が正解"));
        Assert.Equal(first, second);
    }

    /// <summary>All that goes into the channel until the question has been closed by the next, answered right once.</summary>
    private static async Task<string[]> PublicAsync(int key)
    {
        await using var bot = await ScheduledAsync(
            questions: Enumerable
                .Range(1, 30)
                .Select(number =>
                    Play.Question(number) with
                    {
                        Key = [key],
                        Explanation = $"正解の番号は{key}。",
                    }
                )
        );
        await bot.WaitAsync(60);
        var card = bot.In(General).Single();
        var id = QuizId.Parse(card.Buttons.First().Split(':')[1]);
        var quiz = (await bot.Bot.Desk.FindAsync(id, CancellationToken.None))!;
        var right = quiz.Rounds[0].Order.IndexOf(key);
        await bot.PressAsync(
            card,
            string.Create(CultureInfo.InvariantCulture, $":choose:{right}"),
            ChannelKind.Text
        );
        Assert.Contains("✅ 正解です。", bot.Guild.Messages[^1].Text);
        await bot.WaitAsync(20);
        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.LookAsync();
        await bot.WaitAsync(5);
        Assert.Equal(2, bot.In(General).Count());
        return
        [
            .. Requests(bot)
                // The closed question and the next one do not wait for each other.
                .OrderBy(request => request.At, StringComparer.Ordinal)
                .Select(request => Regex.Unescape(request.Text)),
        ];
    }

    /// <summary>A question comes within the minute.</summary>
    private static async Task<StudyServer> ScheduledAsync(
        string options = "",
        IEnumerable<Question>? questions = null
    )
    {
        var bot = await StudyServer.StartAsync(questions);
        await SetAsync(bot, options: options);
        return bot;
    }

    private static async Task SetAsync(StudyServer bot, int minutes = 1, string options = "")
    {
        bot.Rights = Permissions.ManageGuild;
        var time = bot.Time.GetUtcNow().AddMinutes(minutes).ToString("HH:mm", CultureInfo.InvariantCulture);
        await bot.CommandAsync(
            "daily",
            "set",
            $$"""{"type":3,"name":"time","value":"{{time}}"}{{options}}"""
        );
        Assert.Contains("設定しました", bot.Guild.Messages[^1].Text);
    }

    private static async Task<string> ListAsync(StudyServer bot)
    {
        await bot.CommandAsync("daily", "list");
        return bot.Guild.Messages[^1].Text;
    }

    /// <summary>Discord has the message, and its answer never came.</summary>
    private static async Task KilledInPostAsync(StudyServer bot, double downSeconds)
    {
        bot.Guild.LostPosts = 1;
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        _ = bot.LookAsync();
        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(0.2501), TimeSpan.FromSeconds(0.5));
        await bot.KillAndRestartAsync(downSeconds);
    }

    private static void AssertSameNonce(StudyServer bot, int posts)
    {
        var sent = Requests(bot).Where(request => request.At == Posting).Select(post => post.Json).ToArray();
        Assert.Equal(posts, sent.Length);
        Assert.Single(sent.Select(post => post.GetProperty("nonce").GetString()).Distinct());
        Assert.All(sent, post => Assert.True(post.GetProperty("enforce_nonce").GetBoolean()));
    }

    /// <summary>Those that post or edit in the channel.</summary>
    private static IEnumerable<SentRequest> Requests(StudyServer bot) =>
        bot.World.Server.Sent.Where(request =>
            request.At.Contains("/channels/13/messages", StringComparison.Ordinal)
        );

    private static JsonElement Allowed(JsonElement message) => message.GetProperty("allowed_mentions");

    private static string[] Roles(JsonElement message) =>
        Allowed(message).TryGetProperty("roles", out var roles)
            ? [.. roles.EnumerateArray().Select(role => role.GetString()!)]
            : [];
}
