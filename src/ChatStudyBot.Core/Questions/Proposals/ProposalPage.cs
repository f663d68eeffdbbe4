using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Proposals;

/// <summary>
/// Proposals in the form in which people write questions themselves (a task list with its explanation and what it
/// rests on), for somebody to read, mend and accept by putting the file among the notes.
/// </summary>
internal static class ProposalPage
{
    /// <summary>Of a line, enough to find it again.</summary>
    private const int LongestLine = 60;

    /// <summary>Under what the page is read back, to see what becomes of it.</summary>
    public const string Path = "proposed-questions.md";

    /// <returns>The page, and the line on which each proposal begins.</returns>
    public static (string Text, ImmutableArray<int> Lines) Write(ImmutableArray<Proposal> proposals)
    {
        var page = new StringBuilder();
        var lines = ImmutableArray.CreateBuilder<int>(proposals.Length);
        var count = 0;
        Add("---");
        Add("title: Proposed questions");
        Add("---");
        Add("");
        Add(
            "<!-- A language model proposed these; nobody has checked them. Read each one beside the line it rests on, -->"
        );
        Add("<!-- mend it or take it out, and put this file into the notes folder: then they are asked. -->");
        Add("");
        Add("# Proposed questions");
        foreach (var note in proposals.GroupBy(proposal => proposal.Passage.Path))
        {
            Add("");
            Add($"## {note.First().Passage.Title}");
            foreach (var proposal in note)
            {
                Add("");
                lines.Add(count + 1);
                Take(proposal);
            }
        }

        return (page.ToString(), lines.ToImmutable());

        void Take(Proposal proposal)
        {
            var isJapanese = Script.LanguageOf(proposal.Stem) == Language.Japanese;
            Add($"### {proposal.Stem}");
            Add("");
            for (var at = 0; at < proposal.Choices.Length; at++)
            {
                Add($"- [{(at == proposal.Right ? 'x' : ' ')}] {proposal.Choices[at].Text}");
                if (proposal.Choices[at].Why is { } why)
                {
                    Add($"  > {why}");
                }
            }

            Add("");
            Add($"{(isJapanese ? "説明" : "Explanation")}: {proposal.Explanation}");
            Add("");
            Add($"{(isJapanese ? "根拠" : "Source")}: {BasisOf(proposal.Passage)}");
        }

        void Add(string line)
        {
            page.Append(CultureInfo.InvariantCulture, $"{line}\n");
            count++;
        }
    }

    /// <summary>The path from the notes folder, the headings, and how the line begins.</summary>
    private static string BasisOf(Passage passage)
    {
        var line = passage.Lines[0].Text;
        return string.Join(
            " › ",
            [passage.Path, .. passage.Heading, line.Length > LongestLine ? line[..LongestLine] : line]
        );
    }
}
