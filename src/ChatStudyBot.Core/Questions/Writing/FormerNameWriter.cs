using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P08: which of its sort had the other name before.</summary>
public static class FormerNameWriter
{
    /// <summary>Null with too few of its sort, or when the old name is seen in the new one.</summary>
    public static Draft? Write(FormerNameFact fact, Desk desk)
    {
        ImmutableArray<(GlossaryEntry Entry, string Name)> rivals =
        [
            .. desk
                .Glossary.Rivals(fact.Thing)
                .Where(rival => !rival.Forms.Any(form => TextFold.Name(form) == TextFold.Name(fact.Former)))
                .Select(rival => (Entry: rival, Name: Peers.FormLike(rival, fact.Shown) ?? ""))
                .Where(rival => rival.Name.Length > 0),
        ];
        var others = desk.Leak.Cover(fact.Former, fact.Shown, rivals, rival => rival.Name, Pool.Most);
        if (others.Length < Pool.Fewest)
        {
            desk.Log.Rejected(
                fact.Place.Line,
                rivals.Length < Pool.Fewest ? UnusedReason.TooFew : UnusedReason.Leak
            );
            return null;
        }

        desk.Log.Asked(fact.Place.Line);
        var language = desk.LanguageOf(fact.Place.Text);
        var (choices, key) = Desk.Mix(
            new Choice(fact.Shown),
            others.Select(other => new Choice(other.Name, desk.WhatIs(other.Entry, language)))
        );
        var question = desk.Question(fact.Place, fact.Place.Line, language) with
        {
            Stem = Stems.FormerName(fact.Former, language),
            Choices = choices,
            Key = key,
            Explanation = fact.Place.Text,
            Worth = Worth.Of(fact.Place.Text, 2, choices.Length),
        };
        return new Draft(question, Draft.SeedOf("former", fact.Thing.Name, fact.Former), "former");
    }
}
