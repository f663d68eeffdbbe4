using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P13–P19: what the value is; values of its unit stand beside it, ascending.</summary>
public static class ValueWriter
{
    public const string Gap = "［　？　］";

    private const int LongestLetters = 2;

    /// <summary>Content words beside a number without a unit.</summary>
    private const int FewestWords = 2;

    public static IEnumerable<Draft> Write(Desk desk)
    {
        var twins = desk
            .Note.Values.GroupBy(fact => TextFold.Key(fact.Before + fact.After), StringComparer.Ordinal)
            .Where(same => same.DistinctBy(fact => fact.Quantity.Number).Skip(1).Any())
            .SelectMany(same => same)
            .ToHashSet();
        return desk
            .Note.Values.Where(fact => !twins.Contains(fact) || IsToldApart(fact))
            .Select(fact => Write(fact, desk))
            .OfType<Draft>();
    }

    /// <summary>Of two sentences that differ in the value only, the subject must say which is meant.</summary>
    private static bool IsToldApart(ValueFact fact) =>
        fact.Subject is { } subject && fact.Place.Parent is { } parent && parent.Label.Name == subject.Near;

    private static Draft? Write(ValueFact fact, Desk desk)
    {
        if (fact.Subject is not { } subject)
        {
            desk.Log.Rejected(fact.Line, UnusedReason.NoSubject);
            return null;
        }

        if (
            !Naming.IsName(subject.Near) && !ValueQuestion.SaysOfWhat(fact)
            || IsOfNothing(fact, subject)
            || ValueQuestion.IsWithoutObject(fact)
            || !Warrant.IsGiven(fact, desk)
        )
        {
            desk.Log.Rejected(fact.Line, UnusedReason.Fragment);
            return null;
        }

        var seed = Draft.SeedOf(
            "value",
            subject.Near,
            Draft.Gist(fact.Before + fact.After),
            fact.Quantity.Unit,
            $"{fact.Quantity.Number}"
        );
        var sentence = fact.Before + Gap + fact.After;
        var language = desk.LanguageOf(sentence);
        var asked = language == Language.Japanese ? ValueQuestion.Of(fact) : null;
        var numbers = Ladder.Around(
            fact.Quantity.Number,
            fact.Quantity.Unit,
            Below(seed),
            Shown(asked ?? fact.Before + fact.After)
        );
        if (numbers.Length < Pool.Most)
        {
            desk.Log.Rejected(fact.Line, UnusedReason.TooFew);
            return null;
        }

        desk.Log.Asked(fact.Line);
        ImmutableArray<decimal> all = [.. numbers.Append(fact.Quantity.Number).Order()];
        var question = desk.Question(fact.Place, fact.Line, language) with
        {
            Kind = asked is null ? QuestionKind.Cloze : QuestionKind.Single,
            Stem = asked ?? Stems.Cloze(subject, sentence, typed: false),
            Choices = [.. all.Select(number => new Choice(fact.Quantity.Format(number)))],
            Key = [all.IndexOf(fact.Quantity.Number)],
            Explanation = fact.Sentence,
            KeepsOrder = true,
            Facts =
            [
                desk.LineFact(fact.Line),
                $"{fact.Quantity.Number}{fact.Quantity.Unit}:{TextFold.Name(subject.Top)}",
            ],
            Worth = Worth.Of(sentence, 3, all.Length),
        };
        return new Draft(question, seed, "value");
    }

    /// <summary>A letter says too little of what it is a value of, and a bare number of what it counts.</summary>
    private static bool IsOfNothing(ValueFact fact, Subject subject) =>
        subject.Near.Length <= LongestLetters && Script.Of(subject.Near) == ScriptClass.Latin
        || fact.Quantity.Unit.Length == 0
            && Tokens.Content(fact.Before + " " + fact.After).Count < FewestWords;

    /// <summary>Settled by the fact itself: over a bank the key stands everywhere.</summary>
    private static int Below(string seed) => Draft.Hash(seed).Value[0] % (Pool.Most + 1);

    private static HashSet<decimal> Shown(string context)
    {
        var numbers = new HashSet<decimal>();
        var start = -1;
        for (var i = 0; i <= context.Length; i++)
        {
            var isDigit =
                i < context.Length && (char.IsAsciiDigit(context[i]) || context[i] == '.' && start >= 0);
            if (isDigit && start < 0)
            {
                start = i;
            }
            else if (!isDigit && start >= 0)
            {
                if (
                    decimal.TryParse(
                        context.AsSpan(start, i - start),
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                {
                    numbers.Add(number);
                }

                start = -1;
            }
        }

        return numbers;
    }
}
