using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>The buttons and forms of a round.</summary>
internal sealed class RoundFlow(
    QuizDesk desk,
    RoundAnswers answers,
    RoundSteps steps,
    DailyAnswers daily,
    ReviewFlow review,
    ReportFlow reports,
    SourceLinks sources
)
{
    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InRound command,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(command.Quiz, cancellationToken) is not { } quiz)
            return Replies.Refused(context, "refusal.card_old");
        if (quiz.IsSolo && quiz.Starter != context.Player)
            return Replies.NotYours(context, quiz);
        if (command.Round >= quiz.Rounds.Length)
            return Replies.Refused(context, "refusal.card_old");
        var round = quiz.Rounds[command.Round];
        if (!IsOffered(command.Action, quiz, round, context.Player))
            return Replies.Refused(context, "refusal.card_old");
        return command.Action switch
        {
            RoundAction.Choose(var position) => await answers.ChooseAsync(
                context,
                quiz,
                round,
                position,
                cancellationToken
            ),
            RoundAction.SubmitForm(var values) => await answers.SubmitAsync(
                context,
                quiz,
                round,
                values,
                cancellationToken
            ),
            RoundAction.OpenForm => await answers.OpenFormAsync(context, quiz, round, cancellationToken),
            RoundAction.Hint => await answers.HintAsync(context, quiz, round, cancellationToken),
            RoundAction.AskToShow => Reply.ToPlayer(DailyVerdictCard.Confirm(context.Language, quiz)),
            RoundAction.Show => await daily.ShowAsync(context, quiz, cancellationToken),
            RoundAction.Skip => await steps.SkipAsync(context, quiz, round, cancellationToken),
            RoundAction.Next => await steps.NextAsync(context, quiz, round, cancellationToken),
            RoundAction.Rate(var rating) => await steps.NextSoloAsync(
                context,
                quiz,
                round,
                rating,
                cancellationToken
            ),
            RoundAction.Details => await DetailsAsync(context, quiz, round, cancellationToken),
            RoundAction.AddToReview => await AddToReviewAsync(context, quiz, round, cancellationToken),
            RoundAction.OpenReport => ReportFlow.Open(context, quiz, round),
            RoundAction.Report(var values) => await reports.TakeAsync(
                context,
                quiz.QuestionOf(round),
                values,
                cancellationToken
            ),
            _ => throw new InvalidOperationException($"Unknown action {command.Action}."),
        };
    }

    /// <summary>Whether a card of such a quiz has that button, for that person, now.</summary>
    private static bool IsOffered(RoundAction action, Quiz quiz, Round round, PlayerId player) =>
        action switch
        {
            RoundAction.Hint => !quiz.IsExam,
            RoundAction.Skip or RoundAction.Next => quiz is { IsExam: false, IsDaily: false },
            RoundAction.AskToShow or RoundAction.Show => quiz.IsDaily,
            RoundAction.Rate => quiz.IsReview,
            RoundAction.Details or RoundAction.AddToReview => quiz.IsTold(round, player),
            _ => true,
        };

    private async Task<Reply> DetailsAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    ) =>
        Reply.ToPlayer(
            DetailCard.Of(
                context.Language,
                quiz,
                round,
                context.Player,
                await review.CardAsync(context.Player, quiz.QuestionOf(round).Id, cancellationToken),
                sources
            )
        );

    private async Task<Reply> AddToReviewAsync(
        CommandContext context,
        Quiz quiz,
        Round round,
        CancellationToken cancellationToken
    )
    {
        await desk.AddToReviewAsync(quiz.Id, [round.Index], context.Player, cancellationToken);
        var card = await review.CardAsync(context.Player, quiz.QuestionOf(round).Id, cancellationToken);
        if (card is null)
            return Replies.Refused(context, "refusal.card_old");
        var added = Replies.Sentence(context, CardTone.Plain, "detail.added");
        return added with
        {
            Card = added.Card! with
            {
                Blocks =
                [
                    .. added.Card.Blocks,
                    Wording.Context(context.Language, "detail.next_review", ("on", card.Due)),
                ],
            },
        };
    }
}
