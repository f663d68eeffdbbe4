using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>
/// One connection to the gateway, as a pure state machine: what happened and when goes in, what to do comes out.
/// Times are since some start.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#connection-lifecycle</remarks>
internal sealed class GatewayMachine(Random random)
{
    private const string Query = "?v=" + DiscordConnection.ApiVersion + "&encoding=json";

    /// <summary>So many tries in a row that came to nothing, and the session is given up for a new one.</summary>
    private const int MostResumeFailures = 6;

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LiveWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AfterTooManyEvents = TimeSpan.FromSeconds(10);

    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(64), random);
    private State _state = State.Idle;
    private GatewaySession? _session;
    private Heartbeat? _heartbeat;
    private long? _sequence;

    /// <summary>Connections since one lasted.</summary>
    private int _failures;

    /// <summary>Connections since one was live at all.</summary>
    private int _neverLive;

    /// <summary>Sessions that were refused since a connection lasted.</summary>
    private int _invalidSessions;
    private TimeSpan? _deadline;

    private enum State
    {
        Idle,
        Waiting,
        Asking,
        Opening,
        Greeting,
        Entering,
        Live,
        Over,
    }

    public bool IsOver => _state == State.Over;

    public bool IsLive => _state == State.Live;

    /// <summary>When <see cref="GatewayInput.TimePassed"/> is wanted; null: not at all.</summary>
    public TimeSpan? Due =>
        (_heartbeat?.Due, _deadline) switch
        {
            ({ } beat, { } deadline) => beat < deadline ? beat : deadline,
            var (beat, deadline) => beat ?? deadline,
        };

    public IReadOnlyList<GatewayAction> On(GatewayInput input, TimeSpan now) =>
        (input, _state) switch
        {
            (_, State.Over) => [],
            (GatewayInput.Stop, _) => End(),
            (GatewayInput.Begin, State.Idle) => Connect(),
            (GatewayInput.MayStart(var gateway), State.Asking) => Open(gateway),
            (GatewayInput.MayNotStart(var reason), State.Asking) => Fail(reason),
            (GatewayInput.Opened, State.Opening) => Greet(now),
            (GatewayInput.Lost(var code, var reason), >= State.Opening) => OnLost(code, reason, now),
            (GatewayInput.Received(var frame), >= State.Greeting) => OnFrame(frame, now),
            (GatewayInput.TimePassed, _) => OnTime(now),
            _ => [],
        };

    private IReadOnlyList<GatewayAction> Connect()
    {
        _deadline = null;
        if (_session is { } session)
        {
            _state = State.Opening;
            return [new GatewayAction.Open(WithQuery(session.ResumeUrl))];
        }

        _state = State.Asking;
        return [new GatewayAction.AskToStart()];
    }

    private IReadOnlyList<GatewayAction> Open(Uri gateway)
    {
        _state = State.Opening;
        _deadline = null;
        return [new GatewayAction.Open(WithQuery(gateway))];
    }

    private IReadOnlyList<GatewayAction> Greet(TimeSpan now)
    {
        _state = State.Greeting;
        _deadline = now + HelloWithin;
        return [];
    }

    private IReadOnlyList<GatewayAction> OnFrame(GatewayFrame frame, TimeSpan now) =>
        frame.Op switch
        {
            GatewayOpcode.Hello when _state == State.Greeting => Enter(frame, now),
            GatewayOpcode.HeartbeatAck => Acknowledge(),
            GatewayOpcode.Heartbeat when _heartbeat?.MayBeatExtra(now) == true =>
            [
                new GatewayAction.SendHeartbeat(_sequence),
            ],
            GatewayOpcode.Reconnect => Leave("Discord asks to reconnect", TimeSpan.Zero, now),
            GatewayOpcode.InvalidSession => OnInvalidSession(frame, now),
            GatewayOpcode.Dispatch => OnDispatch(frame),
            _ => [],
        };

    private IReadOnlyList<GatewayAction> Enter(GatewayFrame frame, TimeSpan now)
    {
        var hello = Read(frame, DiscordJson.Default.GatewayHello);
        if (hello is not { HeartbeatInterval: > 0 })
        {
            return Leave("the greeting names no heartbeat interval", TimeSpan.Zero, now);
        }

        _state = State.Entering;
        _deadline = now + LiveWithin;
        _heartbeat = new Heartbeat(TimeSpan.FromMilliseconds(hello.HeartbeatInterval), now, random);
        _heartbeat.Count(now);
        return _session is { } session
            ? [new GatewayAction.SendResume(session.Id, session.Sequence)]
            : [new GatewayAction.SendIdentify()];
    }

    private IReadOnlyList<GatewayAction> Acknowledge()
    {
        _heartbeat?.Answered();
        if (_state == State.Live)
        {
            // Only a connection that lasted: one that is greeted and closed again and again must slow down.
            _failures = 0;
            _invalidSessions = 0;
        }

        return [];
    }

    private IReadOnlyList<GatewayAction> OnInvalidSession(GatewayFrame frame, TimeSpan now)
    {
        if (frame.D is not { ValueKind: JsonValueKind.True })
        {
            ForgetSession();
        }

        // The first time that is all: after a long outage it only means that the session has ended meanwhile.
        var wait = TimeSpan.FromSeconds(1 + (4 * random.NextDouble()));
        _failures = _invalidSessions == 0 ? 0 : _failures;
        _invalidSessions++;
        return Leave("the session is not valid", wait, now);
    }

    private IReadOnlyList<GatewayAction> OnDispatch(GatewayFrame frame)
    {
        if (frame.S is { } sequence)
        {
            _sequence = sequence;
            _session = _session is { } session ? session with { Sequence = sequence } : null;
        }

        return (frame.T, _state) switch
        {
            ("READY", State.Entering) => OnReady(frame),
            ("RESUMED", State.Entering) => BecomeLive(isResumed: true),
            ("INTERACTION_CREATE", _) when frame.D is { } interaction =>
            [
                new GatewayAction.DeliverInteraction(interaction),
            ],
            _ => [],
        };
    }

    private IReadOnlyList<GatewayAction> OnReady(GatewayFrame frame)
    {
        if (Read(frame, DiscordJson.Default.GatewayReady) is not { } ready)
        {
            return [];
        }

        _session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl, _sequence ?? 0);
        return BecomeLive(isResumed: false);
    }

    private IReadOnlyList<GatewayAction> BecomeLive(bool isResumed)
    {
        _state = State.Live;
        _deadline = null;
        _neverLive = 0;
        return [new GatewayAction.BecameLive(isResumed)];
    }

    private IReadOnlyList<GatewayAction> OnTime(TimeSpan now)
    {
        if (_deadline <= now)
        {
            return _state == State.Waiting
                ? Connect()
                : Leave("it was not ready in time", TimeSpan.Zero, now);
        }

        if (_heartbeat is not { } heartbeat || heartbeat.Due > now)
        {
            return [];
        }

        if (!heartbeat.IsAnswered)
        {
            return Leave("a heartbeat was not answered", TimeSpan.Zero, now);
        }

        heartbeat.Beat(now);
        return [new GatewayAction.SendHeartbeat(_sequence)];
    }

    private IReadOnlyList<GatewayAction> OnLost(int? code, string reason, TimeSpan now)
    {
        if (CloseCodes.WhyFatal(code) is { } fatal)
        {
            return Fail($"{fatal} ({code} {reason})");
        }

        if (CloseCodes.EndsSession(code))
        {
            ForgetSession();
        }

        var wait = code == CloseCodes.TooManyEvents ? AfterTooManyEvents : TimeSpan.Zero;
        return [Retry(code is null ? reason : $"{code} {reason}", wait, now)];
    }

    /// <summary>Closes so that the session stays, and connects anew.</summary>
    private IReadOnlyList<GatewayAction> Leave(string reason, TimeSpan wait, TimeSpan now) =>
        [new GatewayAction.Close(CloseCodes.WillResume), Retry(reason, wait, now)];

    private GatewayAction.WillReconnect Retry(string reason, TimeSpan atLeast, TimeSpan now)
    {
        _failures++;
        _neverLive++;
        if (_neverLive >= MostResumeFailures)
        {
            ForgetSession();
        }

        // The first time at once: what happens meanwhile has to be answered within three seconds.
        var wait = _failures == 1 ? TimeSpan.Zero : _backoff.After(_failures - 1);
        wait = wait < atLeast ? atLeast : wait;
        _state = State.Waiting;
        _heartbeat = null;
        _deadline = now + wait;
        return new GatewayAction.WillReconnect(wait, reason);
    }

    private void ForgetSession()
    {
        _session = null;
        _sequence = null;
    }

    private IReadOnlyList<GatewayAction> End()
    {
        IReadOnlyList<GatewayAction> actions =
            _state >= State.Opening ? [new GatewayAction.Close(CloseCodes.Stopped)] : [];
        _state = State.Over;
        _heartbeat = null;
        _deadline = null;
        return actions;
    }

    private IReadOnlyList<GatewayAction> Fail(string reason) => [.. End(), new GatewayAction.Fail(reason)];

    private static T? Read<T>(GatewayFrame frame, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return frame.D?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Uri WithQuery(Uri address) => new(new Uri(address.AbsoluteUri.TrimEnd('/') + "/"), Query);
}
