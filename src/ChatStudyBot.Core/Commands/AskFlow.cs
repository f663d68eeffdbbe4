using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Questions to the notes: what they say, for the one who asked, until they share it.</summary>
internal sealed class AskFlow(
    INoteIndexSource notes,
    IBankSource bank,
    QuizVoice voice,
    ITeamSettings settings,
    SourceLinks sources,
    TimeProvider time
)
{
    private const int LongestQuestion = 300;
    private const int QuizQuestions = 3;
    private const int MostKept = 500;

    /// <summary>How long the buttons below an answer work, at most: a restart ends it sooner.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private readonly AskAllowance _allowance = new(time);
    private readonly Remembered<AnswerId, AskedAnswer> _answers = new(time, KeptFor, MostKept);

    /// <param name="words">Null when nothing was typed.</param>
    public async Task<Reply> AskAsync(
        CommandContext context,
        string? words,
        CancellationToken cancellationToken
    )
    {
        var question = words?.Trim() ?? "";
        if (question.Length == 0)
            return Replies.Refused(
                context,
                "refusal.ask_empty",
                ("example", new CommandExample("ask", new MessageRef("command.ask.example")))
            );
        if (question.Length > LongestQuestion)
            return Replies.Refused(context, "refusal.ask_long", ("max", LongestQuestion));
        if (bank.IsLoading)
            return Replies.Refused(context, "refusal.bank_loading");
        var id = AnswerId.Of(context);
        if (_answers.TryFind(id, out var known))
            return Show(context, known);
        if (_allowance.TryTake(context.Player) is { } again)
            return Replies.Refused(
                context,
                "refusal.ask_limit",
                ("max", AskAllowance.Most),
                ("deadline", again)
            );
        // The first question after a change of the notes waits for their index; nobody else has to.
        var answer = await Task.Run(() => notes.Index.Ask(question), cancellationToken);
        var asked = new AskedAnswer(id, context.Player, answer);
        _answers.TryAdd(id, asked, out _);
        return Show(context, asked);
    }

    public async Task<Reply> RouteAsync(
        CommandContext context,
        StudyCommand.InAnswer pressed,
        CancellationToken cancellationToken
    ) =>
        (_answers.TryFind(pressed.Answer, out var asked), pressed.Action) switch
        {
            (false, AnswerAction.Share) => Replies.Refused(context, "refusal.share_gone"),
            (false, _) => Replies.Refused(context, "refusal.card_old"),
            _ when asked!.Asker != context.Player => Replies.Refused(context, "refusal.card_old"),
            (_, AnswerAction.Share) => await ShareAsync(context, asked, cancellationToken),
            (_, AnswerAction.Helpful) => Replies.Sentence(context, CardTone.Plain, "ask.thanks"),
            (_, AnswerAction.Others(var from)) => Others(context, asked, from),
            var other => throw new InvalidOperationException($"Unknown action {other}."),
        };

    private Reply Show(CommandContext context, AskedAnswer asked) =>
        Reply.ToPlayer(AnswerCard.Of(context.Language, asked, WaysFrom(context, asked.Answer, 0)));

    private Reply Others(CommandContext context, AskedAnswer asked, int from) =>
        WaysFrom(context, asked.Answer, from) is { } ways
            ? Reply.ToPlayer(AnswerCard.Others(context.Language, asked, from, ways))
            : Replies.Sentence(context, CardTone.Plain, "ask.not_in_notes");

    private async Task<Reply> ShareAsync(
        CommandContext context,
        AskedAnswer asked,
        CancellationToken cancellationToken
    )
    {
        if (context.IsDirect)
            return Replies.Refused(context, "refusal.card_old");
        var card = AnswerCard.Shared(
            settings.For(context.Channel.Platform, context.Channel.Team).Language,
            asked,
            context.PlayerName,
            WaysFrom(context, asked.Answer, 0)
        );
        // Pressed twice it is put twice under one key: one message.
        return await voice.ShareAsync(context.Channel, $"answer:{asked.Id}", card, cancellationToken) switch
        {
            PutResult.Done => Replies.Sentence(context, CardTone.Plain, "share.done"),
            PutResult.Refused(var reason) => Replies.Refused(context, reason, []),
            _ => Replies.Refused(context, "failure.busy"),
        };
    }

    /// <returns>Null when there is no such passage.</returns>
    private AnswerWays? WaysFrom(CommandContext context, NoteAnswer answer, int at)
    {
        if (at >= answer.Passages.Length)
            return null;
        var place = answer.Passages[at].Citation;
        return new AnswerWays(
            sources.AddressOf(place, context.Player.Platform),
            TopicOf(place) is { IsEmpty: false } topic
                ? ActionCode.Start(TopicCode.Of(topic), QuizQuestions, QuizMode.Solo, null, null)
                : null,
            !context.IsDirect
        );
    }

    /// <summary>The narrowest topic that holds all questions made of its heading, or of the nearest one above.</summary>
    private ImmutableArray<string> TopicOf(Citation place)
    {
        var near = bank
            .Current.Questions.Where(question => question.Citation.Path == place.Path)
            .GroupBy(question => Common(question.Citation.Heading, place.Heading).Length)
            .MaxBy(group => group.Key);
        return near is null ? [] : near.Select(question => question.Topic).Aggregate(Common);
    }

    private static ImmutableArray<string> Common(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one[..one.AsSpan().CommonPrefixLength(other.AsSpan())];
}
