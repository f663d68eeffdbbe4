using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What the glossary and <see cref="PlainWords"/> say of the things that a passage is about. People who do not have
/// the word for a thing ask for
/// what it does, and that is what a gloss says; the notes themselves often take it for known.
/// </summary>
internal sealed class Glosses(Glossary glossary)
{
    /// <summary>Characters; what is longer says something and names nothing.</summary>
    private const int LongestLabel = 40;

    /// <summary>What a label may say after the name: of which sort the thing is, or that it is explained.</summary>
    private static readonly FrozenSet<string> s_sorts = new[]
    {
        "属性",
        "プロパティ",
        "パラメータ",
        "パラメーター",
        "セクション",
        "関数",
        "コマンド",
        "スクリプト",
        "ファイル",
        "機能",
        "プロセス",
        "フック",
        "イベント",
        "エラー",
        "メトリクス",
        "メトリックス",
        "ドライバ",
        "ドライバー",
        "ポリシー",
        "とは",
        "について",
        "の概要",
        "の特徴",
        "の仕組み",
        "の使い方",
        "attribute",
        "property",
        "parameter",
        "section",
        "function",
        "command",
        "file",
        "feature",
        "process",
        "hook",
        "event",
        "error",
        "metric",
        "policy",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    /// <summary>
    /// Of the heading that the passage opens, of the bullets it hangs below and of the names its own lines begin
    /// with; empty when the glossary knows none of them.
    /// </summary>
    public string Of(Passage passage)
    {
        var glosses = new List<string>();
        if (passage.Order == 0)
        {
            foreach (var heading in passage.Heading)
            {
                Take(heading);
            }
        }

        foreach (var line in passage.Above.Concat(passage.Lines))
        {
            Take(line.Text);
        }

        return glosses.Count switch
        {
            0 => "",
            1 => glosses[0],
            _ => string.Join('\n', glosses.Distinct(StringComparer.Ordinal)),
        };

        void Take(string text)
        {
            if (OfName(Label.Parse(text, []).Name) is { Length: > 0 } gloss)
            {
                glosses.Add(gloss);
            }
        }
    }

    /// <summary>What is said of one thing, whatever it is called.</summary>
    public static IEnumerable<string> Of(GlossaryEntry entry) =>
        new[] { entry.Japanese, entry.English }
            .Concat(entry.Also)
            .Concat(PlainWords.Of(entry.Name))
            .Where(text => text.Length > 0);

    private string OfName(string name)
    {
        if (!_byName.TryGetValue(name, out var gloss))
        {
            _byName[name] = gloss = string.Join('\n', EntriesOf(name).Take(1).SelectMany(Of));
        }

        return gloss;
    }

    /// <summary>Of 「AWS SSM インベントリ」, which is no name of the glossary's, what its last word names; the same of 「DependsOn属性」.</summary>
    private ImmutableArray<GlossaryEntry> EntriesOf(string label) =>
        glossary.FindAll(label) is { IsEmpty: false } entries ? entries
        : label.Length <= LongestLabel
        && glossary.NamesIn(label).LastOrDefault() is { Entries.IsDefault: false } last
        && (last.End >= label.TrimEnd().Length || s_sorts.Contains(label[last.End..].Trim()))
            ? last.Entries
        : [];
}
