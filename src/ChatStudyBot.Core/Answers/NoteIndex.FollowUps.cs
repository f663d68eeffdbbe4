using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

public sealed partial class NoteIndex
{
    /// <param name="before">
    /// The <see cref="NoteAnswer.Matter"/> of the question before; one that does not say what it is about goes on with that:
    /// 「最大は？」.
    /// </param>
    /// <param name="asker">In what language to answer rather where the question has none: 「EBS」, or is a name and a value.</param>
    public NoteAnswer Ask(string question, string? before = null, Language? asker = null)
    {
        var asked = _reader.Read(question, asker);
        var alone = Whole(question, asked);
        var readings = before is null
            ? []
            : FollowUp
                .Of(asked, before, _reader)
                .Select(next => (Next: next, Answer: GoingOn(question, next)))
                .ToArray();
        if (readings is [])
        {
            return alone;
        }

        // Of those that say as much of the question as any the first.
        var (next, goingOn) = readings.MaxBy(read => FollowUp.SaidIn(read.Answer, asked));
        return !next.Keeps(asked, alone, goingOn) ? alone
            : FollowUp.IsSame(alone, goingOn) && alone.Confidence > goingOn.Confidence
                ? goingOn with
                {
                    Verdict = alone.Verdict,
                    Confidence = alone.Confidence,
                }
            : goingOn;
    }

    private NoteAnswer GoingOn(string question, FollowUp next) =>
        Whole(question, next.Asked) with
        {
            Subject = next.Kept,
            Matter = Pair.SidesOf(next.Kept) is [_, _] ? next.Kept : next.Asked.Matter ?? next.Kept,
            KeptSubject = true,
        };

    private NoteAnswer Whole(string question, AskedQuestion asked)
    {
        var isOfNothing =
            asked.Units.All(unit => unit.IsMeasure || unit.IsBound)
            || AskedReader.IsChat(question) && asked.Units.All(unit => unit.Kind != UnitKind.Name);
        return (isOfNothing ? new(question, Verdict.Unknown, 0, []) : Answer(question, asked)) with
        {
            Subject = asked.Subject,
            Matter = asked.Matter,
            IsOfNothing = isOfNothing,
        };
    }
}
