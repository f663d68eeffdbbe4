using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>The bank in the hands of the managers: how it stands, and what is not asked any more.</summary>
internal sealed class BankFlow(
    IBankSource bank,
    QuizDesk desk,
    IQuestionBook book,
    INoteIndexSource notes,
    IAskBook asked,
    TimeProvider time
)
{
    public async Task<Reply> RouteAsync(
        CommandContext context,
        BankAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            _ when !context.IsManager => Replies.Refused(context, "refusal.not_manager"),
            BankAction.Status => await StatusAsync(context, cancellationToken),
            BankAction.Reload => await ReloadAsync(context, cancellationToken),
            BankAction.Reports(var page) => Reply.ToPlayer(
                InboxCard.Of(context.Language, await InboxAsync(cancellationToken), page)
            ),
            BankAction.Gaps(var page) => await GapsAsync(context, page, cancellationToken),
            BankAction.Decide(var question, var what) => await DecideAsync(
                context,
                question,
                what,
                cancellationToken
            ),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };

    private async Task<Reply> StatusAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var suspended = Inbox.Suspended(await book.DecisionsAsync(cancellationToken));
        var stopped = bank.Current.Questions.Count(question => suspended.Contains(question.Id));
        return Reply.ToPlayer(BankCard.Of(context.Language, bank, stopped));
    }

    private async Task<Reply> ReloadAsync(CommandContext context, CancellationToken cancellationToken) =>
        Reply.ToPlayer(BankCard.Reloaded(context.Language, await bank.ReadAgainAsync(cancellationToken)));

    private async Task<Reply> GapsAsync(CommandContext context, int page, CancellationToken cancellationToken)
    {
        var (platform, team, now) = (context.Channel.Platform, context.Channel.Team, time.GetUtcNow());
        var gaps = await asked.GapsAsync(platform, team, now, cancellationToken);
        var votes = await asked.VotesAsync(platform, team, now, cancellationToken);
        var index = await notes.IndexAsync().WaitAsync(cancellationToken);
        var rows = await Task.Run(() => GapList.Of(gaps, index), cancellationToken);
        return Reply.ToPlayer(GapsCard.Of(context.Language, rows, votes, page));
    }

    private async Task<Reply> DecideAsync(
        CommandContext context,
        string? words,
        Decision what,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(words))
            return Replies.Refused(
                context,
                "refusal.question_missing",
                (
                    "example",
                    new CommandExample(
                        what == Decision.Suspend ? "bank suspend" : "bank restore",
                        new MessageRef("command.bank.suspend.example")
                    )
                ),
                ("command", "bank reports")
            );
        var decisions = await book.DecisionsAsync(cancellationToken);
        if (
            QuestionId.TryParse(words.Trim().ToLowerInvariant()) is not { } id
            || (bank.Current.Find(id) is null && !decisions.ContainsKey(id))
        )
            return Replies.Refused(
                context,
                "refusal.question_unknown",
                ("id", CommandWords.Shown(words)),
                ("command", "bank reports")
            );
        // Pressed twice, it is decided twice: the later decision says the same.
        await book.DecideAsync(
            new QuestionDecision(id, what, context.Player, time.GetUtcNow()),
            cancellationToken
        );
        if (what == Decision.Suspend)
            await desk.TakeOutAsync(id, cancellationToken);
        return Replies.Sentence(
            context,
            CardTone.Done,
            what switch
            {
                Decision.Suspend => "bank.suspended",
                Decision.Restore => "bank.restored",
                Decision.Keep => "bank.kept",
                _ => throw new InvalidOperationException($"Unknown decision {what}."),
            }
        );
    }

    private async Task<ImmutableArray<InboxItem>> InboxAsync(CancellationToken cancellationToken) =>
        Inbox.Of(
            bank.Current,
            await book.TalliesAsync(cancellationToken),
            await book.ReportsAsync(cancellationToken),
            await book.DecisionsAsync(cancellationToken)
        );
}
