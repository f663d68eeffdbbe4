using System.Text.Json;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>What was not done, in sentences.</summary>
internal static class Refusals
{
    /// <summary>A form can have more faults than a log line should have words.</summary>
    private const int MostFaults = 10;

    public static DiscordTokenRefusedException Token(RestRequest request) =>
        new(
            $"{request.Shown} was not done: Discord does not take the bot's token. Set a valid Discord:Token."
        );

    public static DiscordUnavailableException Paused(RestRequest request, TimeSpan pause, int tries) =>
        new(
            $"{request.Shown} was not sent: too many refused requests; sending goes on in {pause.TotalSeconds:0} s."
        )
        {
            Tries = tries,
        };

    public static DiscordUnavailableException Busy<T>(
        RestRequest request,
        RestReply<T>.Refused refused,
        int tries
    ) =>
        new($"{request.Shown} was answered with {(int)refused.Status} after {tries} tries.")
        {
            Tries = tries,
        };

    public static DiscordUnavailableException Lost(RestRequest request, Exception cause, int tries) =>
        new($"{request.Shown} got no answer after {tries} tries: {cause.Message}", cause) { Tries = tries };

    public static DiscordRefusedException Of<T>(RestRequest request, RestReply<T>.Refused refused, int tries)
    {
        var error = refused.Error;
        var faults = error.Errors is { } errors
            ? string.Concat(Faults(errors, "").Take(MostFaults).Select(fault => $"; {fault}"))
            : "";
        return new DiscordRefusedException(
            $"Discord refused {request.Shown}: {(int)refused.Status}, {error.Code} {error.Message}{faults}",
            (int)refused.Status,
            error.Code
        )
        {
            Tries = tries,
        };
    }

    /// <summary>The leaves of the nested object are lists named <c>_errors</c>.</summary>
    private static IEnumerable<string> Faults(JsonElement node, string path) =>
        node.ValueKind switch
        {
            JsonValueKind.Object => node.EnumerateObject()
                .SelectMany(member =>
                    member.Name == "_errors" && member.Value.ValueKind == JsonValueKind.Array
                        ? member.Value.EnumerateArray().Select(fault => $"{path}: {Sentence(fault)}")
                        : Faults(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")
                ),
            _ => [],
        };

    private static string Sentence(JsonElement fault) =>
        fault.ValueKind == JsonValueKind.Object && fault.TryGetProperty("message", out var message)
            ? message.ToString()
            : fault.ToString();
}
