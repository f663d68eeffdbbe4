using Microsoft.Extensions.Logging.Console;

namespace ChatStudyBot.Hosting;

/// <summary>The log on standard error: for people on a terminal, one JSON object a line anywhere else.</summary>
internal static class BotLog
{
    /// <summary>The host's own; what ends it is critical, and a start that failed is told by who asked for it.</summary>
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    public static void AddBotLog(this ILoggingBuilder logging, IConfiguration configuration, bool onTerminal)
    {
        logging.AddFilter(Host, LogLevel.Critical);
        logging.AddFilter("Quartz", LogLevel.Warning);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddConsole(options =>
        {
            options.LogToStandardErrorThreshold = LogLevel.Trace;
            options.FormatterName ??= onTerminal ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
        });
        logging.Services.Configure<SimpleConsoleFormatterOptions>(options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
        logging.Services.Configure<JsonConsoleFormatterOptions>(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
    }
}
