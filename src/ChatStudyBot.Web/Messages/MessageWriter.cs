using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Web.Cards;

namespace ChatStudyBot.Web.Messages;

internal sealed class MessageWriter(HtmlWriter html, LocalChatOptions options)
{
    /// <summary>One of the log.</summary>
    public Task<ShownMessage> WriteAsync(PostedMessage message) => WriteAsync(message, Content(message));

    public async Task<ShownMessage> WriteAsync(PostedMessage message, ChatMessage content) =>
        new(
            message.Channel.Channel,
            message.Key,
            await html.WriteAsync<MessageView>(("Message", message), ("Content", content))
        );

    private ChatMessage Content(PostedMessage message)
    {
        try
        {
            return CardJson.Read(message.Payload);
        }
        catch (JsonException)
        {
            // It was written by another version; the log outlives them all.
            var line = Say.Line(options.Language, "web.unreadable");
            return new ChatMessage(Card.Sentence(options.Language, CardTone.Done, line), null);
        }
    }
}
