using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Http;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>Signed requests; their responses acknowledge.</summary>
internal sealed class HttpSide(SlackWorld world) : ISlackSide
{
    private const string Secret = "signing-secret-that-nobody-may-see";

    private readonly SlackEndpoints _endpoints = new(
        new SigningSecret(new Secret(Secret)),
        world.Inbox,
        world.Time,
        world.Log
    );

    public async Task<JsonElement?> DeliverAsync(Delivery delivery)
    {
        var context = await RequestAsync(delivery);
        var handling =
            delivery.Kind == DeliveryKind.Command
                ? _endpoints.HandleCommandAsync(context)
                : _endpoints.HandleInteractionAsync(context);
        await handling.Soon("the response");
        Assert.Equal(200, context.Response.StatusCode);
        var said = ((MemoryStream)context.Response.Body).ToArray();
        return said.Length > 0 ? JsonElement.Parse(said) : null;
    }

    private async Task<DefaultHttpContext> RequestAsync(Delivery delivery)
    {
        using var form = new FormUrlEncodedContent(
            delivery.Kind == DeliveryKind.Command
                ? delivery.Payload.Select(field => KeyValuePair.Create(field.Key, $"{field.Value}"))
                : [KeyValuePair.Create("payload", delivery.Payload.ToJsonString())]
        );
        var body = await form.ReadAsByteArrayAsync();
        var timestamp = $"{world.Time.GetUtcNow().ToUnixTimeSeconds()}";
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        return new DefaultHttpContext
        {
            Request =
            {
                Method = "POST",
                ContentType = "application/x-www-form-urlencoded",
                ContentLength = body.Length,
                Body = new MemoryStream(body),
                Headers =
                {
                    ["X-Slack-Request-Timestamp"] = timestamp,
                    ["X-Slack-Signature"] = $"v0={Convert.ToHexStringLower(mac)}",
                },
            },
            Response = { Body = new MemoryStream() },
        };
    }
}
