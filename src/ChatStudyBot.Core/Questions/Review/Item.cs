using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>A question as its reviewer looks at it: what is asked, about which words, right and wrong choices.</summary>
public sealed partial class Item
{
    /// <summary>Columns; what is narrower is a name or a value.</summary>
    private const int WidestName = 24;

    private const int FewestWords = 5;

    private readonly Lazy<ImmutableArray<Trace?>> _traces;

    public Item(Question question, ReviewContext context)
    {
        Question = question;
        Context = context;
        var quoted = QuotedAtEnd().Match(question.Stem);
        (Asking, Statement) = quoted.Success
            ? (quoted.Groups["asking"].Value, quoted.Groups["statement"].Value)
            : (question.Stem, null);
        NamesGiven =
        [
            .. Statement is null
                ? NamedInStem().Matches(Asking).Select(name => name.Groups["name"].Value)
                : [],
        ];
        Given = Statement ?? (NamesGiven.IsEmpty ? Asking : string.Join(' ', NamesGiven));
        Wrong =
        [
            .. HasRivals
                ? Enumerable.Range(0, question.Choices.Length).Where(at => !question.Key.Contains(at))
                : [],
        ];
        Keys = question.IsTyped
            ? question.Accepted
            : [.. HasRivals ? question.Key.Select(at => question.Choices[at].Text) : []];
        _traces = new Lazy<ImmutableArray<Trace?>>(Trace);
    }

    public Question Question { get; }

    public ReviewContext Context { get; }

    /// <summary>The stem without the text of the notes that it quotes at its end.</summary>
    public string Asking { get; }

    /// <summary>The text of the notes that the stem quotes at its end; null when it quotes none.</summary>
    public string? Statement { get; }

    public MatchCollection Blanks => Blank().Matches(Question.Stem);

    /// <summary>One or some of the choices are right and the others are wrong.</summary>
    public bool HasRivals =>
        !Question.IsTyped
        && Question.Kind is not (QuestionKind.Order or QuestionKind.Match or QuestionKind.TrueFalse);

    /// <summary>The right choices, or what may be typed.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Indexes of the wrong choices; empty without <see cref="HasRivals"/>.</summary>
    public ImmutableArray<int> Wrong { get; }

    /// <summary>What stands in quotation marks and is asked about: 「t」 of 「t」の説明; none beside a statement.</summary>
    public ImmutableArray<string> NamesGiven { get; }

    /// <summary>The words that the key must not be guessed from: what is quoted, without what it is about.</summary>
    public string Given { get; }

    /// <summary>
    /// For each key the word of the stem that gives it away, or null. Of what may be typed the first form counts:
    /// it is the one that the others stand for.
    /// </summary>
    public ImmutableArray<Trace?> Traces => _traces.Value;

    /// <summary>The choice that a key is; null when it is typed.</summary>
    public int? ChoiceOfKey(int key) => Question.IsTyped ? null : Question.Key[key];

    public string TextOf(int choice) => Question.Choices[choice].Text;

    public IEnumerable<string> WrongTexts => Wrong.Select(TextOf);

    /// <summary>The first choice that holds the words, as a finding.</summary>
    public Finding? FirstChoice(Flaw flaw, Regex words)
    {
        if (!HasRivals)
        {
            return null;
        }

        for (var at = 0; at < Question.Choices.Length; at++)
        {
            if (words.Match(TextOf(at)) is { Success: true } match)
            {
                return new Finding(flaw, match.Value, at);
            }
        }

        return null;
    }

    /// <summary>The choice that holds the words, when it is the only statement among the choices that does.</summary>
    public Finding? OnlyStatement(Flaw flaw, Regex words)
    {
        if (!HasRivals)
        {
            return null;
        }

        Finding? only = null;
        for (var at = 0; at < Question.Choices.Length; at++)
        {
            if (IsStatement(TextOf(at)) && words.Match(TextOf(at)) is { Success: true } match)
            {
                if (only is not null)
                {
                    return null;
                }

                only = new Finding(flaw, match.Value, at);
            }
        }

        return only;
    }

    /// <summary>Narrow enough for a name or a value.</summary>
    public static bool IsName(string text) => Script.Width(text) <= WidestName;

    /// <summary>Does the text say something, rather than name something?</summary>
    public static bool IsStatement(string text) =>
        !IsName(text)
        && (
            Script.LanguageOf(text) == Language.Japanese
                ? text.Any(c => Script.IsHiragana(c) && c != 'の')
                : text.Count(c => c == ' ') >= FewestWords - 1
        );

    private ImmutableArray<Trace?> Trace()
    {
        string[] wrong = [.. WrongTexts.Select(TextFold.WithoutMaker)];
        return [.. Keys.Take(Question.IsTyped ? 1 : Keys.Length).Select(key => TraceOf(key, wrong))];
    }

    /// <summary>Of numbers only the whole tells anything, not their digits.</summary>
    private Trace? TraceOf(string key, string[] wrong) =>
        Quantity.Of(key) is null ? Context.Leak.TraceOf(TextFold.WithoutMaker(key), Given, wrong) : null;

    [GeneratedRegex(
        "^(?<asking>.*?[。.?？:：]) ?[「『“\"](?<statement>.*)[」』”\"]$",
        RegexOptions.Singleline
    )]
    private static partial Regex QuotedAtEnd();

    [GeneratedRegex("［　？　］|_{3,}|＿{2,}|(?<![A-Za-z0-9_])[(（【\\[][ 　]*[)）】\\]]")]
    private static partial Regex Blank();

    /// <summary>What stands in quotation marks and is not the subject: 「t」の説明, not 「t」について.</summary>
    [GeneratedRegex(
        "「(?<name>[^「」]+)」(?!の表で|について|のうち|はどれですか)|(?<!In the table )“(?<name>[^“”]+)”",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex NamedInStem();
}
