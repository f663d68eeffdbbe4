using System.Collections.Concurrent;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Core.Commands;

/// <summary>Answers each question once, however often it is delivered, and again when its answer is no longer held.</summary>
internal sealed class AskDesk(
    INoteIndexSource notes,
    AskLedger ledger,
    RecentAskers askers,
    AssistedAnswering? assisted,
    TimeProvider time
)
{
    private const int MostKept = 500;

    /// <summary>With what a model wrote. What it does not hold any more is answered again.</summary>
    private readonly Remembered<AnswerId, AskedAnswer> _answers = new(time, IAskBook.KeptFor, MostKept);
    private readonly ConcurrentDictionary<AnswerId, Lazy<Task<AskedAnswer>>> _underWay = new();

    /// <summary>Of what is delivered again: what the first was told, or will be.</summary>
    public async Task<AskedAnswer?> KnownAsync(AnswerId id) =>
        _answers.TryFind(id, out var known) ? known
        : _underWay.TryGetValue(id, out var underWay) ? await underWay.Value
        : null;

    /// <returns>Null when it was asked too long ago, or never.</returns>
    public async Task<AskedAnswer?> FindAsync(
        CommandContext context,
        AnswerId id,
        CancellationToken cancellationToken
    )
    {
        if (_answers.TryFind(id, out var known))
            return known;
        if (await ledger.FindAsync(id, cancellationToken) is not { } kept)
            return null;
        var spoken = context.InLanguageOf(kept.Question);
        var index = await notes.IndexAsync().WaitAsync(cancellationToken);
        var again = await AssistedAsync(
            spoken.Language,
            await Task.Run(() => Look(spoken, id, index, kept.Question, kept.About), cancellationToken)
        );
        return _answers.TryAdd(id, again, out var first) ? again : first;
    }

    public async Task<AskedAnswer> AskAsync(
        CommandContext context,
        AnswerId id,
        string question,
        CancellationToken cancellationToken
    )
    {
        var before = await askers.SubjectAsync(context.Player, context.Channel);
        return await AnswerAsync(
            context,
            id,
            index => Look(context, id, index, question, before),
            subject: null,
            cancellationToken
        );
    }

    /// <summary>The question again, of the one thing that was meant.</summary>
    public Task<AskedAnswer> AskAsync(
        CommandContext context,
        AnswerId id,
        Meaning meant,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            context,
            id,
            index => new AskedAnswer(id, context.Player, index.Ask(meant.Question, asker: context.Language)),
            meant.Name,
            cancellationToken
        );

    /// <param name="look">Takes its time.</param>
    /// <param name="subject">What the next question may go on with, when it is not what this one names.</param>
    private async Task<AskedAnswer> AnswerAsync(
        CommandContext context,
        AnswerId id,
        Func<NoteIndex, AskedAnswer> look,
        string? subject,
        CancellationToken cancellationToken
    )
    {
        var underWay = _underWay.GetOrAdd(
            id,
            _ => new Lazy<Task<AskedAnswer>>(() => AnswerOnceAsync(context, look, subject))
        );
        try
        {
            return await underWay.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            _underWay.TryRemove(new(id, underWay));
        }
    }

    private async Task<AskedAnswer> AnswerOnceAsync(
        CommandContext context,
        Func<NoteIndex, AskedAnswer> look,
        string? subject
    )
    {
        // The first question after a start or a change of the notes waits for it.
        var index = await notes.IndexAsync();
        var looked = await Task.Run(() => look(index));
        if (looked.Answer.IsOfNothing)
            return NothingOf(looked);
        var asking = askers.Add(context.Player, context.Channel, subject ?? looked.Answer.Matter);
        var asked = await AssistedAsync(context.Language, looked);
        await ledger.KeepAsync(asked, asking, CancellationToken.None);
        if (
            asked is { Answer.IsAnswered: false, Ambiguity: null }
            && index.PassageCount > 0
            && await ledger.NoteAsync(context, asked, GapReason.Unanswered, CancellationToken.None)
        )
            asked = asked with { IsGapNoted = true };
        return _answers.TryAdd(asked.Id, asked, out var first) ? asked : first;
    }

    /// <summary>Told how to ask, nobody has asked: it counts nothing, now or after a restart.</summary>
    private AskedAnswer NothingOf(AskedAnswer looked)
    {
        if (!_answers.TryAdd(looked.Id, looked, out var first))
            return first;
        askers.GiveBack(looked.Asker);
        return looked;
    }

    /// <summary>With what a model makes of it, where one is configured: other words, and a summary.</summary>
    private async Task<AskedAnswer> AssistedAsync(Language language, AskedAnswer asked) =>
        assisted is null || asked is { Answer.IsOfNothing: true } or { Ambiguity: not null }
            ? asked
            : await assisted.AssistAsync(language, asked);

    /// <param name="before">What was asked about just before.</param>
    private static AskedAnswer Look(
        CommandContext context,
        AnswerId id,
        NoteIndex index,
        string question,
        string? before
    )
    {
        var answer = index.Ask(question, before, context.Language);
        return new AskedAnswer(id, context.Player, answer)
        {
            Ambiguity = answer.KeptSubject ? null : index.AmbiguityOf(question),
        };
    }
}
