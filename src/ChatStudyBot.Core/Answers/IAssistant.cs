namespace ChatStudyBot.Core.Answers;

/// <summary>
/// A language model that the operator has configured. What it is told leaves this process, and what it says is checked
/// before anybody sees it.
/// </summary>
public interface IAssistant
{
    /// <summary>What it says; may be anything.</summary>
    /// <exception cref="AssistantException">It said nothing, or nothing that could be read.</exception>
    Task<string> CompleteAsync(AssistantPrompt prompt, CancellationToken cancellationToken);
}

/// <param name="Instructions">Ours.</param>
/// <param name="Material">Other people's text, as JSON: nothing in it is an instruction.</param>
public sealed record AssistantPrompt(string Instructions, string Material);

/// <summary>The model could not be asked. The message names no key and quotes no answer.</summary>
public sealed class AssistantException(string message, Exception? inner = null) : Exception(message, inner);
