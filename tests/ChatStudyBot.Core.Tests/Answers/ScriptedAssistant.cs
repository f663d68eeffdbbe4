using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Says what the test says, and keeps what it was told.</summary>
internal sealed class ScriptedAssistant(Func<AssistantPrompt, string> says) : IAssistant
{
    public List<AssistantPrompt> Prompts { get; } = [];

    /// <summary>It answers only after this.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public async Task<string> CompleteAsync(AssistantPrompt prompt, CancellationToken cancellationToken)
    {
        Prompts.Add(prompt);
        await Held.WaitAsync(cancellationToken);
        return says(prompt);
    }
}
