using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>P01, P02, P05, P06, P09: names and what stands behind or below them.</summary>
public static partial class TermFinder
{
    private const int NarrowestStatement = 12;
    private const int NarrowestRest = 8;
    private const int FewestParts = 4;

    /// <summary>Lines below one name that are kept besides its statements.</summary>
    private const int MostHeard = 24;

    /// <summary>Wider than a question can show, but still known to be true of the term.</summary>
    private const int WidestStatement = 600;

    /// <summary>The term that an entry names; null when it names none.</summary>
    /// <param name="topicsToo">In a list whose every line is a label with its text, a topic is a name as well.</param>
    public static Term? Of(Entry entry, Glossary glossary, bool topicsToo, bool glosses)
    {
        var label = entry.Label with
        {
            Name = KnownName(glossary.Spelling.MendedName(entry.Label.Name), glossary),
        };
        if (!IsName(label.Name, glossary, topicsToo))
        {
            return null;
        }

        ImmutableArray<Statement> statements = [.. Statements(entry, label, glossary, glosses)];
        return new Term(
            label.Name,
            label.Gloss,
            glossary.FindAll(label.Name) is [var known] ? known : null,
            glossary.Identity(label.Name),
            entry.Line,
            entry.Order,
            MarkOf(entry),
            statements,
            [.. Heard(entry, statements)]
        );
    }

    /// <summary>「t: …」, 「R: …」: families that are told apart by a letter.</summary>
    private static bool IsLetter(string label) => label.Length == 1 && char.IsAsciiLetter(label[0]);

    /// <summary>「X属性」, 「X metric」: X, when the glossary knows it by that name alone.</summary>
    private static string KnownName(string name, Glossary glossary)
    {
        var bare = SortBehind().Replace(name, "");
        return
            bare.Length > 1
            && bare.Length < name.Length
            && glossary.Find(name) is null
            && glossary.FindAll(bare) is [_]
            ? bare
            : name;
    }

    /// <summary>The glossary knows that what reads like a topic is a name.</summary>
    private static bool IsName(string label, Glossary glossary, bool topicsToo) =>
        topicsToo
            ? Naming.IsNoun(label) || IsLetter(label)
            : Naming.IsName(label) && !IsSideOfOne(label, glossary)
                || Naming.IsNoun(label) && glossary.FindAll(label) is [_];

    /// <summary>「DynamoDB の耐久性」: a side of a known thing, not a thing.</summary>
    private static bool IsSideOfOne(string label, Glossary glossary) =>
        label.LastIndexOf('の') is > 0 and var of
        && glossary.Find(label[..of]) is { Kind: GlossaryKind.Service or GlossaryKind.Feature }
        && glossary.Find(label[(of + 1)..]) is null;

    /// <summary>A gloss in brackets that says what the name means, not how else it is called.</summary>
    public static bool IsGlossed(Entry entry) =>
        entry.Label.Gloss is { Length: > 0 } gloss
        && !entry.Label.HasRest
        && Script.Of(gloss) != ScriptClass.Latin
        && Script.Width(gloss) >= NarrowestRest
        && IsSaying(gloss);

    private static string MarkOf(Entry entry)
    {
        if (Mark().Match(entry.Label.Gloss) is { Success: true } gloss)
        {
            return gloss.Value;
        }

        return entry
                .Children.Where(child => child.Kind == EntryKind.Text)
                .SelectMany(child => child.Text.Split('。'))
                .FirstOrDefault(sentence => Mark().IsMatch(sentence.Trim()))
                ?.Trim()
            ?? "";
    }

    [GeneratedRegex(
        " ?(属性|ポリシー|メトリクス?|メトリック|(リクエスト)?ヘッダー?|セクション|パラメータ|パラメーター|コマンド|ファイル|プロトコル|機能)$| (metric|header|attribute|command|parameter)$"
    )]
    private static partial Regex SortBehind();

    /// <summary>「Xと違い、」: what follows is true of the name above, and not of X.</summary>
    [GeneratedRegex("^[^、。は]{1,40}(とは?異なり|と違い|と違って)、?")]
    private static partial Regex Contrast();

