namespace ChatStudyBot.Tests.Running;

/// <summary>Tests that hold the bot to a time: they run after all others, with the machine to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
