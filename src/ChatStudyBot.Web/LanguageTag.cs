using ChatStudyBot.Core;

namespace ChatStudyBot.Web;

/// <summary>Languages as the web calls them.</summary>
internal static class LanguageTag
{
    public static string Of(Language language) => language == Language.Japanese ? "ja" : "en";

    public static Language? TryParse(string? tag) =>
        tag switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            _ => null,
        };

    /// <summary>The first of the two that an Accept-Language header names.</summary>
    public static Language? Preferred(string? header) =>
        header
            ?.Split(',', StringSplitOptions.TrimEntries)
            .Select(entry => TryParse(entry.Split(';', '-')[0].Trim().ToLowerInvariant()))
            .FirstOrDefault(language => language is not null);
}
