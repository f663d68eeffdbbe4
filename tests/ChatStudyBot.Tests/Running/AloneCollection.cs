namespace ChatStudyBot.Tests.Running;

/// <summary>Tests of starts and stops: they run after all others, with the machine to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
