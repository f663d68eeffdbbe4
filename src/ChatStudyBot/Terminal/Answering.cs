using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Terminal;

/// <summary>How the question on a card is answered with keys.</summary>
/// <param name="Prompt">What the person is asked.</param>
/// <param name="Letters">As they are told when something else was typed; empty when any text will do.</param>
/// <param name="Read">The code to send for what was typed, with the values of a form; null when it is no answer.</param>
internal sealed record Answering(
    string Prompt,
    string Letters,
    Func<string, (string Code, ImmutableDictionary<string, string> Values)?> Read
)
{
    public bool IsTyped => Letters.Length == 0;

    /// <returns>Null when the card asks nothing.</returns>
    public static Answering? Of(Card card)
    {
        var form = card
            .Actions.SelectMany(row => row.Actions)
            .OfType<CardAction.Fill>()
            .FirstOrDefault()
            ?.Form;
        if (form is not null)
        {
            return ByForm(card.Language, form);
        }

        var choices = card
            .Blocks.OfType<CardBlock.Choices>()
            .SelectMany(block => block.Items)
            .Where(choice => choice.Code is not null)
            .ToArray();
        return choices is [] ? null : ByChoice(card.Language, choices);
    }

    /// <summary>Width and case do not count.</summary>
    public static string Folded(string typed) =>
        typed.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    private static Answering ByChoice(Language language, CardChoice[] choices)
    {
        var letters = Span([.. choices.Select(choice => choice.Letter)]);
        return new(
            Asked(language, "cli.prompt", letters),
            letters,
            typed =>
                choices.FirstOrDefault(choice => Keys(choice).Contains(Folded(typed), StringComparer.Ordinal))
                    is { Code: { } code }
                    ? (code, ImmutableDictionary<string, string>.Empty)
                    : null
        );
    }

    /// <summary>Its letter; true and false have a sign of their own.</summary>
    private static IEnumerable<string> Keys(CardChoice choice)
    {
        yield return choice.Letter;
        if (choice.Text.StartsWith('○'))
        {
            yield return "O";
        }

        if (choice.Text.StartsWith('×'))
        {
            yield return "X";
        }
    }

    private static Answering ByForm(Language language, Form form) =>
        form.Fields switch
        {
            [FormField.Text field] => new(
                Say.Text(language, "cli.prompt_text"),
                "",
                typed => Sent(form, (field.Name, typed.Trim()))
            ),
            [FormField.Checks(var name, _, var options)] => ByLetters(
                language,
                "cli.prompt",
                options,
                letters => Sent(form, (name, letters))
            ),
            [FormField.Order(var name, _, var options)] => ByLetters(
                language,
                "cli.prompt_order",
                options,
                letters => Sent(form, (name, letters))
            ),
            var fields => ByPairs(language, form, [.. fields.OfType<FormField.Radios>()]),
        };

    private static Answering ByLetters(
        Language language,
        string prompt,
        ImmutableArray<FormOption> options,
        Func<string, (string, ImmutableDictionary<string, string>)> send
    )
    {
        string[] known = [.. options.Select(option => option.Value)];
        var letters = Span(known);
        return new(
            Asked(language, prompt, letters),
            letters,
            typed =>
            {
                var given = string.Concat(Folded(typed).Where(char.IsLetterOrDigit));
                return given.Length > 0 && given.All(letter => known.Contains(letter.ToString()))
                    ? send(given)
                    : null;
            }
        );
    }

    /// <summary>Pairs are typed as <c>1c 2a 3b</c>.</summary>
    private static Answering ByPairs(Language language, Form form, FormField.Radios[] pairs)
    {
        var letters = string.Join(' ', pairs.Select((_, index) => $"{index + 1}?"));
        return new(
            Asked(language, "cli.prompt", letters),
            letters,
            typed =>
            {
                var given = string.Concat(Folded(typed).Where(char.IsLetterOrDigit)).Chunk(2).ToArray();
                var values = pairs
                    .Select(
                        (pair, index) =>
                            (
                                pair.Name,
                                Value: given.FirstOrDefault(chunk =>
                                    chunk is [var number, _] && number == '1' + index
                                )
                                    is [_, var letter]
                                    ? letter.ToString()
                                    : ""
                            )
                    )
                    .ToArray();
                return
                    given.Length == pairs.Length
                    && values
                        .Zip(pairs)
                        .All(pair => pair.Second.Options.Any(option => option.Value == pair.First.Value))
                    ? Sent(form, values)
                    : null;
            }
        );
    }

    private static (string Code, ImmutableDictionary<string, string> Values) Sent(
        Form form,
        params (string Name, string Value)[] values
    ) => (form.Code, values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value));

    private static string Asked(Language language, string key, string letters) =>
        Say.Text(language, key, ("letters", letters));

    private static string Span(string[] letters) =>
        letters is [var first, _, .., var last]
            ? $"{first}-{last}".ToLowerInvariant()
            : string.Join(", ", letters).ToLowerInvariant();
}
