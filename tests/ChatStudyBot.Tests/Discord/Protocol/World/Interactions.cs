using System.Globalization;
using System.Text.Json;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>Interactions as Discord sends them.</summary>
internal static class Interactions
{
    public const string Token = "interaction-token-that-nobody-may-see";

    public static Interaction Read(string json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!;

    public static string Click(ulong id, string user = "21", string customId = "a1:0") =>
        Of(id, 3, $$"""{"component_type":2,"custom_id":"{{customId}}","id":2}""", Member(user), Message);

    public static string Command(ulong id, string user = "21") =>
        Of(
            id,
            2,
            """{"id":"31","name":"quiz","type":1,"options":[{"type":4,"name":"count","value":5}]}""",
            Member(user)
        );

    public static string Autocomplete(ulong id, string user = "21") =>
        Of(
            id,
            4,
            """{"id":"31","name":"quiz","type":1,"options":[{"type":3,"name":"topic","value":"el","focused":true}]}""",
            Member(user)
        );

    public static string Modal(ulong id, string extra = "") =>
        Of(
            id,
            5,
            """{"custom_id":"form","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"VPC"}}]}""",
            Member("21"),
            extra
        );

    public static string DirectCommand(ulong id) =>
        Of(id, 2, """{"id":"31","name":"quiz","type":1}""", """, "user":{"id":"21","username":"alice"}""");

    public static string Message =>
        """, "message":{"id":"41","channel_id":"13","content":"Q","author":{"id":"11","username":"studybot","bot":true},"embeds":[],"components":[{"type":1,"id":1,"components":[{"type":2,"id":2,"style":2,"label":"A","custom_id":"a1:0"}]}],"flags":0,"timestamp":"2026-11-26T00:00:00.000000+00:00"}""";

    public static string Of(ulong id, int type, string content, params string[] more) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{id}}","application_id":"11","type":{{type}},"token":"{{Token}}","version":1,"channel_id":"13","channel":{"id":"13","type":0,"permissions":"2248473465835073"},"app_permissions":"274877991936","locale":"ja","guild_locale":"en-US","entitlements":[],"data":{{content}}{{string.Concat(more)}}}"""
        );

    private static string Member(string user) =>
        $$""", "context":0,"guild_id":"12","guild":{"id":"12","locale":"en-US","features":[]},"authorizing_integration_owners":{"0":"12"},"member":{"user":{"id":"{{user}}","username":"alice","global_name":"Alice"},"nick":null,"roles":["51"],"permissions":"32"}""";
}
