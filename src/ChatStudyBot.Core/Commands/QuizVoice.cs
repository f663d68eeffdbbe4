using System.Collections.Frozen;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>Draws the public cards of quizzes and hands them to the platform of their channel.</summary>
/// <param name="chats">One for each platform.</param>
public sealed class QuizVoice(
    IEnumerable<IChat> chats,
    IBankSource bank,
    SettingsBook settings,
    TimeProvider time
) : IQuizVoice
{
    private readonly FrozenDictionary<string, IChat> _chats = chats.ToFrozenDictionary(
        chat => chat.Platform,
        StringComparer.Ordinal
    );

    /// <summary>Discord allows few edits of messages that are older.</summary>
    private static readonly TimeSpan OldAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan OldEvery = TimeSpan.FromMinutes(10);

    /// <summary>So long a quiz, a question of the day or its explanation waits for its thread.</summary>
    private static readonly TimeSpan ThreadPatience = TimeSpan.FromMinutes(1);

    public async Task<PutResult> PutAsync(Quiz quiz, string key, CancellationToken cancellationToken)
    {
        if (Find(quiz.Channel) is not { } chat)
            return new PutResult.Later($"No chat serves '{quiz.Channel.Platform}' now.");
        if (quiz.IsDaily)
            return await PutDailyAsync(chat, quiz, key, cancellationToken);
        var start = CardKeys.Start(quiz.Id);
        return key == CardKeys.Thread(quiz.Id)
            ? await chat.OpenThreadAsync(
                quiz.Channel,
                start,
                StartCard.Title(quiz),
                quiz.StartedAt + ThreadPatience,
                cancellationToken
            )
            : await chat.PutAsync(
                quiz.ChannelOf(key),
                key,
                Draw(quiz, key),
                sound: key == start && quiz.IsPlaying,
                cancellationToken
            );
    }

    public (TimeSpan Every, TimeSpan Quiet) CountPace(Quiz quiz) =>
        Find(quiz.Channel) is { } chat
            ? quiz.IsDaily && quiz.Current is { PutAt: { } put } && put + OldAfter < time.GetUtcNow()
                ? (OldEvery, chat.CountQuiet)
                : (chat.CountEvery, chat.CountQuiet)
            : (TimeSpan.FromDays(1), TimeSpan.Zero);

    /// <summary>Where a posted card can be opened; null when the platform has no such address.</summary>
    public async Task<string?> AddressAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) => Find(channel) is { } chat ? await chat.AddressAsync(channel, key, cancellationToken) : null;

    /// <summary>Posts what a player made of a quiz, for all to see, in the team's language.</summary>
    internal Task<PutResult> ShareAsync(
        ChannelId channel,
        string key,
        Func<Language, Card> draw,
        CancellationToken cancellationToken
    ) => ShareAsync(channel, key, draw(LanguageOf(channel)), cancellationToken);

    /// <summary>Posts a card that a player wants all to see.</summary>
    internal async Task<PutResult> ShareAsync(
        ChannelId channel,
        string key,
        Card card,
        CancellationToken cancellationToken
    ) =>
        Find(channel) is { } chat
            ? await chat.PutAsync(channel, key, card, sound: false, cancellationToken)
            : new PutResult.Later($"No chat serves '{channel.Platform}' now.");

    /// <summary>Of what is said to all there.</summary>
    internal Language LanguageOf(ChannelId channel) => settings.For(channel).Language;

    private IChat? Find(ChannelId channel) => _chats.GetValueOrDefault(channel.Platform);

    private async Task<PutResult> PutDailyAsync(
        IChat chat,
        Quiz quiz,
        string key,
        CancellationToken cancellationToken
    )
    {
        var round = quiz.Rounds[0];
        var card = CardKeys.Round(quiz.Id, round.Index);
        if (key == card)
            return await chat.PutOnceAsync(
                quiz.Channel,
                key,
                DailyCard.Of(quiz, round),
                sound: round.ClosedAt is null,
                cancellationToken
            );
        var place = quiz.Thread is { } known
            ? new PutResult.Opened(known)
            : await chat.OpenThreadAsync(
                quiz.Channel,
                card,
                DailyCard.TitleText(quiz.Language, quiz),
                (round.ClosedAt ?? round.PutAt ?? quiz.StartedAt) + ThreadPatience,
                cancellationToken
            );
        if (key == CardKeys.Thread(quiz.Id) || place is PutResult.Later)
            return place;
        return await chat.PutOnceAsync(
            place is PutResult.Opened(var thread) ? thread : quiz.Channel,
            key,
            RevealCard.Of(quiz, round, HasChanged(quiz.QuestionOf(round))).WithoutHidden(settings),
            sound: false,
            cancellationToken
        );
    }

    private Card Draw(Quiz quiz, string key)
    {
        if (key == CardKeys.Start(quiz.Id))
            return StartCard.Of(quiz);
        if (key == CardKeys.End(quiz.Id))
            return EndCard.Of(quiz).WithoutHidden(settings);
        var round = quiz.Rounds.First(round => key == CardKeys.Round(quiz.Id, round.Index));
        return round.ClosedAt is null
            ? AskingCard.Of(quiz.Language, quiz, Timed(quiz, round))
            : RevealCard.Of(quiz, round, HasChanged(quiz.QuestionOf(round))).WithoutHidden(settings);
    }

    /// <summary>The clock starts when this very card has arrived; until then it shows when it will run out.</summary>
    private Round Timed(Quiz quiz, Round round) =>
        round.PutAt is null ? round with { Deadline = time.GetUtcNow() + quiz.Pace } : round;

    private bool HasChanged(Question asked) =>
        !bank.IsLoading && bank.Current.Find(asked.Id)?.Explanation != asked.Explanation;
}
