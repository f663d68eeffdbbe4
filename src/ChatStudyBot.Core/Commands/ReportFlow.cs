using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Somebody says that a question is not right.</summary>
internal sealed class ReportFlow(IQuestionBook book, TimeProvider time)
{
    private const string Reason = "reason";
    private const string Comment = "comment";
    private const int LongestComment = 500;
    private const int MostPerHour = 10;
    private static readonly ImmutableArray<string> Reasons = ["key", "many", "unclear", "old", "other"];

    public static Reply Open(CommandContext context, Quiz quiz, Round round)
    {
        var language = context.Language;
        var form = new Form(
            Say.Text(language, "report.form.title"),
            RoundCode.Of(quiz.Id, round.Index, RoundWord.Report),
            TextCut.Of(quiz.QuestionOf(round), quiz.QuestionOf(round).Stem, TextCut.Stem),
            Say.Text(language, "form.submit"),
            [
                new FormField.Radios(
                    Reason,
                    Say.Text(language, "report.form.reason"),
                    [
                        .. Reasons.Select(reason => new FormOption(
                            reason,
                            Say.Text(language, $"report.reason.{reason}")
                        )),
                    ]
                ),
                new FormField.Text(
                    Comment,
                    Say.Text(language, "report.form.comment"),
                    LongestComment,
                    IsRequired: false
                ),
            ]
        );
        return Reply.Nothing with { Form = form };
    }

    public async Task<Reply> TakeAsync(
        CommandContext context,
        Question question,
        ImmutableDictionary<string, string> values,
        CancellationToken cancellationToken
    )
    {
        var reason = values.GetValueOrDefault(Reason, "");
        var comment = values.GetValueOrDefault(Comment, "").Trim();
        if (!Reasons.Contains(reason))
            return Replies.Refused(context, "refusal.report_reason");
        if (comment.Length > LongestComment)
            return Replies.Refused(
                context,
                "refusal.form_long",
                ("max", LongestComment),
                ("length", comment.Length)
            );
        var now = time.GetUtcNow();
        var reported = await book.ReportsAsync(cancellationToken);
        if (
            reported.Count(old => old.Player == context.Player && old.At > now - TimeSpan.FromHours(1))
            >= MostPerHour
        )
            return Replies.Refused(context, "refusal.report_limit", ("max", MostPerHour));
        var report = new QuestionReport(question.Id, context.Player, reason, comment, now);
        return await book.ReportAsync(report, cancellationToken)
            ? Replies.Sentence(context, CardTone.Plain, "report.done", ("id", question.Id.Value))
            : Replies.Refused(context, "refusal.report_again", ("id", question.Id.Value));
    }
}
