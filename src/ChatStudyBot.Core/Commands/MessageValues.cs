using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace ChatStudyBot.Core.Commands;

/// <summary>How a placeholder's value is shown; what each platform shows in its own way stays apart.</summary>
internal static class MessageValues
{
    /// <summary>Placeholders that hold a moment, and how it is told.</summary>
    private static readonly FrozenDictionary<string, MomentKind> Moments = new Dictionary<string, MomentKind>
    {
        ["deadline"] = MomentKind.Relative,
        ["at"] = MomentKind.Clock,
        ["on"] = MomentKind.Date,
        ["from"] = MomentKind.Date,
        ["to"] = MomentKind.Date,
    }.ToFrozenDictionary();

    public static ImmutableArray<Inline> Show(Language language, string name, object value) =>
        value switch
        {
            Inline inline => [inline],
            Line line => line.Parts,
            DateTimeOffset at when Moments.TryGetValue(name, out var kind) => [new Inline.Moment(at, kind)],
            DateOnly day => [Text(MessageNumbers.Day(language, day))],
            TimeSpan span => [Text(MessageNumbers.Duration(language, span))],
            MessageRef(var key) => Say.Line(language, key).Parts,
            CommandExample(var typed, var words) =>
            [
                new Inline.CommandName(typed),
                .. words is { } behind
                    ? [Text(" "), .. Show(language, name, behind)]
                    : ImmutableArray<Inline>.Empty,
            ],
            string command when name == "command" => [new Inline.CommandName(command)],
            string player when name == "player" => [new Inline.PlayerName(player, null)],
            string text => [Text(text)],
            int number => [Text(MessageNumbers.Count(number))],
            long number => [Text(MessageNumbers.Count(number))],
            double number => [Text(number.ToString("0.#", CultureInfo.InvariantCulture))],
            IEnumerable<object> items => Joined(language, name, items),
            _ => throw new ArgumentException(
                $"{{{name}}} cannot hold a {value.GetType().Name}.",
                nameof(value)
            ),
        };

    /// <summary>The number a plural form follows.</summary>
    public static bool IsOne(string name, object value) =>
        value switch
        {
            int number => number == 1,
            long number => number == 1,
            _ => throw new ArgumentException(
                $"{{{name}}} decides a plural and must be whole.",
                nameof(value)
            ),
        };

    private static ImmutableArray<Inline> Joined(Language language, string name, IEnumerable<object> items)
    {
        var separator = Text(language == Language.Japanese ? "、" : ", ");
        return
        [
            .. items.SelectMany(
                (item, index) =>
                    index == 0 ? Show(language, name, item) : [separator, .. Show(language, name, item)]
            ),
        ];
    }

    private static Inline.Text Text(string text) => new(text);
}
