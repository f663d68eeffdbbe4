using System.Text.Json;
using ChatStudyBot.Discord.Protocol.Gateway;
using ChatStudyBot.Discord.Protocol.Payloads;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Tests.Discord.Protocol;

/// <summary>What holds whatever happens, in whatever order.</summary>
public sealed class GatewayMachineTests
{
    private static readonly GatewayInput[] Inputs =
    [
        new GatewayInput.MayStart(new Uri("wss://gateway.example")),
        new GatewayInput.Opened(),
        Frame("""{"op":10,"d":{"heartbeat_interval":41250}}"""),
        Frame("""{"op":10,"d":{"heartbeat_interval":100}}"""),
        Frame("""{"op":10,"d":null}"""),
        Frame("""{"op":11}"""),
        Frame("""{"op":1,"d":null}"""),
        Frame("""{"op":7}"""),
        Frame("""{"op":9,"d":true}"""),
        Frame("""{"op":9,"d":false}"""),
        Frame(
            """{"op":0,"s":1,"t":"READY","d":{"session_id":"s","resume_gateway_url":"wss://resume.example"}}"""
        ),
        Frame("""{"op":0,"s":2,"t":"READY","d":{}}"""),
        Frame("""{"op":0,"s":7,"t":"INTERACTION_CREATE","d":{}}"""),
        Frame("""{"op":0,"s":9,"t":"RESUMED","d":{}}"""),
        Frame("""{"op":55}"""),
        new GatewayInput.TimePassed(),
        new GatewayInput.Lost(null, "cut"),
        new GatewayInput.Lost(4000, ""),
        new GatewayInput.Lost(4008, ""),
        new GatewayInput.Lost(4009, ""),
    ];

    private static readonly Arbitrary<(int Input, int Milliseconds)[]> Stories = Gen.Choose(
            0,
            Inputs.Length - 1
        )
        .Zip(Gen.OneOf(Gen.Choose(0, 50), Gen.Choose(0, 70_000)))
        .ArrayOf()
        .Resize(300)
        .ToArbitrary();

    [Fact]
    [Trait("discord", "G13")]
    public void It_always_knows_what_it_waits_for()
    {
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Stories,
                story =>
                {
                    var world = new Told(seed: story.Length);
                    foreach (var (input, milliseconds) in story)
                    {
                        world.Tell(Inputs[input], milliseconds);
                        Assert.True(
                            world.Machine.Due is not null || world.IsAsking || world.IsOpening,
                            "nothing will ever happen again"
                        );
                    }
                }
            )
        );
    }

    [Fact]
    [Trait("discord", "G3")]
    public void No_connection_ever_sends_more_than_120_frames_a_minute()
    {
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Stories,
                story =>
                {
                    var world = new Told(seed: story.Length);
                    // Many heartbeats asked for, and few of anything else.
                    foreach (
                        var (input, milliseconds) in story.SelectMany(step => Enumerable.Repeat(step, 5))
                    )
                    {
                        world.Tell(input % 2 == 0 ? Inputs[6] : Inputs[input], milliseconds % 40);
                        Assert.True(world.SentInLastMinute <= 120, $"{world.SentInLastMinute} frames");
                    }
                }
            )
        );
    }

    [Fact]
    [Trait("discord", "G6")]
    [Trait("discord", "G9")]
    public void It_closes_what_it_has_open_before_it_opens_another_and_never_ends_a_session_on_the_way()
    {
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Stories,
                story =>
                {
                    var world = new Told(seed: story.Length);
                    foreach (var (input, milliseconds) in story)
                    {
                        world.Tell(Inputs[input], milliseconds);
                    }

                    Assert.DoesNotContain(
                        world.Actions,
                        action => action is GatewayAction.Close(1000 or 1001)
                    );
                    Assert.False(world.OpenedTwice);
                }
            )
        );
    }

    [Fact]
    [Trait("discord", "G12")]
    public void After_a_final_code_nothing_happens_any_more()
    {
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Stories,
                story =>
                {
                    var world = new Told(seed: 1);
                    world.Tell(Inputs[0], 0);
                    world.Tell(Inputs[1], 0);
                    world.Tell(new GatewayInput.Lost(4004, "no"), 0);
                    Assert.IsType<GatewayAction.Fail>(world.Actions[^1]);
                    var count = world.Actions.Count;
                    foreach (var (input, milliseconds) in story)
                    {
                        world.Tell(Inputs[input], milliseconds);
                    }

                    Assert.Equal(count, world.Actions.Count);
                    Assert.Null(world.Machine.Due);
                }
            )
        );
    }

    private static GatewayInput Frame(string json) =>
        new GatewayInput.Received(JsonSerializer.Deserialize(json, DiscordJson.Default.GatewayFrame)!);

    /// <summary>A machine with what it was told and what it did.</summary>
    private sealed class Told
    {
        private readonly List<TimeSpan> _sent = [];
        private TimeSpan _now;
        private bool _isOpen;

        public Told(int seed)
        {
            Machine = new GatewayMachine(new Random(seed));
            Tell(new GatewayInput.Begin(), 0);
        }

        public GatewayMachine Machine { get; }

        public List<GatewayAction> Actions { get; } = [];

        public bool IsAsking => Actions[^1] is GatewayAction.AskToStart;

        public bool IsOpening => Actions[^1] is GatewayAction.Open;

        public bool OpenedTwice { get; private set; }

        public int SentInLastMinute => _sent.Count(time => _now - time < TimeSpan.FromMinutes(1));

        public void Tell(GatewayInput input, int milliseconds)
        {
            _now += TimeSpan.FromMilliseconds(milliseconds);
            // A connection that is not there says nothing.
            var isOfConnection = input is GatewayInput.Opened or GatewayInput.Received or GatewayInput.Lost;
            if (isOfConnection && !_isOpen)
            {
                return;
            }

            if (input is GatewayInput.Lost)
            {
                _isOpen = false;
            }

            foreach (var action in Machine.On(input, _now))
            {
                Note(action);
            }
        }

        private void Note(GatewayAction action)
        {
            Actions.Add(action);
            switch (action)
            {
                case GatewayAction.Open:
                    OpenedTwice |= _isOpen;
                    _isOpen = true;
                    _sent.Clear();
                    break;
                case GatewayAction.Close:
                    _isOpen = false;
                    break;
                case GatewayAction.SendIdentify or GatewayAction.SendResume or GatewayAction.SendHeartbeat:
                    _sent.Add(_now);
                    break;
            }
        }
    }
}
