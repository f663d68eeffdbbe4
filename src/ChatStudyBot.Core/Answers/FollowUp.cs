using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>A question that may go on with the one before, since it does not say what it is about.</summary>
/// <param name="Asked">The question, read with what is kept.</param>
/// <param name="Kept">Of what the question before was about.</param>
/// <param name="Form">What says that it goes on.</param>
internal sealed partial record FollowUp(AskedQuestion Asked, string Kept, FollowUpForm Form)
{
    /// <summary>Of passages that answer as well the one that is about the subject, and not only speaks of it.</summary>
    private const double AboutIt = 0.4;

    /// <summary>Of passages that answer as well the one that is called something else.</summary>
    private const double CalledElse = -0.2;

    /// <summary>Share of its words that a question of its own would find elsewhere, and not of the subject.</summary>
    private const double HardlyLess = 0.05;

    /// <param name="before">See <see cref="NoteAnswer.Matter"/>.</param>
    /// <returns>What it may be read with, the likeliest first; none for a question of its own.</returns>
    public static IEnumerable<FollowUp> Of(AskedQuestion asked, string before, QuestionReader reader)
    {
        var matter = reader.Read(before);
        var subject = Pair.SidesOf(before) is [_, _] ? before : matter.Subject;
        if (subject is null || asked.Units.IsEmpty)
        {
            return [];
        }

        if (
            asked.Sides is not [{ Subject: not null }, { Subject: not null }]
            && OtherSide().IsMatch(asked.Text)
            && asked.Subject is { } other
            && other != subject
        )
        {
            var pair =
                asked.Language == Language.Japanese
                    ? $"{subject}と{other}の違い"
                    : $"difference between {subject} and {other}";
            return [new(reader.Read(pair, asked.Language), subject, FollowUpForm.OtherSide)];
        }

        if (
            IsName(asked)
            && asked.IsElliptic
            && before != subject
            && before.Contains(subject, StringComparison.Ordinal)
        )
        {
            var same = before.Replace(subject, asked.Subject, StringComparison.Ordinal);
            return [new(reader.Read(same, asked.Language), same, FollowUpForm.OtherThing)];
        }

        var pointsBack = PointsBack().IsMatch(asked.Text) || BeginsWithVerb().IsMatch(asked.Text);
        if (
            !pointsBack
            && !WithName().IsMatch(asked.Text)
            && asked.Units.Any(unit => !unit.IsOfThing && (unit.IsProper || !unit.IsKnown))
        )
        {
            // Words that no note has begin another matter: with the subject before, another question would be answered.
            return [];
        }

        // "How long does SQS keep a message before it is deleted?" points back to what it names itself.
        var namesNothing = asked.Units.All(unit => unit.IsOfThing || !unit.IsProper);
        var form =
            pointsBack && namesNothing || asked.Units.All(unit => unit.IsOfThing) ? FollowUpForm.PointsBack
            : asked.IsElliptic ? FollowUpForm.Elliptic
            : FollowUpForm.NamesNothing;
        var question = Cheap().Replace(Choice().Replace(asked.Text, ""), PriceIn(asked.Language));
        return ContextsOf(asked, matter, before, subject)
            .Select(kept => new FollowUp(reader.Read(question, kept, asked.Language), kept, form));
    }

    /// <summary>
    /// Not every question that names nothing goes on with the one before: some are whole. One that does is said of the
    /// subject as well as anywhere.
    /// </summary>
    /// <param name="own">The question, read alone.</param>
    public bool Keeps(AskedQuestion own, NoteAnswer alone, NoteAnswer goingOn) =>
        alone.IsOfNothing
        || goingOn.HasSubject
            && (
                Form switch
                {
                    FollowUpForm.OtherSide or FollowUpForm.PointsBack => true,
                    FollowUpForm.OtherThing => goingOn.IsAnswered,
                    FollowUpForm.Elliptic => !alone.IsAnswered || SaysAsMuch(own, alone, goingOn),
                    _ => IsSame(alone, goingOn)
                        || (goingOn.IsAnswered || !alone.IsAnswered) && SaysAsMuch(own, alone, goingOn),
                }
            );

    /// <summary>What is of the subject, best first; the rest when nothing is.</summary>
    public static List<PassageMatch> Of(AskedQuestion subject, AskedQuestion asked, List<PassageMatch> ranked)
    {
        var held = ranked.ConvertAll(match => PassageSaying.NamesHeld(match, subject));
        var most = held.DefaultIfEmpty(0).Max();
        return
        [
            .. ranked
                .Where((_, at) => held[at] == most)
                .Select(match =>
                    match with
                    {
                        Score =
                            match.Score
                            + (AboutIt * PassageName.About(match, subject))
                            + (PassageName.IsCalledElse(match, subject, asked) ? CalledElse : 0),
                    }
                )
                .OrderByDescending(match => match.Score),
        ];
    }

