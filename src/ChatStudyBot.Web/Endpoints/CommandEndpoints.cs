using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Web.Cards;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>Commands, buttons and completions.</summary>
internal sealed class CommandEndpoints(
    ICommandRouter router,
    BankTopics topics,
    IExamSource exams,
    WebChat chat,
    Participants participants,
    IPlayerSettings players,
    HtmlWriter html,
    Notices notices
)
{
    public async Task<IResult> PostAsync(HttpContext http, string channel)
    {
        if (!chat.Has(channel))
            return await notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");
        if (
            await RequestReader.ReadAsync(http.Request, http.RequestAborted) is not { } request
            || !RequestReader.IsDelivery(request.Delivery)
            || RequestReader.Command(request, topics) is not { } command
        )
            return await notices.RefuseAsync(http, StatusCodes.Status400BadRequest, "web.refused.request");
        if (PlayerName.TryParse(request.Name) is not { } name)
            return await notices.RefuseAsync(
                http,
                StatusCodes.Status400BadRequest,
                "web.refused.name",
                ("max", PlayerName.MaxLength)
            );
        var context = RequestReader
            .Context(http, request, channel, name, notices.LookOf(http).Language)
            .SpokenTo(players);
        participants.Saw(channel, context.Player);
        return Json.Result(await AnswerAsync(context, command, request.Text));
    }

    public IResult Complete(HttpContext http, string text) =>
        Json.Result(CommandCompletion.For(text, notices.LookOf(http).Language, topics.Fitting, exams.Exams));

    private async Task<CommandAnswer> AnswerAsync(CommandContext context, StudyCommand command, string? text)
    {
        var typed = text is null ? null : new TypedCommand(context, text);
        if (typed is not null)
            chat.Announce(typed);
        // Not the request's token: a click counts even when the browser has gone away meanwhile.
        var reply = await router.RouteAsync(context, command, CancellationToken.None);
        var answer = reply is { Audience: Audience.Channel, Card: { } card }
            ? await PublishAsync(context, reply, card)
            : await ShowAsync(context, reply, typed);
        return reply.After is { } after && await after is { } more
            ? answer with
            {
                After = await WriteAsync(context, more, $"{IdOf(context)}-after", typed: null),
            }
            : answer;
    }

    private async Task<CommandAnswer> PublishAsync(CommandContext context, Reply reply, Card card)
    {
        var put = await chat.PutAsync(
            context.Channel,
            reply.Key ?? $"reply:{context.Delivery}",
            card,
            sound: false,
            CancellationToken.None
        );
        return put switch
        {
            PutResult.Done => new CommandAnswer(
                null,
                null,
                IsReplacing: false,
                reply.IsSaved,
                IsRefused: false
            ),
            PutResult.Refused(var reason) => await RefuseAsync(context, reason),
            _ => await RefuseAsync(context, Refusal.Of("failure.busy")),
        };
    }

    private Task<CommandAnswer> RefuseAsync(CommandContext context, Refusal refusal)
    {
        var line = Say.Refusal(context.Language, refusal);
        var card = Card.Sentence(context.Language, CardTone.Trouble, line);
        return ShowAsync(context, Reply.ToPlayer(card) with { RefusalKey = refusal.Key }, typed: null);
    }

    private static string IdOf(CommandContext context) => $"p-{context.Delivery.Replace(':', '-')}";

    private Task<string> WriteAsync(CommandContext context, Card card, string id, string? typed) =>
        html.WriteAsync<PrivateView>(
            ("Card", card),
            ("Id", id),
            ("Language", context.Language),
            ("Typed", typed)
        );

    private async Task<CommandAnswer> ShowAsync(CommandContext context, Reply reply, TypedCommand? typed) =>
        new(
            reply.Card is { } card
                ? await WriteAsync(
                    context,
                    card,
                    IdOf(context),
                    typed is { IsShown: false } ? typed.Text : null
                )
                : null,
            reply.Form is { } form
                ? await html.WriteAsync<DialogView>(("Form", form), ("Language", context.Language))
                : null,
            reply.Placement == Placement.Replace,
            reply.IsSaved,
            reply is { RefusalKey: not null, Card: not null }
        );
}
