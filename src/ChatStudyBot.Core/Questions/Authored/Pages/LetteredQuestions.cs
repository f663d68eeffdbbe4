using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>
/// Choices lettered from A on with the answer named below them, in a fold or bare. A list with letters and no
/// answer is a list, unless others of the page have theirs.
/// </summary>
internal sealed class LetteredQuestions(Page page, DeckBuilder deck)
{
    private readonly List<LetteredRun> _unanswered = [];
    private bool _found;

    public void Take()
    {
        for (var at = 0; at < page.Count; at++)
        {
            if (page.IsCode(at) || page.IsTaken(at) || OptionLine.At(page[at]) is not { Letter: 'A' or 'B' })
            {
                continue;
            }

            var run = LetteredRun.At(page, at);
            if (run.Options.Count < 2)
            {
                continue;
            }

            if (run.Tail.Answer is null)
            {
                _unanswered.Add(run);
            }
            else
            {
                Take(run);
                _found = true;
            }

            at = run.End - 1;
        }
    }

    /// <summary>To be called when all that has an answer was taken: what is left and asks has lost its answer.</summary>
    public void RefuseUnanswered()
    {
        foreach (var run in _unanswered.Where(run => _found && !page.IsTaken(run.From)))
        {
            var stem = StemAbove.Of(page, run);
            if (StemLine.Asks(stem.Text))
            {
                page.Take(stem.From, run.End);
                deck.Refuse(
                    stem.Line + 1,
                    "The question has no answer: write one below its choices, such as \"Correct answer: B\" or 「正解: B」."
                );
            }
        }
    }

    private void Take(LetteredRun run)
    {
        var stem = StemAbove.Of(page, run);
        page.Take(stem.From, run.End);
        var row = new AuthoredRow(stem.Line + 1)
        {
            Stem = stem.Text,
            Choices = [.. run.Options.Select(option => option.Build(page, run.Tail))],
            Explanation = run.Tail.Explanation,
            Hint = run.Tail.Hint,
            Basis = run.Tail.Basis,
        };
        if (Mistake(run) is { } mistake)
        {
            deck.Refuse(row.Line, mistake);
            return;
        }

        var answer = AnswerLetters.Of(run.Tail.Answer!);
        deck.Add(
            row with
            {
                Key = [.. answer.Letters.Select(letter => letter - 'A')],
                Explanation = RowText.Joined([
                    IsOwnText(row, answer) ? "" : MarkdownText.Plain(answer.Rest),
                    row.Explanation,
                    .. WhysOfRight(run, answer.Letters),
                ]),
            }
        );
    }

    /// <summary><c>Correct answer: B. Amazon S3</c> says the choice once more.</summary>
    private static bool IsOwnText(AuthoredRow row, AnswerLetters answer) =>
        answer.Rest.Length == 0
        || row.Choices.Any(choice => TextFold.Key(choice.Text) == TextFold.Key(answer.Rest));

    private static IEnumerable<string> WhysOfRight(LetteredRun run, string letters) =>
        letters.Select(letter => run.Tail.Whys.GetValueOrDefault(letter, ""));

    private static string? Mistake(LetteredRun run)
    {
        var letters = string.Concat(run.Options.Select(option => option.Letter));
        var expected = string.Concat(Enumerable.Range(0, letters.Length).Select(at => (char)('A' + at)));
        if (letters != expected)
        {
            return $"The choices are lettered {string.Join(", ", letters.AsEnumerable())}: letter them {expected[0]} to {expected[^1]} in order.";
        }

        var answer = AnswerLetters.Of(run.Tail.Answer!).Letters;
        return answer.Length == 0
                ? $"The answer names no choice: write its letter, {expected[0]} to {expected[^1]}."
            : answer.FirstOrDefault(letter => !letters.Contains(letter)) is var missing and not '\0'
                ? $"The answer is {missing} and there are only the choices {expected[0]} to {expected[^1]}: correct it."
            : null;
    }
}
