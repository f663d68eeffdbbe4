using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Answers of the scripted router, and what it was sent.</summary>
public static class Scripts
{
    public static Reply Saved(CommandContext context, StudyCommand command) =>
        Reply.ToPlayer(
            Card.Sentence(
                context.Language,
                CardTone.Plain,
                Say.Line(context.Language, "ack.choice", ("letter", "C"))
            )
        ) with
        {
            IsSaved = true,
        };

    /// <summary>The values of the only form that was submitted.</summary>
    public static ImmutableDictionary<string, string> Form(ChatServer server) =>
        server
            .Router.Asked.Select(asked => asked.Command)
            .OfType<StudyCommand.InRound>()
            .Select(command => command.Action)
            .OfType<RoundAction.SubmitForm>()
            .Single()
            .Values;
}
