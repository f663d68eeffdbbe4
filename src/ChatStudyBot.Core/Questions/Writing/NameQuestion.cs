using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>How a name in a sentence is asked for.</summary>
public static partial class NameQuestion
{
    public static (QuestionKind Kind, string Stem) Of(NameFact fact, Language language) =>
        language == Language.Japanese && InPlace(fact) is { } question
            ? (QuestionKind.Single, question)
            : (QuestionKind.Cloze, Gapped(fact));

    private static string Gapped(NameFact fact) =>
        Stems.Cloze(fact.Subject, fact.Before + ValueWriter.Gap + fact.After, typed: false);

    /// <summary>
    /// Null when a clause follows that the question would have to reach over, and where the sentence says something
    /// else: an amount, what a thing is, or two conditions of which the question would be on one.
    /// </summary>
    private static string? InPlace(NameFact fact) =>
        !Pause().IsMatch(Aside().Replace(fact.After, ""))
        && !Amount().IsMatch(fact.Before + fact.After)
        && Condition().Count(fact.Before + fact.After) < 2
        && Interrogative.Of(
            $"{fact.Before.TrimEnd()}{Word(fact)}{Joint().Replace(Aside().Replace(fact.After.TrimStart(), ""), "の$0")}"
        )
            is { } question
        && !SaysWhatItIs().IsMatch(question)
            ? $"{fact.Subject.In(Language.Japanese)}について、{Turned(fact) ?? question}。"
            : null;

    /// <summary>「Xを棚ごとに発行」: 「棚ごとに発行するのは何ですか」, for nobody begins with what he asks for.</summary>
    private static string? Turned(NameFact fact) =>
        fact.Before.Length == 0
        && Opening().Match(fact.After) is { Success: true } opening
        && Doing().IsMatch(fact.After)
            ? $"{opening.Groups["rest"].Value}{(Script.IsKanji(fact.After[^1]) ? "する" : "")}のは{Word(fact)}ですか"
            : null;

    [GeneratedRegex("^ ?を ?(?<rest>[^、。]{4,})$")]
    private static partial Regex Opening();

    /// <summary>A doing, by its plain verb or by its noun.</summary>
    [GeneratedRegex("[にでへと][一-龠]{2}$|[にでへと][^、。]*する$")]
    private static partial Regex Doing();

    private static string Word(NameFact fact) =>
        fact.Name.Kind switch
        {
            GlossaryKind.Service when TextFold.Name(fact.Shown) == TextFold.Name(fact.Name.Name) =>
                "どのサービス",
            GlossaryKind.Metric => "どのメトリクス",
            GlossaryKind.Protocol => "どのプロトコル",
            GlossaryKind.Engine => "どのエンジン",
            GlossaryKind.Tool => "どのソフトウェア",
            _ => "何",
        };

    /// <summary>Behind the verb, where the question ends.</summary>
    [GeneratedRegex("(?<=[るたいうくすん])[（(][^（()）]*[）)]$")]
    private static partial Regex Aside();

    /// <summary>「何の通信によって」</summary>
    [GeneratedRegex("^(通信|プロトコル|コマンド|アクション)(?=[をがにでへから])")]
    private static partial Regex Joint();

    [GeneratedRegex(
        "ことで|ことにより|ことによって|[えけせてねべめれ]ば(?!よ|い)|なら、|[るたい]と、|場合(は|に|、)|[るた](とき|際)に?は?、"
    )]
    private static partial Regex Condition();

    [GeneratedRegex("[0-9] ?([秒分日年個回台件倍%]|時間|週間|[KMGT]i?B|バイト|世代)")]
    private static partial Regex Amount();

    [GeneratedRegex("[一-鿿ァ-ヺー](?<!何|場合)ですか$")]
    private static partial Regex SaysWhatItIs();

    [GeneratedRegex(
        "[がでをに]、|ため|ので|であり|ており|でき、|[しりみきえけせてれ]、|かどうか|もの$|こと$"
    )]
    private static partial Regex Pause();
}
