using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Settings;

/// <summary>
/// Values as they are kept: the same in every language, empty for none of one's own. <c>ja</c> or <c>en</c>, the name
/// of a time zone, <c>04:00</c>, <c>thread</c>, <c>1.5</c>, <c>off</c>, <c>20</c>, <c>90</c> for percent; the days of a
/// <see cref="Reviews.ReviewPause"/>, the names of a topic's path.
/// </summary>
public static partial class SettingText
{
    public const string None = "";
    public const string On = "on";
    public const string Off = "off";

    public const int MostCards = 200;
    public const int MostPauseDays = 365;

    /// <summary>In percent: below it much is forgotten, above it reviews never end.</summary>
    public const int LeastRetention = 80;
    public const int MostRetention = 97;

    /// <summary>Between the names of a path, none of which holds it.</summary>
    private const char BetweenNames = '\u001f';

    public static ImmutableArray<double> Paces { get; } = [1, 1.5, 2];

    /// <summary>Words for values in every language, folded.</summary>
    private static readonly FrozenDictionary<string, string> Words = new[]
    {
        (Key: "settings.words.japanese", Value: "ja"),
        (Key: "settings.words.english", Value: "en"),
        (Key: "settings.words.auto", Value: "auto"),
        (Key: "settings.words.channel", Value: "channel"),
        (Key: "settings.words.thread", Value: "thread"),
        (Key: "settings.words.on", Value: On),
        (Key: "settings.words.off", Value: Off),
    }
        .SelectMany(entry =>
            Enum.GetValues<Language>()
                .SelectMany(language => Say.Text(language, entry.Key).Split(' '))
                .Select(word => (Word: CommandWords.Folded(word), entry.Value))
        )
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Value);

    /// <summary>What somebody typed or chose, as it is kept; of a pause the number of days.</summary>
    /// <param name="item">Anything but a topic, which is found by its words in the bank.</param>
    /// <returns>Null for what it cannot be.</returns>
    public static string? Read(SettingItem item, string typed)
    {
        var text = CommandWords.Normalized(typed);
        var word = WordOf(text);
        return item.Setting switch
        {
            Setting.Language => word switch
            {
                "ja" or "en" => word,
                "auto" when item.Whose == Whose.Own => None,
                _ => null,
            },
            Setting.Timezone => ZoneNames.Find(text),
            Setting.Rollover => ReadTime(text) is { } rollover ? OfTime(rollover) : null,
            Setting.Place => word is "auto" or "channel" or "thread" ? word : null,
            Setting.Pace => Number(text) is { } pace && Paces.Contains(pace) ? OfNumber(pace) : null,
            Setting.ShowName => word is On or Off ? word : null,
            Setting.ReviewCap => Whole(text, MostCards),
            Setting.Retention => Percent(text),
            Setting.Reminder => word is Off ? None
            : ReadTime(text) is { } time ? OfTime(time)
            : null,
            Setting.Pause => word is Off ? None : Whole(text, MostPauseDays),
            _ => null,
        };
    }

    /// <summary>Whether it says that there is to be none.</summary>
    public static bool IsOff(string typed) => WordOf(CommandWords.Normalized(typed)) is Off;

    public static string OfNumber(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string OfTime(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string OfTopic(ImmutableArray<string> path) => string.Join(BetweenNames, path);

    internal static ImmutableArray<string> TopicOf(string value) => [.. value.Split(BetweenNames)];

    internal static Language? LanguageOf(string value) =>
        value switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            _ => null,
        };

    internal static QuizPlace? PlaceOf(string value) =>
        Enum.GetValues<QuizPlace>()
            .Cast<QuizPlace?>()
            .FirstOrDefault(place => MessageNames.Value(place!.Value) == value);

    internal static TimeOnly? TimeOf(string value) =>
        TimeOnly.TryParseExact(
            value,
            "HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    private static string? WordOf(string text) => Words.GetValueOrDefault(CommandWords.Folded(text));

    /// <summary>A number alone is an hour.</summary>
    private static TimeOnly? ReadTime(string text) =>
        ClockText.TryParse(text) ?? ClockText.TryParse(text + ":00");

    private static string? Whole(string text, int most) =>
        Number(text) is { } number && number == Math.Floor(number) && number >= 1 && number <= most
            ? OfNumber(number)
            : null;

    /// <summary><c>0.95</c>, <c>95%</c>, <c>95</c>.</summary>
    private static string? Percent(string text) =>
        decimal.TryParse(
            text.TrimEnd('%', ' '),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && (number < 1 ? number * 100 : number) is var percent
        && percent == Math.Floor(percent)
        && percent is >= LeastRetention and <= MostRetention
            ? percent.ToString("0", CultureInfo.InvariantCulture)
            : null;

    /// <summary>With what people write around it: <c>×1.5</c>, <c>20枚</c>, <c>7 days</c>.</summary>
    private static double? Number(string text) =>
        NumberAndUnit().Match(text) is { Success: true } match
            ? double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^[x×*]?\s*(?<number>[0-9]{1,4}(\.[0-9])?)\s*[\p{L}×]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAndUnit();
}
