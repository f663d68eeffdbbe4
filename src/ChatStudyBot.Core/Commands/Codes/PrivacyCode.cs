using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>Of somebody's own data: <c>p:WORD[:TICKET]</c>.</summary>
public static class PrivacyCode
{
    internal const string Letter = "p";

    public static string Of(PrivacyAction action) =>
        action switch
        {
            PrivacyAction.Export => $"{Letter}:export",
            PrivacyAction.AskToErase => $"{Letter}:ask",
            PrivacyAction.OpenForm(var ticket) => $"{Letter}:open:{ticket}",
            PrivacyAction.Erase(var ticket, _) => $"{Letter}:erase:{ticket}",
            PrivacyAction.Cancel => $"{Letter}:cancel",
            _ => throw new ArgumentException($"Unknown action {action}.", nameof(action)),
        };

    internal static StudyCommand? Read(string[] words, ImmutableDictionary<string, string> values) =>
        Action(words, values) is { } action ? new StudyCommand.InPrivacy(action) : null;

    private static PrivacyAction? Action(string[] words, ImmutableDictionary<string, string> values) =>
        words switch
        {
            ["export"] => new PrivacyAction.Export(),
            ["ask"] => new PrivacyAction.AskToErase(),
            ["open", var ticket] => new PrivacyAction.OpenForm(ticket),
            ["erase", var ticket] => new PrivacyAction.Erase(ticket, values),
            ["cancel"] => new PrivacyAction.Cancel(),
            _ => null,
        };
}
