using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>What a reviewer knows beside the question: the names of the field, and what the notes say.</summary>
public sealed record ReviewContext(Glossary Glossary, LeakTest Leak, Knowledge Knowledge)
{
    /// <summary>For questions that come without notes.</summary>
    public static ReviewContext Of(Glossary glossary) =>
        new(glossary, new LeakTest(glossary), Knowledge.Of([], glossary));
}
