using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Terminal;

/// <summary>One solo quiz in the terminal: a chat like the others, with keys for buttons.</summary>
internal sealed class TerminalQuiz(ICommandRouter router, ScreenWriter screen, Language language, string user)
{
    public const string Platform = "terminal";
    private const string Team = "local";

    private readonly CommandContext _context = new(
        new PlayerId(Platform, Team, user),
        user,
        new ChannelId(Platform, Team, user),
        IsDirect: true,
        IsManager: true,
        language,
        Delivery: ""
    );

    private int _answered;

    /// <returns>The refusal when the quiz could not be started; else null.</returns>
    public async Task<Card?> PlayAsync(
        StudyCommand.StartQuiz wish,
        bool mayResume,
        CancellationToken cancellationToken
    )
    {
        var reply = await SendAsync(wish, cancellationToken);
        if (Find(reply.Card, QuizAction.Resume) is { } resume)
        {
            reply = mayResume
                ? await PressAsync(resume, cancellationToken)
                : await StartAnewAsync(reply.Card, wish, cancellationToken);
        }

        if (reply is { RefusalKey: not null, Card: { } refusal })
        {
            return refusal;
        }

        while (reply.Card is { } card)
        {
            screen.Write(card);
            if (Answering.Of(card) is { } answering)
            {
                reply = await AnswerAsync(card, answering, cancellationToken);
            }
            else if (Find(card, action => action is RoundAction.Next) is { } next)
            {
                reply = await PressAsync(next, cancellationToken);
            }
            else
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Until there is something else to show than the question.</summary>
    private async Task<Reply> AnswerAsync(Card card, Answering answering, CancellationToken cancellationToken)
    {
        while (true)
        {
            var typed = await screen.AskAsync(answering.Prompt, cancellationToken);
            if (typed is null || (!answering.IsTyped && Answering.Folded(typed) == "Q"))
            {
                return await QuitAsync(card, cancellationToken);
            }

            if (CodeFor(card, answering, typed) is not { } sent)
            {
                screen.Write(Say.Text(language, "cli.unknown_key", ("letters", answering.Letters)));
                continue;
            }

            var reply = await PressAsync(sent.Code, sent.Values, cancellationToken);
            if (reply is { Placement: Placement.Replace, Card: not null, RefusalKey: null })
            {
                _answered++;
                return reply;
            }

            if (reply.Card is { } aside)
            {
                screen.WriteAside(aside);
            }
        }
    }

    private static (string Code, ImmutableDictionary<string, string> Values)? CodeFor(
        Card card,
        Answering answering,
        string typed
    )
    {
        RoundAction? help = (answering.IsTyped, Answering.Folded(typed)) switch
        {
            (true, "") or (false, "S") => new RoundAction.Skip(),
            (false, "H") => new RoundAction.Hint(),
            _ => null,
        };
        return help is null ? answering.Read(typed)
            : Find(card, action => action.GetType() == help.GetType()) is { } code
                ? (code, ImmutableDictionary<string, string>.Empty)
            : null;
    }

    /// <summary>The quiz is given up; what was answered keeps its points.</summary>
    private async Task<Reply> QuitAsync(Card card, CancellationToken cancellationToken)
    {
        if (Commands(card).OfType<StudyCommand.InRound>().FirstOrDefault() is { Quiz: var quiz })
        {
            await SendAsync(new StudyCommand.InQuiz(quiz, QuizAction.Discard), cancellationToken);
        }

        screen.Write(Say.Text(language, "cli.quit", ("done", _answered)));
        return Reply.Nothing;
    }

    private async Task<Reply> StartAnewAsync(
        Card? card,
        StudyCommand.StartQuiz wish,
        CancellationToken cancellationToken
    )
    {
        if (Find(card, QuizAction.Discard) is { } discard)
        {
            await PressAsync(discard, cancellationToken);
        }

        return await SendAsync(wish, cancellationToken);
    }

    private Task<Reply> PressAsync(string code, CancellationToken cancellationToken) =>
        PressAsync(code, ImmutableDictionary<string, string>.Empty, cancellationToken);

    private Task<Reply> PressAsync(
        string code,
        ImmutableDictionary<string, string> values,
        CancellationToken cancellationToken
    ) => SendAsync(ActionCode.Parse(code, values), cancellationToken);

    private Task<Reply> SendAsync(StudyCommand command, CancellationToken cancellationToken) =>
        router.RouteAsync(
            _context with
            {
                Delivery = $"{Platform}:{Guid.NewGuid():N}",
            },
            command,
            cancellationToken
        );

    private static string? Find(Card? card, QuizAction action) =>
        Codes(card)
            .FirstOrDefault(code =>
                ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty)
                    is StudyCommand.InQuiz inQuiz
                && inQuiz.Action == action
            );

    private static string? Find(Card card, Func<RoundAction, bool> isIt) =>
        Codes(card)
            .FirstOrDefault(code =>
                ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty)
                    is StudyCommand.InRound { Action: var action }
                && isIt(action)
            );

    private static IEnumerable<StudyCommand> Commands(Card card) =>
        Codes(card).Select(code => ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty));

    private static IEnumerable<string> Codes(Card? card) =>
        card is null
            ? []
            : card
                .Actions.SelectMany(row => row.Actions)
                .OfType<CardAction.Press>()
                .Select(press => press.Code);
}
