using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>Every key that stands in the source exists, and every one that exists stands in the source.</summary>
public sealed partial class MessageUseTests
{
    private static readonly ImmutableArray<string> Keys = Messages.Keys(Language.English);

    [Fact]
    public void Every_key_in_the_source_has_an_entry()
    {
        var used = Repository
            .Sources(".cs", ".razor")
            .SelectMany(file => Literals(file.Text).Select(key => (Key: key, file.Path)))
            .ToList();

        Assert.Contains(used, use => use.Key == "refusal.command_unknown");
        Assert.Contains(used, use => use.Key == "option.{Id}.name");
        Assert.DoesNotContain(used, use => !Exists(use.Key));
    }

    [Fact]
    public void Every_entry_is_used_in_the_source()
    {
        var used = Repository
            .Sources(".cs", ".razor", ".js")
            .SelectMany(file => Quoted().Matches(file.Text))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet();
        Regex[] made = [.. used.Where(text => text.Contains('{')).Select(text => new Regex(PatternOf(text)))];

        Assert.True(IsUsed("option.seconds.name"));
        Assert.False(IsUsed("refusal.nobody_says_it"));
        Assert.Empty(Keys.Where(key => !IsUsed(key)));

        bool IsUsed(string key) => used.Contains(key) || made.Any(pattern => pattern.IsMatch(key));
    }

    [Theory]
    [InlineData("Say.Text(language, \"round.titel\")", "round.titel")]
    [InlineData("Say.Text(language, $\"lb.perod.{name}\")", "lb.perod.{name}")]
    public void A_slip_in_a_key_would_be_found(string source, string literal)
    {
        Assert.Equal([literal], Literals(source));
        Assert.False(Exists(literal));
    }

    /// <summary>Texts that look like a key: their first part is that of one, and they are no file names.</summary>
    private static IEnumerable<string> Literals(string source)
    {
        var groups = Keys.Select(key => key.Split('.')[0]).ToHashSet();
        return KeyLike()
            .Matches(source)
            .Select(match => match.Groups["key"].Value)
            .Where(text => groups.Contains(text.Split('.')[0]));
    }

    /// <summary>What is put in at run time may be any word.</summary>
    private static bool Exists(string literal)
    {
        var pattern = PatternOf(literal);
        return Keys.Any(key => Regex.IsMatch(key, pattern));
    }

    private static string PatternOf(string literal) =>
        $"^{string.Join("[a-z0-9_.]+", Hole().Split(literal).Select(Regex.Escape))}$";

    [GeneratedRegex(
        """["'`](?<key>[a-z_]+(\.([a-z0-9_]+|\$?\{[^}"]+\}))+)["'`]""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        """"(?<key>[a-z_]+(\.([a-z0-9_]+|\{[^}"]+\}))+)(?<!\.(js|mjs|css|svg|db|md|html|json))"""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex KeyLike();

    [GeneratedRegex("""\$?\{[^}"]+\}""")]
    private static partial Regex Hole();
}
