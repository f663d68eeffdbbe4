namespace ChatStudyBot.Core.Questions.Export;

/// <summary>The names that languages go by outside the program.</summary>
internal static class LanguageNames
{
    public static string Of(Language language) => language == Language.Japanese ? "ja" : "en";

    public static Language? TryParse(string name) =>
        name switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            _ => null,
        };
}
