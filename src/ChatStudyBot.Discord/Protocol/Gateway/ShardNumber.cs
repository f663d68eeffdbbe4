namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>Which of the bot's connections; direct messages come to the first.</summary>
/// <param name="Shard">From 0.</param>
internal readonly record struct ShardNumber(int Shard, int Count)
{
    public override string ToString() => $"{Shard + 1}/{Count}";
}
