using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>What was logged, exceptions and all.</summary>
internal sealed class LogLines : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> All => [.. _lines];

    /// <summary>The same lines, for who asks for a logger of its own.</summary>
    public ILogger<T> Of<T>() => new Own<T>(this);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    private sealed class Own<T>(LogLines lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Log(logLevel, eventId, state, exception, formatter);
    }
}
