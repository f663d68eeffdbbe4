using ChatStudyBot.Core;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Pages;

/// <summary>How one browser wants its pages; both choices are kept in cookies.</summary>
/// <param name="Theme">auto, light or dark.</param>
/// <param name="AssetVersion">Changes with any script or style.</param>
public sealed record Look(Language Language, string Theme, string AssetVersion)
{
    public const string LanguageCookie = "language";
    public const string ThemeCookie = "theme";

    public string Asset(string name) => $"/assets/{AssetVersion}/{name}";

    internal static Look Of(HttpRequest request, Language language, string assetVersion) =>
        new(
            LanguageTag.TryParse(request.Cookies[LanguageCookie])
                ?? LanguageTag.Preferred(request.Headers.AcceptLanguage)
                ?? language,
            request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie]! : "auto",
            assetVersion
        );
}
