using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// What is asked of notes that name no service and do not note one thing a line (of those that do, see
/// <see cref="DefinitionWriter"/>). A line there leans on others, or speaks of what nobody here knows: the glossary must
/// say the same of the name, and of nothing beside it as much. Patterns that read a line by its form alone are not asked.
/// </summary>
public static partial class Vouching
{
    /// <summary>So many words the glossary says of the name too.</summary>
    private const int FewestWords = 2;

    /// <summary>Of a definition that ends in what the thing is, fewer do.</summary>
    private const int FewestOfSort = 1;

    private const int FewestNames = 3;

    private static readonly HashSet<string> s_byName = ["term", "description", "cell", "row"];

    /// <summary>Is the pattern asked on the ground of the note?</summary>
    public static bool IsOpen(Question question, Desk desk) =>
        question.Language == Language.Japanese
            ? desk.Ground == Ground.Noted || s_byName.Contains(question.Pattern)
            : !EnglishSheet.IsStrangers(desk) || question.Kind != QuestionKind.Cloze;

    public static bool IsGiven(Family family, Term key, Statement statement, Desk desk) =>
        IsFree(statement, desk)
        || key.Known is { } entry && IsSaid(entry, statement, desk) && !IsOfAnotherMaker(desk)
        || statement.IsFirst && IsGlossary(family);

    /// <summary>Where the name says enough, a heading that nobody knows says nothing.</summary>
    public static Subject? About(Subject? subject, Term key, Statement statement, Desk desk) =>
        subject is null
        || key.Known is null
        || IsFree(statement, desk)
        || desk.Glossary.NamesIn(subject.In(Language.Japanese)).Any()
            ? subject
            : null;

    /// <summary>Others have things of the same name.</summary>
    public static bool IsOfAnotherMaker(Desk desk) =>
        AnotherMaker().IsMatch(desk.Note.Path + " " + desk.Note.Outline.Root.Text);

    [GeneratedRegex("Google|GCP|Azure|Firebase|Oracle Cloud|OCI|さくら|Alibaba")]
    private static partial Regex AnotherMaker();

    /// <summary>May it stand beside the key? It is known, and the glossary says less of the statement of it.</summary>
    public static bool IsChoice(Term other, Term key, Statement statement, Desk desk) =>
        IsFree(statement, desk)
        || key.Known is null
        || other.Known is { } entry
            && key.Known is { } own
            && Words(entry, statement, desk) < Words(own, statement, desk)
            && (other.First is not { } said || IsSaidOf(entry, said, desk));

    /// <summary>Is what stands there of another the glossary's, or does the glossary say some of it?</summary>
    private static bool IsSaidOf(GlossaryEntry other, Statement said, Desk desk) =>
        said.Line == 0 || Words(other, said, desk) >= FewestOfSort;

    /// <summary>
    /// A list of names, of each of which it says in a clause of what sort it is and which one: 「Aする車」, 「Bする車」.
    /// </summary>
    private static bool IsGlossary(Family family) =>
        family.IsLabelled
        && family.Terms.Length >= FewestNames
        && family.Terms.All(term =>
            term.First is { } first
            && Naming.IsProper(term.Name, isListed: false)
            && (Script.LanguageOf(first.Text) == Language.English || Clause().IsMatch(first.Text))
        );

    private static bool IsFree(Statement statement, Desk desk) =>
        Script.LanguageOf(statement.Text) == Language.Japanese
            ? desk.Ground == Ground.Noted
            : !EnglishSheet.IsStrangers(desk);

    private static bool IsSaid(GlossaryEntry entry, Statement statement, Desk desk) =>
        Words(entry, statement, desk)
        >= (
            Script.LanguageOf(statement.Text) == Language.English
            || statement.IsFirst && Sort().IsMatch(statement.Text)
                ? FewestOfSort
                : FewestWords
        );

    /// <summary>What is done with what, and the thing that does it.</summary>
    [GeneratedRegex("[をがにで][^、。]*[るたうくすむぶつぐいな](ための)?[一-鿿ァ-ヺー]{1,8}$")]
    private static partial Regex Clause();

    private static int Words(GlossaryEntry entry, Statement statement, Desk desk) =>
        desk.Peers.WordsSaid(entry, statement, Script.LanguageOf(statement.Text));

    /// <summary>「…するサービス」: says of what sort it is, and which one of them.</summary>
    [GeneratedRegex(
        "[をがにでのたるうくすむいな](サービス|機能|仕組み|しくみ|ツール|方式|方法|ストレージ|データベース|ゲートウェイ|プロトコル|ロール|ポリシー|ファイアウォール|コマンド|クラス|タイプ|レコード|ルーティング|インスタンス|ボリューム)$"
    )]
    private static partial Regex Sort();
}
