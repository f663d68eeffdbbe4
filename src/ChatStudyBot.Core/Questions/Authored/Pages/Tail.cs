using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>What stands below the choices of a question: answer, explanation, why others are wrong, basis, hint.</summary>
/// <param name="Answer">As written behind its label; null when there is none.</param>
/// <param name="Whys">By letter.</param>
internal sealed partial record Tail(
    string? Answer,
    string Explanation,
    string? Basis,
    string? Hint,
    ImmutableDictionary<char, string> Whys
)
{
    /// <param name="choices">How many choices the question has: only their letters begin a why.</param>
    public static Tail Read(Page page, int from, int end, int choices)
    {
        var reader = new Reader(page, choices);
        for (var at = from; at < end; at++)
        {
            reader.Take(at);
        }

        return reader.Build();
    }

    private sealed class Reader(Page page, int choices)
    {
        private readonly StringBuilder _explanation = new();
        private readonly StringBuilder _basis = new();
        private readonly StringBuilder _hint = new();
        private readonly StringBuilder _answer = new();
        private readonly Dictionary<char, StringBuilder> _whys = [];
        private StringBuilder? _open;
        private bool _joins;
        private bool _hasAnswer;

        public void Take(int at)
        {
            if (page.IsCode(at))
            {
                MarkdownText.Append(_open ?? _explanation, page[at].TrimEnd(), joins: false);
                _joins = false;
            }
            else if (page.IsBlank(at) || PageFurniture.Is(page[at]))
            {
                _joins = false;
            }
            else
            {
                TakeText(PageFurniture.WithoutFold(page[at]));
            }
        }

        private void TakeText(string line)
        {
            if (line.Length == 0)
            {
                return;
            }

            if (Labels.At(line, out var text) is { } label)
            {
                Open(label, text);
            }
            else if (OptionLine.At(line) is { } option && option.Letter - 'A' < choices)
            {
                _open = _whys.TryGetValue(option.Letter, out var known)
                    ? known
                    : _whys[option.Letter] = new();
                Write(option.Text);
            }
            else
            {
                // A list below a why belongs to the explanation again only when it has no indentation.
                _open = _open is null || ReferenceEquals(_open, _answer) ? _explanation : _open;
                Write(Quoted().Replace(line, ""));
            }
        }

        private void Open(Label label, string text)
        {
            _joins = false;
            _open = label switch
            {
                Label.Answer => _answer,
                Label.Basis => _basis,
                Label.Hint => _hint,
                _ => _explanation,
            };
            _hasAnswer |= label == Label.Answer;
            Write(text);
        }

        private void Write(string markdown)
        {
            var text = MarkdownText.Plain(markdown);
            if (text.Length > 0)
            {
                MarkdownText.Append(_open!, text, _joins && !ItemStart().IsMatch(text));
            }

            _joins = text.Length > 0;
        }

        public Tail Build() =>
            new(
                _hasAnswer ? _answer.ToString() : null,
                _explanation.ToString(),
                _basis.Length > 0 ? _basis.ToString() : null,
                _hint.Length > 0 ? _hint.ToString() : null,
                _whys.ToImmutableDictionary(why => why.Key, why => why.Value.ToString())
            );
    }

    [GeneratedRegex(@"^\s*>\s?")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:[-*+・•]|\d+[.)])\s")]
    private static partial Regex ItemStart();
}
