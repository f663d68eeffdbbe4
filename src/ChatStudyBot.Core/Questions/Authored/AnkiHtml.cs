using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Export;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>
/// Our own questions on the two sides of a card of Anki: the front shows stem and choices, the back the same choices
/// with the right ones in bold, the accepted forms or the right order, and the explanation.
/// </summary>
internal static partial class AnkiHtml
{
    /// <summary>The kind is in the class of the stem.</summary>
    public static string Front(Question question) =>
        $"<div class=\"stem {KindNames.Of(question.Kind)}\">{Html(question.Stem)}</div>"
        + (
            question.IsTyped
                ? ""
                : List(question.KeepsOrder ? "choices fixed" : "choices", Shown(question).Select(Html))
        );

    public static string Back(Question question) =>
        (
            question.IsTyped
                ? List("accepted", question.Accepted.Select(Html))
                : List("answers", question.Choices.Select((choice, at) => Answer(question, choice, at)))
        )
        + Part("explanation", question.Explanation)
        + Part("hint", question.Hint)
        + Part("basis", question.Basis?.Text)
        + Part("source", $"{question.Citation.Path}:{question.Citation.Line}");

    /// <summary>What is to be put in order or together does not stand so already.</summary>
    private static IEnumerable<string> Shown(Question question)
    {
        var texts = question.Choices.Select(choice => choice.Text);
        return question.Kind switch
        {
            QuestionKind.Order => texts.Order(StringComparer.Ordinal),
            QuestionKind.Match => Quizzes
                .Pairs.Of(question)
                .SelectMany(pair => new[] { pair.Left, pair.Right })
                .Order(StringComparer.Ordinal),
            _ => texts,
        };
    }

    private static string Answer(Question question, Choice choice, int at)
    {
        var text = Html(choice.Text);
        var why = choice.Why is null ? "" : $"<small>{Html(choice.Why)}</small>";
        return (question.Key.Contains(at) ? $"<b>{text}</b>" : text) + why;
    }

    private static string List(string name, IEnumerable<string> items) =>
        $"<ul class=\"{name}\">{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>";

    private static string Part(string name, string? text) =>
        string.IsNullOrEmpty(text) ? "" : $"<div class=\"{name}\">{Html(text)}</div>";

    /// <summary>A tab would end the field, and a line end the card.</summary>
    private static string Html(string text) =>
        WebUtility
            .HtmlEncode(text)
            .Replace("\t", "&#9;", StringComparison.Ordinal)
            .Replace("\n", "<br>", StringComparison.Ordinal);

    /// <returns>Null for a card that we did not write.</returns>
    public static AuthoredRow? RowOf(AnkiNote note)
    {
        if (note.Fields is not [var front, var back, ..] || Stem().Match(front) is not { Success: true } stem)
        {
            return null;
        }

        var answers = Items(back, "answers");
        return new AuthoredRow(note.Line)
        {
            Name = note.Guid,
            Kind = KindNames.TryParse(stem.Groups["kind"].Value),
            Stem = Text(stem.Groups["html"].Value),
            Choices = [.. answers.Select(ChoiceOf)],
            Key =
            [
                .. Enumerable
                    .Range(0, answers.Length)
                    .Where(at => answers[at].StartsWith("<b>", StringComparison.Ordinal)),
            ],
            Accepted = [.. Items(back, "accepted").Select(Text)],
            Explanation = PartOf(back, "explanation"),
            Hint = PartOf(back, "hint"),
            Basis = PartOf(back, "basis"),
            KeepsOrder = front.Contains("class=\"choices fixed\"", StringComparison.Ordinal),
        };
    }

    private static Choice ChoiceOf(string item)
    {
        var why = Why().Match(item);
        var text = Text(Bold().Replace(why.Success ? item[..why.Index] : item, "${text}"));
        return new(text, why.Success ? Text(why.Groups["text"].Value) : null);
    }

    private static ImmutableArray<string> Items(string html, string name)
    {
        var list = Regex.Match(html, $"<ul class=\"{name}\">(?<items>.*?)</ul>", RegexOptions.Singleline);
        return [.. Item().Matches(list.Groups["items"].Value).Select(item => item.Groups["html"].Value)];
    }

    private static string PartOf(string html, string name) =>
        Text(
            Regex
                .Match(html, $"<div class=\"{name}\">(?<text>.*?)</div>", RegexOptions.Singleline)
                .Groups["text"]
                .Value
        );

    private static string Text(string html) =>
        WebUtility.HtmlDecode(html.Replace("<br>", "\n", StringComparison.Ordinal));

    [GeneratedRegex("^<div class=\"stem (?<kind>[a-z_]+)\">(?<html>.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Stem();

    [GeneratedRegex("<li>(?<html>.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("^<b>(?<text>.*)</b>$", RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex("<small>(?<text>.*)</small>$", RegexOptions.Singleline)]
    private static partial Regex Why();
}
