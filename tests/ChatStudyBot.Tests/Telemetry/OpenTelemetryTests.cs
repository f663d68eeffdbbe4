using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Telemetry;

public sealed class OpenTelemetryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Metrics_are_sent_to_the_configured_endpoint()
    {
        await using var collector = await Collector.OpenAsync();
        var call = BuiltBot.Call(
            _folder.Path,
            ["--Web:Url=http://127.0.0.1:0"],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200")
        );
        await using var bot = await RunningBot.StartAsync(call);

        var body = await collector.MetricsAsync("questions").Soon("metrics of the questions");

        Assert.Contains("ChatStudyBot", body, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Takes whatever it is sent.</summary>
    private sealed class Collector : LoopbackServer<SocketPeer>
    {
        private Collector()
            : base(
                TimeProvider.System,
                "",
                (_, _) => throw new InvalidOperationException("It has no sockets.")
            ) => Otherwise = _ => ServerReply.Ok("");

        public static async Task<Collector> OpenAsync()
        {
            var collector = new Collector();
            await collector.StartAsync();
            return collector;
        }

        /// <summary>The first metrics that this is among.</summary>
        public async Task<string> MetricsAsync(string name)
        {
            while (true)
            {
                var sent = await ArrivalAsync();
                if (sent.At == "POST /v1/metrics" && sent.Text.Contains(name, StringComparison.Ordinal))
                {
                    return sent.Text;
                }
            }
        }

        protected override IEnumerable<string> FaultsOf(SentRequest request) => [];
    }
}
