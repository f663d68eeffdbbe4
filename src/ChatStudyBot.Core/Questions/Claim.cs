using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>A written question and the id it claims; keeps what settling the claims of a bank asks of it each time.</summary>
internal sealed class Claim(Question question)
{
    private string? _words;
    private QuestionId? _second;
    private Question? _renamed;

    public Question Question { get; } = question;

    public QuestionId Id => Question.Id;

    /// <summary>What tells it from another that claims the same id.</summary>
    public string Words => _words ??= $"{Question.Stem}\n{Question.Explanation}\n{Key}";

    /// <summary>What a player sees of it: two that are the same here are one question.</summary>
    public string Asked => $"{Question.Stem}\n{Key}";

    /// <summary>The id to take when another has the one that is claimed.</summary>
    public QuestionId Second => _second ??= Draft.Hash($"{Id}\n{Words}");

    private string Key =>
        Question.IsTyped
            ? string.Join('\n', Question.Accepted)
            : string.Join('\n', Question.Key.Select(key => Question.Choices[key].Text));

    public Question Under(QuestionId id)
    {
        if (id == Id)
        {
            return Question;
        }

        if (_renamed?.Id != id)
        {
            _renamed = Question with { Id = id };
        }

        return _renamed;
    }
}
