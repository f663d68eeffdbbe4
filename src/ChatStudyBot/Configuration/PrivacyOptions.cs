namespace ChatStudyBot.Configuration;

/// <param name="KeepText">How many days what people typed is kept; null for ever.</param>
internal sealed record PrivacyOptions(int? KeepText)
{
    private const int ForEver = 0;

    public static PrivacyOptions Read(KeyReader keys) =>
        new(
            keys.Whole("Privacy:KeepText", ForEver, least: ForEver, most: 3650) is > ForEver and var days
                ? days
                : null
        );
}
