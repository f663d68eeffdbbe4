using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P34, P35, P42: which service fills the gap, by choice and by typing.</summary>
public static class UseWriter
{
    public static IEnumerable<Draft> Write(UseFact fact, Desk desk)
    {
        var name = ServiceWriter.TextOf(fact.Service);
        var sentence = fact.Before + ValueWriter.Gap + fact.After;
        var others = Others(fact, desk).Take(Pool.Most).Select(ServiceWriter.TextOf).ToList();
        if (others.Count < Pool.Fewest)
        {
            desk.Log.Rejected(fact.Place.Line, UnusedReason.TooFew);
            yield break;
        }

        if (
            desk.Leak.Leaks(sentence, name, others) || Masking.Names(fact.Subject.In(Language.Japanese), name)
        )
        {
            desk.Log.Rejected(fact.Place.Line, UnusedReason.Leak);
            yield break;
        }

        desk.Log.Asked(fact.Place.Line);
        var (choices, key) = Desk.Mix(new Choice(name), others.Select(other => new Choice(other)));
        var basis = desk.Question(fact.Place, fact.Place.Line, desk.LanguageOf(sentence)) with
        {
            Kind = QuestionKind.Cloze,
            Explanation = fact.Sentence,
            Worth = Worth.Of(sentence, 2, choices.Length),
        };
        var gist = Draft.Gist(fact.Before + fact.After);
        yield return new Draft(
            basis with
            {
                Stem = Stems.Cloze(fact.Subject, sentence, typed: false),
                Choices = choices,
                Key = key,
            },
            Draft.SeedOf("use", fact.Subject.Near, gist, name),
            "use"
        );
        yield return new Draft(
            basis with
            {
                Stem = Stems.Cloze(fact.Subject, sentence, typed: true),
                Accepted = ServiceWriter.AcceptedFor(fact.Service),
            },
            Draft.SeedOf("use-typed", fact.Subject.Near, gist, name),
            "use-typed"
        );
    }

    /// <summary>Of the same category, and nowhere in what is written around the line.</summary>
    private static IEnumerable<GlossaryEntry> Others(UseFact fact, Desk desk)
    {
        var around = fact
            .Place.Ancestors.TakeWhile(above => above.Kind == EntryKind.Item)
            .Append(fact.Place.Ancestors.First())
            .SelectMany(above => above.Children.Append(above))
            .SelectMany(entry => Mention.In(entry.Text, desk.Glossary))
            .Select(mention => mention.Service)
            .ToHashSet();
        var above = fact.Place.Ancestors.Select(entry => desk.Glossary.Service(entry.Label.Name)).ToHashSet();
        var all = desk.Glossary.Services;
        return all.Where(other =>
                other.Category == fact.Service.Category
                && other != fact.Service
                && !around.Contains(other)
                && !above.Contains(other)
            )
            .OrderBy(other => desk.Knowledge.Knows(TextFold.Name(other.Name)) ? 0 : 1)
            .ThenBy(other => Math.Abs(all.IndexOf(other) - all.IndexOf(fact.Service)));
    }
}
