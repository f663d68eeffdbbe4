using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is said to somebody who answered in a channel.</summary>
internal static class AnswerReplies
{
    /// <param name="typed">What was typed, if it was; a refusal gives it back.</param>
    public static Reply Of(CommandContext context, AnswerTurn turn, int index, string given, string? typed)
    {
        if (turn.Quiz is not { } quiz || index >= quiz.Rounds.Length)
            return Replies.Refused(context, "refusal.card_old");
        var round = quiz.Rounds[index];
        return turn.Verdict switch
        {
            AnswerVerdict.Saved => Saved(context, quiz, round, given),
            AnswerVerdict.Changed => Kept(
                context,
                "ack.changed",
                ("previous", Named(context, quiz, round, turn.Previous!.Given)),
                ("letter", Named(context, quiz, round, given))
            ),
            AnswerVerdict.Same => Kept(context, "ack.same", ("letter", Named(context, quiz, round, given))),
            AnswerVerdict.RaceRight => Scored(context, quiz, round, "ack.race_right"),
            AnswerVerdict.RaceGrace => Scored(context, quiz, round, "ack.race_grace"),
            AnswerVerdict.RaceUnrated => Kept(context, "ack.unrated"),
            AnswerVerdict.RaceWrong => Kept(context, "ack.race_wrong"),
            AnswerVerdict.Redelivered => Kept(context, "ack.redelivered"),
            AnswerVerdict.Late => typed is null
                ? Replies.Refused(context, "refusal.late")
                : Replies.Refused(context, "refusal.late_text", ("answer", typed)),
            AnswerVerdict.AlreadyAnswered => AlreadyAnswered(context, quiz, round, turn.Previous!),
            AnswerVerdict.Shown => Replies.Refused(context, "refusal.answer_shown"),
            AnswerVerdict.NotYours => Replies.NotYours(context, quiz),
            AnswerVerdict.Gone => Replies.Refused(context, "refusal.round_gone", ("command", "quiz")),
            AnswerVerdict.NotSaved => Replies.Refused(context, "failure.not_saved"),
            _ => throw new InvalidOperationException($"Unknown verdict {turn.Verdict}."),
        };
    }

    public static Reply AlreadyAnswered(CommandContext context, Quiz quiz, Round round, Answer answer) =>
        Replies.Refused(
            context,
            "refusal.already_answered",
            ("answer", Named(context, quiz, round, answer.Given))
        );

    private static Reply Saved(CommandContext context, Quiz quiz, Round round, string given)
    {
        if (round.Unrated.Contains(context.Player))
            return Kept(context, "ack.unrated");
        var named = Named(context, quiz, round, given);
        return quiz.QuestionOf(round).IsTyped
            ? Kept(context, "ack.text", ("answer", named))
            : Kept(context, "ack.choice", ("letter", named));
    }

    private static Reply Scored(CommandContext context, Quiz quiz, Round round, string key)
    {
        if (!round.Answers.TryGetValue(context.Player, out var answer))
            return Kept(context, "ack.redelivered");
        var score = Scoring.Of(quiz, round.Index, answer);
        var reply = Kept(context, key, ("points", score.Points.Total));
        return reply with
        {
            Card = reply.Card! with
            {
                Blocks =
                [
                    .. reply.Card.Blocks,
                    .. DetailCard.Unrated(context.Language, quiz, round, score),
                    .. DetailCard.Alone(context.Language, quiz, score),
                ],
            },
        };
    }

    private static Reply Kept(
        CommandContext context,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) => Replies.Sentence(context, CardTone.Plain, key, values) with { IsSaved = true };

    private static string Named(CommandContext context, Quiz quiz, Round round, string given) =>
        Wording.Given(context.Language, quiz.QuestionOf(round), round, given);
}
