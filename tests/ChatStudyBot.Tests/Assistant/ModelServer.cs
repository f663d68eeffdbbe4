using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Assistant;

/// <summary>A server of a language model on loopback; what it says, the test says.</summary>
internal sealed class ModelServer : LoopbackServer<SocketPeer>
{
    public const string Key = "key-0f9e8d";
    public const string Completions = "POST /v1/chat/completions";

    private ModelServer()
        : base(TimeProvider.System, "", (_, _) => throw new InvalidOperationException("It has no sockets."))
    { }

    public static async Task<ModelServer> OpenAsync()
    {
        var server = new ModelServer();
        await server.StartAsync();
        return server;
    }

    public void Says(string content) => On(Completions, Completion(content));

    public static ServerReply Completion(string content) =>
        ServerReply.Ok(
            new JsonObject
            {
                ["id"] = "x",
                ["choices"] = new JsonArray(
                    new JsonObject
                    {
                        ["index"] = 0,
                        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
                    }
                ),
            }.ToJsonString()
        );

    protected override IEnumerable<string> FaultsOf(SentRequest request)
    {
        if (request["Authorization"] != $"Bearer {Key}")
        {
            yield return "the key is missing";
        }

        if (request["Content-Type"] != "application/json")
        {
            yield return $"the body is {request["Content-Type"]}";
        }

        if (
            request
                .Json.GetProperty("messages")
                .EnumerateArray()
                .Select(message => message.GetProperty("role").GetString())
                .ToArray()
            is not ["system", "user"]
        )
        {
            yield return "the messages are not those of a system and a user";
        }

        if (request.Json.GetProperty("model").ValueKind != JsonValueKind.String)
        {
            yield return "no model is named";
        }
    }
}
