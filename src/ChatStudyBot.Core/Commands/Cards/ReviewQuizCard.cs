using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What a review has that no other solo quiz has; see messages.md 6.3.</summary>
internal static class ReviewQuizCard
{
    private const int SecondsPerCard = 20;

    /// <summary>Forgotten so often that the question itself may be at fault.</summary>
    private const int LeechLapses = 8;

    /// <summary>Cards that are still to come, those to be repeated among them.</summary>
    public static int Left(Quiz quiz) =>
        quiz.Questions.Length - quiz.Rounds.Count(round => round.ClosedAt is not null);

    public static IEnumerable<CardBlock> Intro(Language language, Quiz quiz)
    {
        yield return new CardBlock.Context(Amount(language, quiz.Questions.Length));
        foreach (var notice in quiz.Notices)
            yield return Wording.Context(language, notice);
    }

    /// <summary>So many cards, and how long they take.</summary>
    public static Line Amount(Language language, int cards) =>
        Say.Line(
            language,
            "review.intro",
            ("count", cards),
            ("minutes", Math.Max(1, (int)Math.Round(cards * SecondsPerCard / 60.0)))
        );

    public static IEnumerable<CardBlock> Leech(Language language, Round round) =>
        round.Rating is { Rating: Rating.Again, Lapses: >= LeechLapses }
            ? [Wording.Paragraph(language, "review.leech")]
            : [];

    /// <summary>The way on; each rating that is the person's to give says how long it waits.</summary>
    public static ActionRow Actions(Language language, Quiz quiz, Round round) =>
        new([
            .. Ratings(language, quiz, round),
            Wording.Press(language, "btn.report", RoundCode.Of(quiz.Id, round.Index, RoundWord.OpenReport)),
        ]);

    public static Card Paused(Language language, ReviewPause pause) =>
        Card.Sentence(language, CardTone.Plain, Say.Line(language, "review.paused", ("on", pause.Until))) with
        {
            Actions =
            [
                new ActionRow([
                    Wording.Press(
                        language,
                        "btn.end_pause",
                        SettingCode.Set(new SettingItem(Setting.Pause, Whose.Own), SettingText.Off)
                    ),
                ]),
            ],
        };

    /// <param name="next">The next day with cards; null when there is none.</param>
    public static Card Done(Language language, Quiz quiz, (DateOnly Day, int Cards)? next)
    {
        var first = quiz
            .Rounds.Where(round => Rated.Of(quiz, round, quiz.Starter) is not null)
            .DistinctBy(round => quiz.QuestionOf(round).Id)
            .Select(round => Rated.Of(quiz, round, quiz.Starter))
            .ToArray();
        return new Card(
            language,
            CardTone.Done,
            Say.Line(language, "review.title", ("left", Left(quiz))),
            [
                first.Length == 0
                    ? Wording.Paragraph(language, "solo.discarded")
                    : Wording.Paragraph(
                        language,
                        "review.done",
                        ("right", first.Count(rating => rating != Rating.Again)),
                        ("count", first.Length)
                    ),
                .. next is var (day, cards)
                    ? [Wording.Context(language, "review.next", ("on", day), ("count", cards))]
                    : ImmutableArray<CardBlock>.Empty,
            ],
            Leave(language, quiz.Topic)
        );
    }

    /// <param name="topic">Path that was asked for; empty for all.</param>
    /// <param name="next">The next day with cards, new ones too; null when there is none.</param>
    /// <param name="hasMore">See <see cref="ReviewQueue.HasMore"/>.</param>
    public static Card Nothing(
        Language language,
        ImmutableArray<string> topic,
        DateOnly? next,
        bool hasMore
    ) =>
        Card.Sentence(
            language,
            CardTone.Plain,
            next is not { } day ? Say.Line(language, "review.none", ("command", "review"))
                : hasMore && !topic.IsEmpty
                    ? Say.Line(
                        language,
                        "review.new_later",
                        ("topic", Wording.Topic(language, topic)),
                        ("on", day)
                    )
                : Say.Line(language, "review.nothing", ("on", day))
        ) with
        {
            Actions = Leave(language, topic),
        };

    private static ImmutableArray<ActionRow> Leave(Language language, ImmutableArray<string> topic) =>
        topic.IsEmpty
            ? []
            :
            [
                new ActionRow([
                    Wording.Press(language, "btn.leave_topic", ReviewCode.Leave(TopicCode.Of(topic))),
                ]),
            ];

    private static IEnumerable<CardAction> Ratings(Language language, Quiz quiz, Round round)
    {
        if (Rated.Of(quiz, round, quiz.Starter) == Rating.Again)
            return [Press("btn.again_rating", RoundWord.Next, null, ActionStyle.Primary)];
        if (round.Rating is not { } rating)
            return [Press("btn.forward", RoundWord.Next, null, ActionStyle.Primary)];
        if (rating.Choices() is [var only])
            return [Press("btn.good", RoundWord.Next, only, ActionStyle.Primary)];
        return
        [
            Press("btn.hard", RoundWord.Hard, Rating.Hard, ActionStyle.Secondary),
            Press("btn.good", RoundWord.Next, Rating.Good, ActionStyle.Primary),
            Press("btn.easy", RoundWord.Easy, Rating.Easy, ActionStyle.Secondary),
        ];

        CardAction Press(string label, RoundWord word, Rating? given, ActionStyle style) =>
            new CardAction.Press(
                given is { } waits
                    ? Say.Text(language, label, ("span", round.Rating!.Wait(waits)))
                    : Say.Text(language, label),
                RoundCode.Of(quiz.Id, round.Index, word),
                style
            );
    }
}
