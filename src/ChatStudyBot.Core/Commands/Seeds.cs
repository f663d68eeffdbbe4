namespace ChatStudyBot.Core.Commands;

/// <summary>Hands out the seeds of quizzes, to one caller at a time.</summary>
internal sealed class Seeds(Random chance)
{
    private readonly Lock _lock = new();

    public int Next()
    {
        lock (_lock)
            return chance.Next();
    }
}
