using System.Net;
using System.Net.Sockets;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Telemetry;

public sealed class OpenTelemetryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Metrics_are_sent_to_the_configured_endpoint()
    {
        using var collector = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}";
        collector.Prefixes.Add(address + "/");
        collector.Start();
        var call = BuiltBot.Call(
            _folder.Path,
            ["--Web:Url=http://127.0.0.1:0"],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200")
        );
        await using var bot = await RunningBot.StartAsync(call);

        var body = await ReceiveAsync(collector, "/v1/metrics").WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Contains("questions", body, StringComparison.Ordinal);
        Assert.Contains("ChatStudyBot", body, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ReceiveAsync(HttpListener collector, string path)
    {
        while (true)
        {
            var context = await collector.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            context.Response.Close();
            if (context.Request.Url!.AbsolutePath == path)
            {
                return body;
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
