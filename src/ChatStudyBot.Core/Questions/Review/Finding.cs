namespace ChatStudyBot.Core.Questions.Review;

/// <summary>One flaw of one question.</summary>
/// <param name="What">The words it shows in, as they stand in the question.</param>
/// <param name="Choice">The choice it shows in, when it is in one; its index.</param>
public sealed record Finding(Flaw Flaw, string What, int? Choice = null);
