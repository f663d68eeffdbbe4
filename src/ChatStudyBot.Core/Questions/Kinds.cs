using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>The kind of a question of which nothing says it.</summary>
internal static class Kinds
{
    public static QuestionKind Of(string stem, int choices, int keys) =>
        stem.Contains(ValueWriter.Gap, StringComparison.Ordinal) && keys < 2 ? QuestionKind.Cloze
        : choices == 0 ? QuestionKind.Typed
        : keys > 1 ? QuestionKind.Multi
        : QuestionKind.Single;
}
