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
        logging.Services.PostConfigure<LoggerFilterOptions>(KeepAddressesOut);
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

    /// <summary>
    /// Below warnings the web server tells the address of every request, and the addresses of inboxes name people:
    /// whatever is configured, that is not logged.
    /// </summary>
    private static void KeepAddressesOut(LoggerFilterOptions options)
    {
        LoggerFilterRule[] rules =
        [
            // Of what no other rule is about.
            new(null, null, options.MinLevel, null),
            .. options.Rules,
        ];
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(
                new LoggerFilterRule(
                    rule.ProviderName,
                    rule.CategoryName,
                    rule.LogLevel,
                    (provider, category, level) =>
                        rule.Filter?.Invoke(provider, category, level) != false
                        && (level >= LogLevel.Warning || !IsWebServer(category))
                )
            );
        }
    }

    private static bool IsWebServer(string? category) =>
        category?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true;
}
