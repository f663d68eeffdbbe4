using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>The buttons of a quiz as a whole, and the command that stops one.</summary>
internal sealed class QuizFlow(
    QuizDesk desk,
    ResultShare share,
    StartFlow start,
    Streaks streaks,
    ITeamSettings settings,
    TimeProvider time
)
{
    public Reply AskToStop(CommandContext context) =>
        (desk.In(context.Channel) ?? desk.SoloOf(context.Player) ?? desk.ReviewOf(context.Player)) is { } quiz
            ? AskToStop(context, quiz)
            : Replies.Refused(context, "refusal.no_quiz", ("command", "quiz"));

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InQuiz command,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(command.Quiz, cancellationToken) is not { IsExam: false } quiz)
            return Replies.Refused(context, "refusal.card_old");
        var isTheirs =
            command.Action
            is QuizAction.StartAlone
                or QuizAction.AgainAll
                or QuizAction.AgainMissed
                or QuizAction.KeepGoing;
        if (quiz.IsDaily)
            return await RouteDailyAsync(context, quiz, command.Action, cancellationToken);
        if (quiz.IsSolo && quiz.Starter != context.Player && !isTheirs)
            return Replies.NotYours(context, quiz);
        return command.Action switch
        {
            QuizAction.Stop => AskToStop(context, quiz),
            QuizAction.ConfirmStop => await StopAsync(context, quiz, cancellationToken),
            QuizAction.KeepGoing => Replies.Sentence(context, CardTone.Plain, "quiz.stop.kept").Instead(),
            QuizAction.AgainMissed => await AgainAsync(
                context,
                quiz,
                command.Action,
                quiz.MissedBy(context.Player),
                cancellationToken
            ),
            QuizAction.AgainAll => await AgainAsync(
                context,
                quiz,
                command.Action,
                quiz.Questions,
                cancellationToken
            ),
            QuizAction.Resume => Replies.Solo(context, quiz, Placement.Replace),
            QuizAction.Discard => await DiscardAsync(context, quiz, cancellationToken),
            QuizAction.StartAlone => await start.StartAsync(
                context,
                WishOf(quiz) with
                {
                    Mode = QuizMode.Solo,
                    Seconds = null,
                },
                Placement.New,
                cancellationToken
            ),
            QuizAction.Share => await ShareAsync(context, quiz, cancellationToken),
            QuizAction.Try => Replies.Refused(context, "refusal.card_old"),
            QuizAction.Details => Reply.ToPlayer(OwnResultCard.Of(context.Language, quiz, context.Player)),
            _ => throw new InvalidOperationException($"Unknown action {command.Action}."),
        };
    }

    /// <summary>Stops a solo quiz for another one.</summary>
    /// <returns>Null when that other one may start.</returns>
    public async Task<Reply?> GiveUpAsync(
        CommandContext context,
        QuizId unfinished,
        CancellationToken cancellationToken
    )
    {
        if (await desk.FindAsync(unfinished, cancellationToken) is not { IsSolo: true, IsExam: false } quiz)
            return Replies.Refused(context, "refusal.card_old");
        if (quiz.Starter != context.Player)
            return Replies.NotYours(context, quiz);
        await DiscardAsync(context, quiz, cancellationToken);
        return null;
    }

    private async Task<Reply> RouteDailyAsync(
        CommandContext context,
        Quiz quiz,
        QuizAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            QuizAction.Share => await ShareDailyAsync(context, quiz, cancellationToken),
            QuizAction.Try when !quiz.IsPlaying => await start.BeginAsync(
                context,
                WishOf(quiz) with
                {
                    Mode = QuizMode.Solo,
                    IsPractice = true,
                    Code = QuizCode.Of(quiz.Id, action),
                },
                quiz.Questions,
                [],
                Placement.New,
                cancellationToken
            ),
            _ => Replies.Refused(context, "refusal.card_old"),
        };

    private async Task<Reply> ShareDailyAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    )
    {
        if (quiz.Current?.Answers.GetValueOrDefault(context.Player) is not { } answer)
            return Replies.Refused(context, "refusal.share_gone");
        var streak = await streaks.OfAsync(context.Player, cancellationToken);
        return await share.ShareAsync(
            context,
            quiz,
            language => OwnResultCard.SharedDaily(language, quiz, answer, streak),
            cancellationToken
        );
    }

    private static Reply AskToStop(CommandContext context, Quiz quiz)
    {
        if (!quiz.IsPlaying)
            return Replies.Refused(context, "refusal.no_quiz", ("command", "quiz"));
        if (!MayStop(context, quiz))
            return Replies.Refused(context, "refusal.stop_not_yours", ("player", quiz.StarterName));
        var card = Card.Sentence(
            context.Language,
            CardTone.Plain,
            Say.Line(context.Language, "quiz.stop.confirm")
        );
        return Reply.ToPlayer(
            card with
            {
                Actions =
                [
                    new ActionRow([
                        Wording.Press(
                            context.Language,
                            "btn.confirm_stop",
                            QuizCode.Of(quiz.Id, QuizAction.ConfirmStop),
                            ActionStyle.Danger
                        ),
                        Wording.Press(
                            context.Language,
                            "btn.keep_going",
                            QuizCode.Of(quiz.Id, QuizAction.KeepGoing)
                        ),
                    ]),
                ],
            }
        );
    }

    private static bool MayStop(CommandContext context, Quiz quiz) =>
        quiz.Starter == context.Player || context.IsManager;

    private async Task<Reply> StopAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    )
    {
        if (!MayStop(context, quiz))
            return Replies.Refused(context, "refusal.stop_not_yours", ("player", quiz.StarterName));
        var stopped = false;
        var after = await desk.ChangeAsync(
            quiz.Id,
            (now, at) =>
            {
                stopped = now.IsPlaying;
                return QuizMachine.Finish(now, EndReason.Stopped, (context.Player, context.PlayerName), at);
            },
            cancellationToken
        );
        return (stopped, after) switch
        {
            (false, _) => Replies.Refused(context, "refusal.no_quiz", ("command", "quiz")),
            (_, { IsSolo: true }) => Replies.Solo(context, after, Placement.Replace),
            _ => Replies.Sentence(context, CardTone.Plain, "quiz.stop.done").Instead(),
        };
    }

    private async Task<Reply> AgainAsync(
        CommandContext context,
        Quiz quiz,
        QuizAction action,
        ImmutableArray<Question> questions,
        CancellationToken cancellationToken
    ) =>
        questions.IsEmpty
            ? Replies.Sentence(context, CardTone.Plain, "end.again_none")
            : await start.BeginAsync(
                context,
                WishOf(quiz) with
                {
                    Mode = QuizMode.Solo,
                    Seconds = null,
                    Count = questions.Length,
                    Code = QuizCode.Of(quiz.Id, action),
                    IsPractice = WasRevealedToday(quiz),
                },
                questions,
                [],
                quiz.IsSolo && quiz.Starter == context.Player ? Placement.Replace : Placement.New,
                cancellationToken
            );

    /// <summary>Whoever was in the channel has had all of it, also who answered none.</summary>
    private bool WasRevealedToday(Quiz quiz)
    {
        var calendar = settings.For(quiz.Channel).Calendar;
        return !quiz.IsSolo
            && (quiz.End is not { } end || calendar.DayOf(end.At) == calendar.DayOf(time.GetUtcNow()));
    }

    private async Task<Reply> DiscardAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    )
    {
        if (!quiz.IsSolo)
            return Replies.Refused(context, "refusal.card_old");
        await desk.ChangeAsync(
            quiz.Id,
            (now, at) =>
                QuizMachine.Finish(now, EndReason.Discarded, (context.Player, context.PlayerName), at),
            cancellationToken
        );
        return Replies.Sentence(context, CardTone.Plain, "solo.discarded").Instead();
    }

    private async Task<Reply> ShareAsync(
        CommandContext context,
        Quiz quiz,
        CancellationToken cancellationToken
    )
    {
        var own = Standings.Of(quiz).FirstOrDefault(standing => standing.Player == context.Player);
        return own is null
            ? Replies.Refused(context, "refusal.share_gone")
            : await share.ShareAsync(
                context,
                quiz,
                language => OwnResultCard.Shared(language, quiz, own),
                cancellationToken
            );
    }

    private static StartWish WishOf(Quiz quiz) =>
        new(quiz.Topic, quiz.Questions.Length, quiz.Mode, (int?)quiz.Pace?.TotalSeconds, null);
}
