using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>How far a question is about what a passage is called, rather than about what it says.</summary>
internal static partial class PassageName
{
    /// <summary>The noun at the end of a Japanese sentence, which what stands before it describes.</summary>
    private const string Sort =
        "[^。]*[うくぐすつぬぶむるたいのな、](?:[^ぁ-ゖ、。0-9]|考え方|仕組み|入れ物|まとまり|集まり|決まり|もの|ひな型){1,14}(?:。|$)";

    /// <summary>From 0 to 1: is what is asked about the heading that the passage opens?</summary>
    /// <param name="under">The terms of what it stands under.</param>
    public static double Opening(Passage passage, AskedQuestion question, TermSet under) =>
        passage.Heading is [.., var heading]
        && passage.Lines[0].Depth == 0
        && passage.Order == 0
        && (question.Asked == Asked.Difference || !IsOfDifference(heading))
            ? question.IsSaidBy(heading, under)
            : 0;

    /// <summary>
    /// Whether it is called a comparison, has all names of the two things that the question compares, and compares them
    /// for no other service: 「CodeDeploy のプラットフォームの比較」 is not about EC2 and Lambda.
    /// </summary>
    public static bool IsComparison(Passage passage, AskedQuestion question, Glossary glossary)
    {
        if (question.Sides.IsEmpty)
        {
            return false;
        }

        var names = NamesOf(question).ToArray();
        return names is not []
            && passage.Heading.TakeLast(1).Append(LabelOf(passage.Lines[0])).Any(IsOfDifference)
            && !IsAnothers(passage, [.. names.Select(name => name.Text)], glossary)
            && passage
                .Heading.Concat(passage.Lines.Select(line => line.Text))
                .Aggregate(default(TermSet), (set, text) => set | question.Terms.In(text))
                is var said
            && Array.TrueForAll(names, unit => unit.In(said) >= AskedUnit.Said);
    }

    private static bool IsOfDifference(string name) => AskedReader.Of(name) == Asked.Difference;

    /// <summary>A sentence that speaks of a difference is no name.</summary>
    private static string LabelOf(PassageLine first) =>
        first.Kind == PassageLineKind.Row ? FirstCell(first.Text)
        : Label.Parse(first.Text, []) is { Separator: not Separator.None } label ? label.Name
        : Naming.IsNoun(first.Text) ? first.Text
        : "";

    /// <summary>Whether it stands under the name of a service that is none of these.</summary>
    private static bool IsAnothers(Passage passage, ImmutableArray<string> names, Glossary glossary)
    {
        var services = names.Select(glossary.Service).OfType<GlossaryEntry>().ToArray();
        return services is not []
            && passage.Heading.Any(heading =>
                glossary.Service(heading) is { } other && !services.Contains(other)
            );
    }

    /// <summary>Whether the two things that the question compares are rows of a table that is about something else.</summary>
    public static bool ListsBoth(Passage passage, AskedQuestion question, Glossary glossary) =>
        passage.Lines[0].Kind == PassageLineKind.Row
        && !IsComparison(passage, question, glossary)
        && !passage.Lines.Any(line =>
            question.Terms.In(line.Text) is var set
            && NamesOf(question).All(unit => unit.In(set) >= AskedUnit.Said)
        );

    private static IEnumerable<AskedUnit> NamesOf(AskedQuestion question) =>
        question.Units.Where(unit => unit.Kind is UnitKind.Name or UnitKind.Loanword);

    /// <summary>
    /// Whether what it begins with has no other topic than what is asked about: below the heading of a service 「タイムアウトは
    /// 30 秒」 does not say what the service is, and a table only tells its kinds apart.
    /// </summary>
    public static bool SpeaksOfItself(Passage passage, AskedQuestion question) =>
        passage.Lines[0].Kind != PassageLineKind.Row
        && TopicOf(passage.Lines[0].Text) is var topic
        && (topic.Length == 0 || question.IsSaidBy(topic, default) >= AskedUnit.Named);

    /// <summary>
    /// Of a table that compares two things the first row that has one of them, when no row has both: shown from there on
    /// it shows both. Otherwise the line that answers best.
    /// </summary>
    public static int FirstOfBoth(PassageMatch match, AskedQuestion question)
    {
        var lines = match.Passage.Lines;
        var names = NamesOf(question).ToArray();
        var set = question.Terms.In(lines[match.Line].Text);
        if (
            lines[match.Line].Kind != PassageLineKind.Row
            || Array.TrueForAll(names, name => name.In(set) >= AskedUnit.Said)
        )
        {
            return match.Line;
        }

        for (var at = 0; at < match.Line; at++)
        {
            var here = question.Terms.In(lines[at].Text);
            if (Array.Exists(names, name => name.In(here) >= AskedUnit.Said))
            {
                return at;
            }
        }

        return match.Line;
    }

    /// <summary>
    /// From 0 to 1: how far the line that answers is about a subject, by what it or what it stands under is called. What is
    /// called by a longer name is another thing.
    /// </summary>
    public static double About(PassageMatch match, AskedQuestion subject)
    {
        var passage = match.Passage;
        var under = passage
            .Heading.Append(passage.Title)
            .Concat(passage.Above.Select(line => line.Text))
            .Aggregate(default(TermSet), (set, text) => set | subject.Terms.In(text));
        return passage
            .Heading.Append(passage.Title)
            .Concat(passage.Above.Select(line => LabelOf(line)))
            .Concat(passage.Lines.Take(match.Line + 1).Select(LabelOf))
            .Append(TopicOf(passage.Lines[match.Line].Text))
            .Max(name => subject.IsSaidBy(name, under));
    }