    /// <summary>Two English words name something; a value has a digit in it.</summary>
    private static bool IsBareEnglish(string text) =>
        Script.LanguageOf(text) == Language.English
            && text.Count(c => c == ' ') < 2
            && !text.Any(char.IsAsciiDigit)
        || Example().IsMatch(text);

    [GeneratedRegex("^(特徴|概要|ポイント|特長|メリット|機能)(は|の)?(以下|次|下記)?(の通り)?$")]
    private static partial Regex Pointing();

    [GeneratedRegex("^(ex|eg|e\\.g|i\\.e)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Example();

    /// <summary>Says of a thing only that there are others like it, what something else is called or is, or nothing definite.</summary>
    [GeneratedRegex(
        "^[^、。]{0,16}(の|な)(1|１|一)つ$|(という|といいます|と呼ぶ|と呼びます)$|(どちら|どれ|何)を[^、。]*か(を)?(設定|選択|指定)(する|できる)?$|手順となる$|(通常|基本)(の)?設定$|がち$|かなり|いろいろ|色々|それなり|ある程度|によって(も)?異なる$|^[^、。]{2,40}とは、"
    )]
    private static partial Regex Idle();

    [GeneratedRegex("^(必須(要素|項目)?|デフォルト|既定|[Dd]efault|[Rr]equired)$")]
    private static partial Regex Mark();

    /// <summary>Says something: has a particle or a verb in it, or ends in the noun of a definition.</summary>
    public static bool IsSaying(string text) =>
        Script.LanguageOf(text) == Language.English
            ? text.Count(c => c == ' ') >= 3
            : text.Any(c =>
                c is 'を' or 'が' or 'は' or 'に' or 'で' or 'の' or 'と' or 'へ' or 'る' or 'た'
            );

    private static IEnumerable<Statement> Statements(
        Entry entry,
        Label label,
        Glossary glossary,
        bool glosses
    )
    {
        var first = true;
        foreach (var (text, line, narrowest) in Sources(entry, glosses))
        {
            if (Unaskable.Reason(text) is not null)
            {
                first = false;
                continue;
            }

            foreach (var sentence in Sentences.Of(text))
            {
                var named = Defined(sentence, label, glossary);
                if (
                    Read(named ?? sentence, label, line, first || named is not null, narrowest) is
                    { } statement
                )
                {
                    yield return statement;
                }

                first = false;
            }
        }
    }

    /// <summary>「…する手法を X という」 of X: all but its name; null when something else is called so.</summary>
    private static string? Defined(string sentence, Label label, Glossary glossary) =>
        CalledSo().Match(sentence) is { Success: true } called
        && called.Groups["name"].Value.Trim() is var name
        && (TextFold.Name(name) == TextFold.Name(label.Name) || glossary.AreSame(name, label.Name))
            ? called.Groups["what"].Value
            : null;

    [GeneratedRegex(
        "^(?<what>[^。]{8,}?)(を|のことを)(?<name>[^、。を]{2,40}?)(という|といいます|と言う|と呼ぶ|と呼びます)。?$"
    )]
    private static partial Regex CalledSo();

    /// <summary>
    /// The lines below, and below those, of which not every word became a statement; and the item that it is
    /// filed under.
    /// </summary>
    private static IEnumerable<Statement> Heard(Entry entry, ImmutableArray<Statement> statements) =>
        entry
            .Children.SelectMany(child => child.Children.Prepend(child))
            .Where(line => line.Kind is EntryKind.Item or EntryKind.Text)
            .Select(line => (line.Text, line.Line))
            .Prepend((Text: entry.Label.Rest, entry.Line))
            .Where(heard =>
                heard.Text.Length
                > statements.Where(said => said.Line == heard.Line).Sum(said => said.Raw.Length + 1)
            )
            .Concat(
                entry.Parent is { Kind: EntryKind.Item, Label.Name.Length: > 1 } above
                    ? [(above.Label.Name, above.Line)]
                    : []
            )
            .Take(MostHeard)
            .Select(heard => new Statement(heard.Text, heard.Text, heard.Line, false));

    private static IEnumerable<(string Text, int Line, int Narrowest)> Sources(Entry entry, bool glosses)
    {
        if (entry.Label.HasRest)
        {
            yield return (entry.Label.Rest, entry.Line, NarrowestRest);
        }
        else if (glosses && IsGlossed(entry))
        {
            yield return (entry.Label.Gloss, entry.Line, NarrowestRest);
        }

        if (IsOfParts(entry))
        {
            yield break;
        }

        foreach (
            var child in entry.Children.SelectMany(child => IsSignpost(child) ? child.Children : [child])
        )
        {
            if (child.Kind is EntryKind.Item or EntryKind.Text && !IsLabelOnly(child))
            {
                yield return (child.Text, child.Line, NarrowestStatement);
            }
        }
    }

    /// <summary>「特徴は以下」: what stands below it is said of what stands above.</summary>
    private static bool IsSignpost(Entry child) =>
        child.Kind == EntryKind.Item
        && !child.IsLeaf
        && !child.Label.HasRest
        && (Naming.IsSignpost(child.Label.Name) || Pointing().IsMatch(child.Label.Name));

    /// <summary>「X:」 above nothing but nouns: what X is made of, not what is said of it.</summary>
    private static bool IsOfParts(Entry entry) =>
        entry is { Kind: EntryKind.Item, Label: { Separator: Separator.Colon, HasRest: false } }
        && entry.Children.Count >= FewestParts
        && entry.Children.All(child => child.IsLeaf && !IsSentence(child.Text));

    private static bool IsLabelOnly(Entry child) =>
        child.Label.Separator is Separator.Colon or Separator.Dash
        || child.Label is { Separator: Separator.Towa, HasRest: true }
        || CodeWithText().IsMatch(child.Text)
        || !IsSaying(child.Text)
        || !child.IsLeaf && !IsSentence(child.Text);

    /// <summary>「AWS::Region: …」: one more name with what it is.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*(::[A-Za-z0-9]+)+ ?[:：] ")]
    private static partial Regex CodeWithText();

    /// <summary>With lines below it, a phrase is their heading; only a sentence says something by itself.</summary>
    private static bool IsSentence(string text) =>
        text.EndsWith('。')
        || text[^1] is 'る' or 'う' or 'す' or 'い' or 'た' or 'く'
        || text.EndsWith("可能", StringComparison.Ordinal);

    /// <summary>Names one after the other are members, not a statement.</summary>
    private static bool IsListing(string text) =>
        text.Any(c => c is '、' or ',' or '，')
        && !text.Any(c => c is 'を' or 'が' or 'は' or 'に' or 'で' or 'る' or 'た');

    private static Statement? Read(string sentence, Label label, int line, bool first, int narrowest)
    {
        if (
            Sentences.Tidy(Contrast().Replace(Sentences.WithoutOwnPronoun(sentence), "")) is not { } tidy
            || (Masking.Without(tidy, label.Name, label.Gloss) ?? FirstOf(tidy, label)) is not { } text
            || Script.Width(text) < narrowest
            || Script.Width(text) > WidestStatement
            || Unaskable.IsDated(text)
            || Doubtful.IsIn(text)
            || IsListing(text)
            || Idle().IsMatch(text)
            || IsBareEnglish(text)
            || text[0] is '(' or '（'
            || Unaskable.IsOpenList(text)
                && (Script.Width(text) < 30 || text.EndsWith("など", StringComparison.Ordinal))
        )
        {
            return null;
        }

        return new Statement(text, sentence, line, first);
    }

    /// <summary>「X, t Y」: what stands before the comma, when only what follows cannot do without the name.</summary>
    private static string? FirstOf(string text, Label label) =>
        Script.LanguageOf(text) == Language.Japanese
        && text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            ? Masking.Without(text[..comma], label.Name, label.Gloss)
            : null;
}
