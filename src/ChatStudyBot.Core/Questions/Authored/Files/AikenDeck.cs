using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Moodle's Aiken: a stem, choices <c>A)</c> or <c>A.</c>, and <c>ANSWER: B</c>.</summary>
internal sealed partial class AikenDeck : IDeckFormat
{
    public bool IsIn(DeckFile file) =>
        file.Ending != ".md"
        && file.Lines.Any(line => Answer().IsMatch(line))
        && !file.Lines.Any(line => line.StartsWith('#') || line.Contains("](", StringComparison.Ordinal));

    public AuthoredDeck Read(DeckFile file)
    {
        var deck = new DeckBuilder();
        var open = new Open();
        for (var at = 0; at < file.Lines.Count; at++)
        {
            var line = file.Lines[at].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (Answer().Match(line) is { Success: true } answer)
            {
                open.Close(at, answer.Groups["letter"].Value, deck);
                open = new();
            }
            else if (open.IsComplete(file, at))
            {
                open.Close(at, null, deck);
                open = new();
                open.Take(at, line);
            }
            else
            {
                open.Take(at, line);
            }
        }

        open.Close(file.Lines.Count, null, deck);
        return deck.Build();
    }

    private sealed class Open
    {
        private readonly List<string> _stem = [];
        private readonly List<(char Letter, string Text)> _choices = [];
        private int _line = -1;

        /// <summary>A line without a letter behind choices is the next stem: the answer was forgotten.</summary>
        public bool IsComplete(DeckFile file, int at) =>
            _choices.Count > 0
            && !Choice().IsMatch(file.Lines[at].Trim())
            && (at == 0 || file.IsBlank(at - 1));

        public void Take(int at, string line)
        {
            if (_line < 0)
            {
                _line = at;
                _stem.Add(line);
            }
            else if (Choice().Match(line) is { Success: true } match)
            {
                _choices.Add((match.Groups["letter"].Value[0], match.Groups["text"].Value.Trim()));
            }
            else if (_choices.Count == 0)
            {
                _stem.Add(line);
            }
            else
            {
                _choices[^1] = (_choices[^1].Letter, $"{_choices[^1].Text}\n{line}");
            }
        }

        public void Close(int at, string? answer, DeckBuilder deck)
        {
            if (_line < 0)
            {
                if (answer is not null)
                {
                    deck.Refuse(
                        at + 1,
                        "This answer has no question above it: write one, or take the answer out."
                    );
                }

                return;
            }

            if (Mistake(answer) is { } mistake)
            {
                deck.Refuse(_line + 1, mistake);
                return;
            }

            deck.Add(
                new AuthoredRow(_line + 1)
                {
                    Stem = string.Join('\n', _stem),
                    Choices = [.. _choices.Select(choice => new Choice(choice.Text))],
                    Key = [_choices.FindIndex(choice => choice.Letter == answer![0])],
                }
            );
        }

        private string? Mistake(string? answer) =>
            _choices.Count == 0 ? "The question has no choices: write them as A) and B) below it."
            : answer is null ? "The question has no answer: write a line such as ANSWER: B below its choices."
            : answer.Length != 1 || !char.IsAsciiLetterUpper(answer[0])
                ? "The answer must be one capital letter: write ANSWER: and the letter of a choice."
            : _choices.TrueForAll(choice => choice.Letter != answer[0])
                ? $"The answer is {answer} and no choice has that letter: correct it."
            : null;
    }

    [GeneratedRegex(@"^(?<letter>[A-Z])[).]\s*(?<text>.*)$")]
    private static partial Regex Choice();

    [GeneratedRegex(@"^ANSWER:\s*(?<letter>\S*)\s*$")]
    private static partial Regex Answer();
}
