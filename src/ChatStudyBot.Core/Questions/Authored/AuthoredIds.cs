using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>
/// Which written question has which id: the writer's own where there is one, else made of its stem, so that all
/// but the stem may be corrected without losing anybody's history.
/// </summary>
internal sealed class AuthoredIds
{
    private readonly Dictionary<QuestionId, Holder> _holders = [];

    /// <returns>No id for a question that stands word for word elsewhere; the problem then says where.</returns>
    public Claim ClaimFor(string path, AuthoredRow row, Question question)
    {
        var id = Wanted(row);
        for (var attempt = 2; _holders.TryGetValue(id, out var holder); attempt++)
        {
            if (holder.Words == WordsOf(question))
            {
                return new(
                    null,
                    $"The same question is at {holder.Place} already and is asked once: take one out."
                );
            }

            id = Draft.Hash($"authored\n{WordsOf(question)}\n{attempt}");
        }

        var place = $"{path}:{row.Line}";
        _holders.Add(id, new(place, WordsOf(question)));
        return new(
            id,
            row.Name is not null && id != Wanted(row)
                ? $"The id {row.Name} is taken by {_holders[Wanted(row)].Place}: give this question another."
                : null
        );
    }

    private static QuestionId Wanted(AuthoredRow row) =>
        row.Name is null ? Draft.Hash($"authored\n{TextFold.Key(row.Stem)}")
        : QuestionId.TryParse(row.Name) is { } own ? own
        : Draft.Hash($"authored\nname\n{row.Name}");

    private static string WordsOf(Question question) =>
        string.Join(
            '\n',
            question
                .Choices.Select((choice, at) => $"{question.Key.Contains(at)} {choice.Text}")
                .Order(StringComparer.Ordinal)
                .Concat(question.Accepted)
                .Prepend(question.Stem)
        );

    /// <param name="Id">Null when the question is not to be asked again.</param>
    public readonly record struct Claim(QuestionId? Id, string? Problem);

    private sealed record Holder(string Place, string Words);
}
