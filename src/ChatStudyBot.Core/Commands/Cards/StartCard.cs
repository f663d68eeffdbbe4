using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What a quiz in a channel begins with; see messages.md 2.1.</summary>
internal static class StartCard
{
    public static Card Of(Quiz quiz)
    {
        var language = quiz.Language;
        var title = new Line([new Inline.Text(Title(quiz))]);
        if (!quiz.IsPlaying)
            return new Card(
                language,
                CardTone.Done,
                title,
                [
                    Wording.Paragraph(language, "quiz.start.done"),
                    Wording.Context(language, "quiz.start.by", Starter(quiz)),
                ],
                []
            );
        return new Card(
            language,
            CardTone.Plain,
            title,
            [
                Wording.Paragraph(Rules(language, quiz)),
                .. quiz.Notices.Select(notice => Wording.Paragraph(Notice(language, quiz, notice))),
                new CardBlock.Context(
                    Wording.Beside(
                        quiz is { Phase: QuizPhase.Starting, Due: { } first }
                            ? Say.Line(language, "quiz.start.first", ("deadline", first))
                            : null,
                        Say.Line(language, "quiz.start.by", Starter(quiz))
                    )
                ),
            ],
            [new ActionRow([Wording.Press(language, "btn.stop", QuizCode.Of(quiz.Id, QuizAction.Stop))])]
        );
    }

    public static string Title(Quiz quiz) =>
        Say.Text(quiz.Language, "quiz.start.title", ("topic", Wording.Topic(quiz.Language, quiz.Topic)));

    /// <summary>How it is played, by mode.</summary>
    public static Line Rules(Language language, Quiz quiz) =>
        Say.Line(
            language,
            quiz.Mode switch
            {
                QuizMode.Open => "quiz.start.open",
                QuizMode.Race => "quiz.start.race",
                QuizMode.Solo => quiz.Pace is null ? "quiz.start.solo" : "quiz.start.solo_timed",
                _ => throw new ArgumentOutOfRangeException(nameof(quiz)),
            },
            ("count", quiz.Questions.Length),
            ("seconds", (int)(quiz.Pace?.TotalSeconds ?? 0))
        );

    public static Line Notice(Language language, Quiz quiz, string notice) =>
        Say.Line(
            language,
            notice,
            ("topic", Wording.Topic(language, quiz.Topic)),
            ("available", quiz.Questions.Length),
            ("count", LongQuiz.MostInChannel)
        );

    private static (string, object) Starter(Quiz quiz) =>
        ("player", Wording.Player(quiz.Language, quiz.StarterName, quiz.Starter));
}
