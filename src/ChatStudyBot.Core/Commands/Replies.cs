using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Replies that many commands give.</summary>
internal static class Replies
{
    public static Reply Refused(
        CommandContext context,
        Refusal refusal,
        params ImmutableArray<CardAction> actions
    )
    {
        var card = Card.Sentence(context.Language, CardTone.Trouble, Say.Refusal(context.Language, refusal));
        return Reply.ToPlayer(card with { Actions = Rows(actions) }) with { RefusalKey = refusal.Key };
    }

    public static Reply Refused(
        CommandContext context,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) => Refused(context, Refusal.Of(key, values), []);

    public static Reply Sentence(
        CommandContext context,
        CardTone tone,
        string key,
        params ReadOnlySpan<(string Name, object Value)> values
    ) => Reply.ToPlayer(Card.Sentence(context.Language, tone, Say.Line(context.Language, key, values)));

    /// <summary>The one card of a solo quiz, as it stands.</summary>
    public static Reply Solo(CommandContext context, Quiz quiz, Placement placement) =>
        new(Audience.Player, placement, SoloCard.Of(context.Language, quiz));

    /// <summary>Null when there is something to ask.</summary>
    public static Reply? NoBank(CommandContext context, IBankSource bank) =>
        bank switch
        {
            { Current.Questions.IsEmpty: false } => null,
            { IsLoading: true } => Refused(context, "refusal.bank_loading"),
            _ => Refused(context, "refusal.bank_empty", ("command", "quiz")),
        };

    public static Reply NotYours(CommandContext context, Quiz quiz) =>
        Refused(
            context,
            Refusal.Of("refusal.not_yours", ("player", quiz.StarterName)),
            [
                quiz.Exam is { } paper
                    ? Wording.Press(
                        context.Language,
                        "btn.start_exam",
                        ExamCode.Of(paper.Code, begins: false)
                    )
                    : Wording.Press(
                        context.Language,
                        "btn.solo_instead",
                        QuizCode.Of(quiz.Id, QuizAction.StartAlone)
                    ),
            ]
        );

    /// <summary>In place of the card whose button was pressed.</summary>
    public static Reply Instead(this Reply reply) => reply with { Placement = Placement.Replace };

    private static ImmutableArray<ActionRow> Rows(ImmutableArray<CardAction> actions) =>
        actions.IsEmpty ? [] : [new ActionRow(actions)];
}
