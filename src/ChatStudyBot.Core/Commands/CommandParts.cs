using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Commands;

/// <summary>Sorts the words behind a command: what is an option's, and what is left over.</summary>
internal sealed partial class CommandParts
{
    private const int LongestTopic = 6;
    private const int LongestDays = 7;
    private const int LongestCity = 3;

    private readonly CommandLexicon _lexicon;
    private readonly Func<string, bool> _isTopic;
    private readonly ImmutableArray<CommandWord> _words;
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private readonly List<string> _rest = [];
    private int _at;

    public CommandParts(CommandSpec spec, ImmutableArray<CommandWord> words, Func<string, bool> isTopic)
    {
        _lexicon = CommandLexicon.Of(spec);
        _words = words;
        _isTopic = isTopic;
        while (_at < words.Length)
            _at += Take();
    }

    /// <summary>Values by option id.</summary>
    public IReadOnlyDictionary<string, string> Given => _given;

    public IReadOnlyList<string> Rest => _rest;

    /// <summary>The option that was given a second time; null when none was.</summary>
    public string? Twice { get; private set; }

    /// <summary>Takes what stands at the present word.</summary>
    /// <returns>How many words that were.</returns>
    private int Take() =>
        TakePhrase() is > 0 and var phrase ? phrase
        : TakeNamed() is > 0 and var named ? named
        : TakeMeant() is > 0 and var meant ? meant
        : TakeBare() is > 0 and var bare ? bare
        : TakeChoice() is > 0 and var choice ? choice
        : TakeNumber() is > 0 and var number ? number
        : Leave(1);

    /// <summary>Quoted words, or a topic of several words one of which may also be an option: Route 53.</summary>
    private int TakePhrase()
    {
        if (_words[_at].IsPhrase)
            return Leave(1);
        for (var length = Math.Min(LongestTopic, _words.Length - _at); length > 1; length--)
            if (_isTopic(Joined(length)))
                return Leave(length);
        return 0;
    }

    /// <summary><c>count:5</c>, <c>トピック:S3</c>, <c>mode: race</c>.</summary>
    private int TakeNamed()
    {
        var text = _words[_at].Text;
        var colon = text.IndexOf(':');
        if (colon <= 0 || !_lexicon.Options.TryGetValue(CommandWords.Folded(text[..colon]), out var option))
            return 0;
        var value = text[(colon + 1)..].Trim();
        var length = 1;
        if (value.Length == 0 && _at + 1 < _words.Length)
            (value, length) = (_words[_at + 1].Text, 2);
        if (value.Length > 0)
            Give(option.Id, ValueOf(option, value));
        return length;
    }

    /// <summary>What its shape tells: <c>09:00</c>, <c>Asia/Tokyo</c>, <c>mon, wed</c>.</summary>
    private int TakeMeant()
    {
        foreach (var option in _lexicon.Shaped)
            for (var length = Math.Min(Longest(option.Means), _words.Length - _at); length > 0; length--)
                if (Has(option.Means, Joined(length)))
                {
                    Give(option.Id, Joined(length));
                    return length;
                }
        return 0;
    }

    private static int Longest(WordsMeaning meaning) =>
        meaning switch
        {
            WordsMeaning.Days => LongestDays,
            WordsMeaning.Zone => LongestCity,
            _ => 1,
        };

    private bool Has(WordsMeaning meaning, string words) =>
        meaning switch
        {
            WordsMeaning.Time => ClockText.IsMeant(words),
            WordsMeaning.Zone => !words.Contains(' ') && ZoneNames.IsMeant(words)
                || ZoneNames.IsCity(words) && !_isTopic(words),
            WordsMeaning.Days => DaysText.TryParse(words) is not null,
            _ => false,
        };

    /// <summary><c>thread</c> for <c>thread:yes</c>.</summary>
    private int TakeBare()
    {
        if (
            !_lexicon.Options.TryGetValue(CommandWords.Folded(_words[_at].Text), out var option)
            || option is not CommandOption.Choice { Bare: { } value }
        )
            return 0;
        Give(option.Id, value);
        return 1;
    }

    private int TakeChoice()
    {
        for (var length = Math.Min(_lexicon.LongestChoice, _words.Length - _at); length > 0; length--)
            if (_lexicon.Choices.TryGetValue(CommandWords.Folded(Joined(length)), out var found))
            {
                Give(found.Option, found.Choice.Value);
                return length;
            }
        return 0;
    }

    /// <summary><c>10</c>, <c>10問</c>, <c>30s</c>, <c>30 秒</c>.</summary>
    private int TakeNumber()
    {
        var match = NumberAndUnit().Match(_words[_at].Text);
        if (!match.Success || _lexicon.Bare is not { } bare)
            return 0;
        var unit = CommandWords.Folded(match.Groups["unit"].Value);
        var next = _at + 1 < _words.Length ? CommandWords.Folded(_words[_at + 1].Text) : "";
        var (option, length) = unit switch
        {
            "" when _lexicon.Units.TryGetValue(next, out var behind) => (behind, 2),
            "" => (bare, 1),
            _ => (_lexicon.Units.GetValueOrDefault(unit), 1),
        };
        if (option is null)
            return 0;
        Give(option, match.Groups["number"].Value);
        return length;
    }

    /// <summary>A choice by its language-free value, a number without its unit.</summary>
    private string ValueOf(CommandOption option, string value) =>
        option switch
        {
            CommandOption.Choice
                when _lexicon.Choices.TryGetValue(CommandWords.Folded(value), out var found)
                    && found.Option == option.Id => found.Choice.Value,
            CommandOption.Number
                when NumberAndUnit().Match(value) is { Success: true } match
                    && IsUnitOf(option, match.Groups["unit"].Value) => match.Groups["number"].Value,
            _ => value,
        };

    private bool IsUnitOf(CommandOption option, string unit) =>
        unit.Length == 0 || _lexicon.Units.GetValueOrDefault(CommandWords.Folded(unit)) == option.Id;

    private void Give(string option, string value)
    {
        if (!_given.TryAdd(option, value))
            Twice ??= option;
    }

    private int Leave(int length)
    {
        _rest.Add(Joined(length));
        return length;
    }

    private string Joined(int length) =>
        string.Join(' ', _words.Skip(_at).Take(length).Select(word => word.Text));

    [GeneratedRegex("^(?<number>[-+]?[0-9]+)(?<unit>[^0-9]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAndUnit();
}
