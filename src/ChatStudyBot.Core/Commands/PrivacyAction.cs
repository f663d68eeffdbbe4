using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>What somebody does with what is stored about them.</summary>
public abstract record PrivacyAction
{
    private PrivacyAction() { }

    public sealed record Export : PrivacyAction;

    /// <summary>Told what it means, before anything is done.</summary>
    public sealed record AskToErase : PrivacyAction;

    /// <param name="Ticket">Of the card that it was pressed on.</param>
    public sealed record OpenForm(string Ticket) : PrivacyAction;

    /// <param name="Values">What the form's fields held, by name.</param>
    public sealed record Erase(string Ticket, ImmutableDictionary<string, string> Values) : PrivacyAction;

    public sealed record Cancel : PrivacyAction;
}
