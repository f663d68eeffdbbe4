namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>A form; opened as the answer to a command or a component, never to a form.</summary>
/// <param name="CustomId">1 to 100 characters.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Components">One to five, each a <see cref="Component.Labelled"/> field or a text display.</param>
internal sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);