    /// <summary>Whether the line that answers is called something that is neither the subject nor what is asked of it.</summary>
    public static bool IsCalledElse(PassageMatch match, AskedQuestion subject, AskedQuestion asked)
    {
        var line = match.Passage.Lines[match.Line];
        var name =
            line.Kind == PassageLineKind.Row ? FirstCell(line.Text)
            : Label.Parse(line.Text, []) is { Separator: not Separator.None } label ? label.Name
            : TopicOf(line.Text);
        return name.Length > 0
            && !ValueWords.IsBound(name)
            && subject.IsSaidBy(name, default) < AskedUnit.Named
            && asked.Terms.In(name) is var set
            && !asked.Units.Any(unit =>
                !subject.Units.Any(known => known.Text == unit.Text) && unit.In(set) >= AskedUnit.Said
            );
    }

    /// <summary>As <see cref="Opening"/>, of what the passage is called.</summary>
    public static double Outer(Passage passage, AskedQuestion question, TermSet under)
    {
        var first = passage.Lines[0];
        if (first.Kind == PassageLineKind.Row)
        {
            return question.IsSaidBy(FirstCell(first.Text), under);
        }

        var label = Label.Parse(first.Text, []);
        var isCalled =
            label.Separator != Separator.None
            || first.Kind != PassageLineKind.Text && (passage.Lines.Length > 1 || passage.IsEmpty);
        return isCalled ? question.IsSaidBy($"{label.Name} {label.Gloss}", under) : 0;
    }

    /// <summary>
    /// Does it say of just the one thing that is asked about what it is, as its label or in a sentence, and in no list of
    /// another service's?
    /// </summary>
    public static bool IsDefinition(Passage passage, AskedQuestion question, Glossary glossary) =>
        passage.Language == question.Language
        && passage.Lines[0] is { Kind: not PassageLineKind.Row } first
        && question.Units is [{ Kind: not UnitKind.Concept } asked]
        && Defined(first.Text).Any(name => IsOneThing(name, asked.Text, glossary))
        && !IsAnothers(passage, [asked.Text], glossary);

    /// <summary>
    /// Whether it is a table of such things, by its heading or that of its first column: it tells them apart and does not
    /// say what one is.
    /// </summary>
    /// <param name="opens">See <see cref="Opening"/>.</param>
    /// <param name="under">The terms of what it stands under.</param>
    public static bool IsTableOf(Passage passage, AskedQuestion question, double opens, TermSet under) =>
        passage.Lines[0].Kind == PassageLineKind.Row
        && Math.Max(opens, Outer(passage, question, under)) >= AskedUnit.Named;

    /// <summary>What a line says what it is: its label, or the subject of a sentence that ends in what sort of thing that is.</summary>
    public static ImmutableArray<string> Defined(string text) =>
        Label.Parse(text, []) is { HasRest: true } label ? [label.Name, label.Gloss]
        : Sentence().Match(text) is { Success: true, Groups: var groups }
        && Label.Parse(groups["subject"].Value, []) is var subject
            ? [subject.Name, subject.Gloss]
        : [];

    /// <summary>「…するサービス」, 「…の集まり」: whether it ends in what sort of thing it speaks of.</summary>
    public static bool SaysSort(Passage passage) => SortAtEnd().IsMatch(passage.Lines[0].Text);

    /// <summary>A label that several things share may be the other's.</summary>
    private static bool IsOneThing(string one, string other, Glossary glossary) =>
        one.Length > 0
        && (
            TextFold.Name(one) == TextFold.Name(other)
            || glossary.AreSame(one, other)
                && glossary.FindAll(one).Length <= 1
                && glossary.FindAll(other).Length <= 1
        );

    /// <summary>As <see cref="Outer"/>, of what stands further down with something below it or beside it.</summary>
    public static double Inner(
        Passage passage,
        ReadOnlySpan<TermSet> sets,
        AskedQuestion question,
        TermSet under
    )
    {
        var (lines, named) = (passage.Lines, 0.0);
        for (var at = 1; at < lines.Length; at++)
        {
            if (sets[at].IsEmpty)
            {
                continue;
            }

            if (lines[at].Kind == PassageLineKind.Row)
            {
                named = Math.Max(named, question.IsSaidBy(FirstCell(lines[at].Text), under));
            }
            else if (at + 1 < lines.Length && lines[at + 1].Depth > lines[at].Depth)
            {
                named = Math.Max(named, question.IsSaidBy(lines[at].Text, under));
            }
        }

        return named;
    }

    /// <summary>What a sentence speaks of: what stands before its first は, colon or verb; empty where there is none.</summary>
    public static string TopicOf(string text) => Topic().Match(text).Value;

    /// <summary>What a row of a table is about.</summary>
    public static string FirstCell(string row) => row.Split('|', 2)[0];

    /// <summary>In 「または」 nothing is the topic, and the next sentence has another.</summary>
    [GeneratedRegex("^[^。]+?(?=(?<!また|もしく|あるい)は|:|：| is | are | can )")]
    private static partial Regex Topic();

    [GeneratedRegex(
        @"^(?:(?<subject>[^、。]+?)は、?"
            + Sort
            + "|(?:(?:An?|The) )?(?<subject>[^,.:]+?) (?:is|are) (?:an?|the) )",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Sentence();

    [GeneratedRegex("^(?:[^:：。]+[:：])?" + Sort)]
    private static partial Regex SortAtEnd();
}
