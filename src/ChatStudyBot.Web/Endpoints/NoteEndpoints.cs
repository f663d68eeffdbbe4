using System.Globalization;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Web.Notes;
using ChatStudyBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>The notes, for people to read where a question comes from.</summary>
internal sealed class NoteEndpoints(
    IBankSource source,
    INoteSources notes,
    IQuestionBook book,
    Notices notices
)
{
    public Task<IResult> IndexAsync(HttpContext http) =>
        PageAsync(http, StatusCodes.Status200OK, source.Current, null, null);

    /// <param name="path">As the bank knows it.</param>
    /// <param name="page">From 1, of a note that has several; null for the first.</param>
    public async Task<IResult> PageAsync(HttpContext http, string? path, string? page)
    {
        var bank = source.Current;
        if (string.IsNullOrEmpty(path))
            return await PageAsync(http, StatusCodes.Status200OK, bank, null, null);
        if (bank.Reports.FirstOrDefault(report => report.Path == path) is not { } report)
            return await GoneAsync(http, bank, path);
        _ = int.TryParse(page ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var view = await ViewAsync(bank, report, number, http.RequestAborted);
        return view.Page >= 1 && view.Page <= view.Pages
            ? await PageAsync(http, StatusCodes.Status200OK, bank, path, view)
            : await notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.not_found.body");
    }

    private Task<IResult> GoneAsync(HttpContext http, QuestionBank bank, string path) =>
        Notices.IsForPage(http.Request)
            ? PageAsync(http, StatusCodes.Status404NotFound, bank, path, null)
            : notices.RefuseAsync(http, StatusCodes.Status404NotFound, "web.notes.gone", ("path", path));

    private async Task<NoteView> ViewAsync(
        QuestionBank bank,
        NoteReport report,
        int page,
        CancellationToken cancellationToken
    )
    {
        var questions = bank.On(report.Path);
        return new NoteView(
            report,
            await notes.FindAsync(report.Path, cancellationToken),
            page,
            questions,
            await QuestionRecord.OfAsync(
                [.. questions.SelectMany(line => line).Select(question => question.Id).Distinct()],
                book,
                cancellationToken
            )
        );
    }

    private Task<IResult> PageAsync(
        HttpContext http,
        int status,
        QuestionBank bank,
        string? path,
        NoteView? view
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        return notices.PageAsync<NotesPage>(
            status,
            ("Look", notices.LookOf(http)),
            ("Tree", NoteTree.Of(bank.Reports)),
            ("Path", path),
            ("View", view)
        );
    }
}