    private static string PriceIn(Language language) =>
        language == Language.Japanese ? "料金は" : "what is the price";

    private static bool IsName(AskedQuestion asked) =>
        asked.Asked == Answers.Asked.Anything
        && asked.Units.All(unit => unit.Kind == UnitKind.Name && !unit.IsOfThing);

    /// <summary>
    /// 「メモリは？」 goes on with the names of before, and leaves its other words; who asks for the maximum next wants
    /// that of the same value, and is done with the default. What is not said of a thing's timeout may be of the thing.
    /// </summary>
    private static IEnumerable<string> ContextsOf(
        AskedQuestion asked,
        AskedQuestion matter,
        string before,
        string subject
    ) =>
        asked.Units.All(unit => unit.IsBound) ? [ValueWords.WithoutBounds(before)]
        : Pair.SidesOf(before) is [_, _] ? [subject]
        :
        [
            .. new[] { subject }
                .Concat(
                    matter
                        .Units.Where(unit => unit is { IsProper: true, IsOfThing: false })
                        .Select(unit => unit.Text)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Whether both have the same passage first.</summary>
    public static bool IsSame(NoteAnswer alone, NoteAnswer goingOn) =>
        (alone, goingOn) is ({ Passages: [var one, ..] }, { Passages: [var other, ..] })
        && one.Citation.Path == other.Citation.Path
        && one.Citation.Line == other.Citation.Line;

    private static bool SaysAsMuch(AskedQuestion own, NoteAnswer alone, NoteAnswer goingOn) =>
        SaidIn(goingOn, own) >= SaidIn(alone, own) - HardlyLess;

    /// <summary>From 0 to 1: how much of the question the first passage says, with its headings.</summary>
    public static double SaidIn(NoteAnswer answer, AskedQuestion own)
    {
        if (answer.Passages is not [var best, ..])
        {
            return 0;
        }

        var set = best
            .Citation.Heading.Append(best.Text)
            .Aggregate(default(TermSet), (set, text) => set | own.Terms.In(text));
        return own.Units.Sum(unit => unit.Weight * Math.Min(1, unit.In(set))) / own.Weight;
    }

    [GeneratedRegex(
        "^(じゃあ?|では|それなら|なら)?[、 ]?[^はがをに、。?]{1,30}と(は|の|どう|何が|比べ)(違|ちがい|比較|差|何が|どう)|^(and )?(the )?differen(ce|t) (from|to|with) |^how (does|is|do) (it|they|that) differ|^(vs|versus|compared (to|with)) ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherSide();

    [GeneratedRegex(
        "^(じゃあ?|では|で)?[、 ]?(それ(?!ぞれ|で)|これ|あれ|その(?!他|ほか)|この|そこ|そっち|こっち|前者|後者|両方|どっち|どちら|どれ(?!く|ぐ|だけ|ほど))|^(and )?which (one|of (them|these|the two))\\b|^(and )?which (is|are|has|have) (the )?[a-z]+( [a-z]+)?$|^(?!.*\\b(take|possible)\\b).*\\b(it|its|they|them|their|both)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PointsBack();

    /// <summary>「削除するには？」 does not say what.</summary>
    [GeneratedRegex(
        "^[一-鿿]{1,5}(する|した|して|すれば|できる|される)(?!もの|ため|とき|場合|サービス|機能|仕組み|方法|ツール|コマンド|設定)[^がを。]{0,10}$"
    )]
    private static partial Regex BeginsWithVerb();

    /// <summary>What is said of a price, and is no word that stands beside one.</summary>
    [GeneratedRegex(
        "(安|高)い(の|です|か)*|\\b(cheaper|cheapest|more expensive)\\b|\\bcosts? (less|more)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Cheap();

    /// <summary>「Windowsで使える？」 asks whether something else does.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 .-]*(で|に|から|へ)(も|は)?[^はがをの]{2,}$")]
    private static partial Regex WithName();

    /// <summary>Of each of two things the same is asked.</summary>
    [GeneratedRegex(
        "(どっち|どちら)の?(方|ほう)?(が|は|も)?|^(and )?which (one |of (them|these|the two) )?(is |are )?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Choice();
}

/// <summary>What says that a question goes on.</summary>
internal enum FollowUpForm
{
    /// <summary>Nothing but that it names nothing.</summary>
    NamesNothing,

    /// <summary>「メモリは？」, "and memory?".</summary>
    Elliptic,

    /// <summary>It speaks of it, or asks for what cannot be asked of nothing: 「それは何円？」, 「最大は？」.</summary>
    PointsBack,

    /// <summary>"and the difference to RDS?".</summary>
    OtherSide,

    /// <summary>The same is asked of something else: "what about RDS?".</summary>
    OtherThing,
}
