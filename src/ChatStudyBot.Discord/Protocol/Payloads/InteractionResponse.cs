namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>The one first answer to an interaction, due within three seconds.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object</remarks>
internal abstract record InteractionResponse
{
    private InteractionResponse() { }

    public abstract int Type { get; }

    /// <summary>Only in answer to Discord's own ping.</summary>
    public sealed record Pong : InteractionResponse
    {
        public override int Type => 1;
    }

    /// <summary>A message; <see cref="MessageFlags.Ephemeral"/> in its flags shows it to one person.</summary>
    public sealed record Message(MessageBody Body) : InteractionResponse
    {
        public override int Type => 4;
    }

    /// <summary>"Thinking"; the message comes by an edit of the original within 15 minutes.</summary>
    public sealed record DeferredMessage(bool Ephemeral) : InteractionResponse
    {
        public override int Type => 5;
    }

    /// <summary>Acknowledges a component or a form opened from a message; nothing is seen to change.</summary>
    public sealed record DeferredUpdate : InteractionResponse
    {
        public override int Type => 6;
    }

    /// <summary>Changes the message the component is on.</summary>
    public sealed record Update(MessageBody Body) : InteractionResponse
    {
        public override int Type => 7;
    }

    /// <summary>Suggestions for the option that is being typed; at most 25.</summary>
    public sealed record Choices(IReadOnlyList<CommandChoice> Items) : InteractionResponse
    {
        public override int Type => 8;
    }

    public sealed record Form(Modal Modal) : InteractionResponse
    {
        public override int Type => 9;
    }

    /// <summary>Whether Discord takes this answer to such an interaction.</summary>
    public bool Answers(Interaction interaction) =>
        (interaction.Type, this) switch
        {
            (InteractionKind.Ping, Pong) => true,
            (InteractionKind.Autocomplete, Choices) => true,
            (InteractionKind.Ping or InteractionKind.Autocomplete, _) => false,
            (_, Pong or Choices) => false,
            (InteractionKind.Command, DeferredUpdate or Update) => false,
            (InteractionKind.ModalSubmit, Form) => false,
            (InteractionKind.ModalSubmit, DeferredUpdate or Update) => interaction.Message is not null,
            _ => true,
        };
}
