using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands;

/// <summary>What can be said with a command.</summary>
/// <param name="Id">Its name in the platform's payload and in the resource files.</param>
/// <param name="Refusal">What is said to a value it cannot take.</param>
public abstract record CommandOption(string Id, string Refusal)
{
    public MessageRef Name => new($"option.{Id}.name");

    /// <summary>Where an option means something else in one command than in the others: its words there.</summary>
    public MessageRef Description { get; init; } = new($"option.{Id}.description");

    /// <summary>What people also write before its colon, separated by spaces; null for nothing.</summary>
    public MessageRef? Also { get; init; }

    /// <summary>Typed with its unit, or bare when it is the first of its command.</summary>
    public sealed record Number(string Id, string Refusal, int Least, int Most) : CommandOption(Id, Refusal)
    {
        /// <summary>Words that follow the number, separated by spaces.</summary>
        public MessageRef Units => new($"option.{Id}.units");
    }

    public sealed record Choice(string Id, string Refusal, ImmutableArray<CommandChoice> Choices)
        : CommandOption(Id, Refusal)
    {
        /// <summary>The value that its name alone means; null when a value has to be said.</summary>
        public string? Bare { get; init; }
    }

    public sealed record Words(string Id, WordsMeaning Means) : CommandOption(Id, "refusal.argument_unknown");
}

/// <summary>What the words of an option name.</summary>
public enum WordsMeaning
{
    Anything,

    /// <summary>Topics are offered while it is typed.</summary>
    Topic,

    /// <summary>A mock exam; they are offered while it is typed.</summary>
    Exam,

    /// <summary>A person, where a platform can offer them.</summary>
    Player,

    /// <summary>A group of people, where a platform has them.</summary>
    Role,

    /// <summary>A time of day; typed, it is known by its shape.</summary>
    Time,

    /// <summary>A time zone; the same, and zones are offered while it is typed.</summary>
    Zone,

    /// <summary>Days of the week; the same.</summary>
    Days,
}

/// <param name="Value">The same in every language; what platforms send.</param>
/// <param name="Also">Further words for it, separated by spaces; null for none.</param>
public sealed record CommandChoice(string Value, MessageRef Name, MessageRef? Also);
