using System.Collections.Frozen;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>What the errors that concern every method mean.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/auth.test#errors</remarks>
internal static class ApiErrors
{
    private const string Reinstall =
        "install the app into the workspace again (OAuth & Permissions) and set the new Slack:BotToken";

    private const string AskAdministrator = "ask an administrator of the workspace to allow the app";

    /// <summary>The token will never be taken again: nothing more is sent with it.</summary>
    private static readonly FrozenSet<string> OfToken = FrozenSet.ToFrozenSet(
        [
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "user_removed_from_team",
            "team_disabled",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> OfLoad = FrozenSet.ToFrozenSet(
        ["ratelimited", "rate_limited", "message_limit_exceeded"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> OfSlackItself = FrozenSet.ToFrozenSet(
        ["internal_error", "fatal_error", "service_unavailable", "request_timeout"],
        StringComparer.Ordinal
    );

    public static bool EndsToken(string error) => OfToken.Contains(error);

    public static bool IsRateLimit(string error) => OfLoad.Contains(error);

    /// <summary>Slack failed; it may have been done or not.</summary>
    public static bool IsServerFault(string error) => OfSlackItself.Contains(error);

    /// <param name="key">The configuration key of the token that was used.</param>
    /// <param name="needed">Of a missing scope.</param>
    /// <returns>What the operator has to do; null when it is about this one call.</returns>
    public static string? WhatToDo(string error, string key, string? needed, string? provided) =>
        error switch
        {
            "not_authed" or "invalid_auth" => $"set a valid {key}",
            "account_inactive" or "user_removed_from_team" or "token_revoked" when IsBot(key) => Reinstall,
            "account_inactive" or "user_removed_from_team" or "token_revoked" =>
                $"make a new App-Level Token (Basic Information) and set {key}",
            "token_expired" =>
                $"switch token rotation off for the app, install it again and set the new {key}",
            "not_allowed_token_type" =>
                $"set {key} to a token that starts with {(IsBot(key) ? "xoxb-" : "xapp-")}",
            "missing_scope" when IsBot(key) =>
                $"add the scope {needed ?? "it needs"} (OAuth & Permissions; there are: {provided ?? "none"}), then {Reinstall}",
            "missing_scope" =>
                $"make an App-Level Token with the scope {needed ?? "connections:write"} (Basic Information) and set {key}",
            "team_disabled" => "the workspace is closed: install the app elsewhere",
            "access_denied"
            or "app_access_restricted"
            or "forbidden_team"
            or "org_login_required"
            or "team_access_not_granted" => AskAdministrator,
            "invalid_app" => $"the app is gone: make it anew from the manifest and set {key}",
            "method_deprecated" or "unknown_method" =>
                "install a newer version of the bot, or look at Slack:ApiBaseUrl",
            _ => null,
        };

    private static bool IsBot(string key) => key == SlackTokens.BotTokenKey;
}
