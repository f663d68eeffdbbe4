using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Core.Commands;

/// <summary>Has a short answer made of what is quoted; what takes too long or goes wrong leaves the quotations alone.</summary>
internal sealed class SummaryWriter(IAssistant assistant, INoteIndexSource notes, TimeProvider time)
{
    /// <summary>Platforms are told in time that an answer takes longer; people are not kept waiting longer than this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <returns>Without a sentence when there is none.</returns>
    public async Task<Summary> WriteAsync(
        Language language,
        AskedAnswer asked,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<QuotedPassage> quoted =
        [
            .. AnswerCard
                .QuotedIn(asked.Answer)
                .Select(passage => new QuotedPassage(
                    [passage.Title, .. passage.Citation.Heading],
                    Quote.TextOf(passage)
                )),
        ];
        using var late = new CancellationTokenSource(Patience, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var reply = await assistant.CompleteAsync(
                Summary.PromptFor(language, asked.WholeQuestion, quoted),
                over.Token
            );
            return Summary.Read(reply, quoted, notes.Index);
        }
        catch (Exception failure)
            when (failure is AssistantException
                || failure is OperationCanceledException && late.IsCancellationRequested
            )
        {
            return Summary.None;
        }
    }
}
