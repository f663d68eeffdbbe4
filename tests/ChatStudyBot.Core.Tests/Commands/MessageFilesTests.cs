using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>The two resource files as they lie in the source.</summary>
public sealed partial class MessageFilesTests
{
    /// <summary>Columns of a choice that still stands in its button.</summary>
    private const int LongestValue = 24;

    private static readonly Dictionary<string, string> Japanese = Read("Messages.ja.resx");
    private static readonly Dictionary<string, string> English = Read("Messages.resx");

    [Fact]
    public void Both_languages_hold_the_same_keys()
    {
        Assert.Equal(Japanese.Keys.Order(), English.Keys.Order());
        Assert.Equal(English.Keys.Order(), Messages.Keys(Language.English).Order());
        Assert.Equal(Japanese.Keys.Order(), Messages.Keys(Language.Japanese).Order());
    }

    [Fact]
    public void Keys_are_lower_case_and_dotted() =>
        Assert.All(English.Keys, key => Assert.Matches("^[a-z0-9_]+(\\.[a-z0-9_]+)+$", key));

    [Fact]
    public void Both_languages_hold_the_same_placeholders() =>
        Assert.All(
            English,
            entry => Assert.Equal(Placeholders(Japanese[entry.Key]), Placeholders(entry.Value))
        );

    [Fact]
    public void Only_English_has_plural_forms_and_each_beside_its_number()
    {
        Assert.DoesNotContain(Japanese.Values, text => Plural().IsMatch(text));
        Assert.All(
            English.Values.SelectMany(text => Plural().Matches(text).Select(match => (text, match))),
            pair => Assert.Contains($"{{{pair.match.Groups["name"].Value}}}", pair.text)
        );
    }

    [Fact]
    public void Braces_are_those_of_placeholders() =>
        Assert.All(
            Japanese.Values.Concat(English.Values),
            text => Assert.DoesNotMatch("[{}]", Mark().Replace(text, ""))
        );

    [Fact]
    public void Nothing_is_empty_and_nothing_shouts() =>
        Assert.All(
            Japanese.Values.Concat(English.Values),
            text =>
            {
                Assert.Equal(text.Trim(), text);
                Assert.NotEmpty(text);
                Assert.DoesNotMatch("[!！]", text);
            }
        );

    [Fact]
    public void Refusals_and_failures_are_whole_sentences()
    {
        Assert.All(Refusals(Japanese), entry => Assert.Matches("[。}]$", entry.Value));
        Assert.All(Refusals(English), entry => Assert.Matches("[.?}]$", entry.Value));
    }

    [Fact]
    public void English_says_cannot_in_full_when_it_refuses() =>
        Assert.All(Refusals(English), entry => Assert.DoesNotMatch("n't\\b", entry.Value));

    [Theory]
    [InlineData("^btn\\.", 20)]
    [InlineData("^form\\.(title|submit)$", 24)]
    [InlineData("^report\\.form\\.title$", 24)]
    [InlineData(
        "^(form\\.field|report\\.form\\.(reason|comment)|privacy\\.erase\\.word_label|kind\\.order\\.field)$",
        45
    )]
    [InlineData("^report\\.reason\\.", 75)]
    [InlineData("\\.title$", 150)]
    [InlineData("^(command|option)\\..*\\.description$", 100)]
    public void Texts_fit_their_place(string keys, int longest)
    {
        var found = Japanese.Concat(English).Where(entry => Regex.IsMatch(entry.Key, keys)).ToList();
        Assert.NotEmpty(found);
        Assert.All(
            found,
            entry =>
                Assert.InRange(
                    new StringInfo(Mark().Replace(entry.Value, "")).LengthInTextElements,
                    0,
                    longest
                )
        );
    }

    [Fact]
    public void Buttons_fit_with_their_longest_values() =>
        Assert.All(
            Japanese.Concat(English).Where(entry => entry.Key.StartsWith("btn.", StringComparison.Ordinal)),
            entry => Assert.InRange(Mark().Replace(entry.Value, new string('x', LongestValue)).Length, 1, 75)
        );

    [Fact]
    public void Names_of_commands_and_options_can_be_registered() =>
        Assert.All(
            Japanese
                .Concat(English)
                .Where(entry => Regex.IsMatch(entry.Key, "^(command|option)\\..*\\.name$")),
            entry =>
            {
                Assert.Matches("^[-_\\p{L}\\p{N}ー]{1,32}$", entry.Value);
                Assert.Equal(entry.Value.ToLowerInvariant(), entry.Value);
            }
        );

    /// <summary>Words that would be easy to say in two ways. What people ask the notes is 回答, not 解答.</summary>
    [Theory]
    [InlineData("解答", "回答")]
    [InlineData("正解", "正答")]
    [InlineData("締め切り", "〆切|締切")]
    [InlineData("復習", "おさらい")]
    [InlineData("出典", "引用元|ソース")]
    [InlineData("ノート", "メモ")]
    [InlineData("参加者", "プレイヤー|ユーザー")]
    public void Japanese_has_one_word_for_one_thing(string word, string other)
    {
        Assert.Contains(Japanese.Values, text => text.Contains(word));
        Assert.All(
            Japanese.Where(entry => !entry.Key.StartsWith("ask.", StringComparison.Ordinal)),
            entry => Assert.DoesNotMatch(other, entry.Value)
        );
    }

    [Theory]
    [InlineData("締め切", "clos|until|late")]
    [InlineData("不正解", "not right|wrong")]
    [InlineData("(?<!不)正解", "right|answer|accepted|had it|counts")]
    [InlineData("解答", "answer|blank|quiz|had|overview|try")]
    [InlineData("復習", "review|due|forget")]
    [InlineData("出典", "source")]
    public void English_has_few_words_for_one_thing(string japanese, string english)
    {
        var found = Japanese.Where(entry => Regex.IsMatch(entry.Value, japanese)).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, entry => Assert.Matches("(?i)" + english, English[entry.Key]));
    }

    private static IEnumerable<KeyValuePair<string, string>> Refusals(Dictionary<string, string> texts) =>
        texts.Where(entry => Regex.IsMatch(entry.Key, "^(refusal|failure)\\."));

    private static string[] Placeholders(string text) =>
        [.. Mark().Matches(text).Select(match => match.Groups["name"].Value).Distinct().Order()];

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src/ChatStudyBot.Core/Commands", file))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex("\\{(?<name>[a-z_]+)(:[^}]*)?\\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex("\\{(?<name>[a-z_]+):[^}]*\\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Plural();
}
