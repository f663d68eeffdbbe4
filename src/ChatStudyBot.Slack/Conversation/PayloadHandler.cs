using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Reading;

namespace ChatStudyBot.Slack.Conversation;

/// <summary>From what people did to the answer: reads it, routes it, and has the reply given.</summary>
internal sealed class PayloadHandler(
    ICommandRouter router,
    Answers answers,
    People people,
    ITeamSettings settings,
    IPlayerSettings players,
    IBankSource bank
) : ISlackHandler
{
    private const string NotSaved = "failure.not_saved";

    public async Task HandleAsync(ReceivedPayload received, CancellationToken cancellationToken)
    {
        if (Read(received.Payload) is { } asked)
            await AnswerAsync(received, await IntroduceAsync(asked, cancellationToken), cancellationToken);
    }

    private ReadCommand? Read(SlackPayload payload) =>
        payload switch
        {
            SlackPayload.Command(var command) => CommandReader.Read(
                command,
                Asker(command.Team),
                words => bank.Current.Topics.Find(words) is TopicMatch.Found
            ),
            SlackPayload.Click(var click) => CommandReader.Read(click, Asker(click.TeamId)),
            SlackPayload.Form(var form) => CommandReader.Read(form, Asker(form.TeamId)),
            SlackPayload.Event(var happened) => CommandReader.Read(happened, Asker(happened.TeamId)),
            _ => null,
        };

    /// <summary>Payloads say no language: it is the team's.</summary>
    private Asker Asker(string? team) =>
        new(null, settings.For(SlackPlace.Platform, team ?? "").Language, IsManager: false);

    /// <summary>An answer waits for nobody: it may be under the handle the first time.</summary>
    private async Task<ReadCommand> IntroduceAsync(ReadCommand asked, CancellationToken cancellationToken)
    {
        var id = asked.Context.Player.User;
        var user = IsAnswer(asked.Command) ? people.Known(id) : await people.FindAsync(id, cancellationToken);
        return asked with
        {
            Context = asked.Context.SpokenTo(players) with
            {
                PlayerName = user?.Profile is { } profile
                    ? FirstOf(profile.DisplayName, profile.RealName) ?? asked.Context.PlayerName
                    : asked.Context.PlayerName,
                IsManager = people.IsManager(id, user),
            },
        };
    }

    private async Task AnswerAsync(
        ReceivedPayload received,
        ReadCommand asked,
        CancellationToken cancellationToken
    )
    {
        // Not the delivery's token: a click counts even when the bot is told to stop meanwhile.
        var reply = router.RouteAsync(asked.Context, asked.Command, CancellationToken.None);
        var isLate = IsAnswer(asked.Command) && await Task.WhenAny(reply, received.Overdue) != reply;
        if (isLate)
            await answers.RefuseAsync(received, asked.Context, Refusal.Of(NotSaved), cancellationToken);
        var given = await reply;
        if (!isLate || given.RefusalKey != NotSaved)
            await answers.GiveAsync(received, asked.Context, given, cancellationToken);
    }

    private static bool IsAnswer(StudyCommand command) =>
        command is StudyCommand.InRound { Action: RoundAction.Choose or RoundAction.SubmitForm };

    private static string? FirstOf(params string?[] names) =>
        names.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
}
