namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>An <see cref="InteractionResponse"/> as it is written.</summary>
internal sealed record CallbackBody(int Type);

internal sealed record CallbackBody<T>(int Type, T Data);

internal sealed record DeferredBody(MessageFlags? Flags);

internal sealed record ChoicesBody(IReadOnlyList<CommandChoice> Choices);
