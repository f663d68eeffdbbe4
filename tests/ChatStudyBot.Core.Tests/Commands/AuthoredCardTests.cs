using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What is shown of a question that somebody wrote.</summary>
public sealed class AuthoredCardTests
{
    private static readonly Question s_written = Samples.Single(1) with
    {
        Source = QuestionSource.Authored,
        Explanation = "Leaves of the second flush are rolled.",
        Citation = new("bank/tea.md", 7, ["Tea questions"]),
        Basis = new("tea.md › Rolling", new("tea.md", 42, ["Kinds of tea", "Rolling"])),
    };

    [Fact]
    public async Task The_reveal_gives_explanation_whys_and_the_line_it_rests_on_in_place_of_the_deck()
    {
        var shown = await Revealed(s_written);

        Assert.Contains("💡 Leaves of the second flush are rolled.", shown, StringComparison.Ordinal);
        Assert.Contains("It is number a.", shown, StringComparison.Ordinal);
        Assert.Contains("📖 tea.md › Rolling (line 42)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("bank/tea.md", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_or_an_address_is_named_as_it_is_written()
    {
        var shown = await Revealed(s_written with { Basis = new Basis("The book of tea, page 12", null) });

        Assert.Contains("📖 The book of tea, page 12", shown, StringComparison.Ordinal);
        Assert.Contains("Question: bank/tea.md › Tea questions (line 7)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_basis_its_own_line_is_the_source()
    {
        var shown = await Revealed(s_written with { Basis = null, Explanation = "" });

        Assert.Contains("📖 bank/tea.md › Tea questions (line 7)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Question: bank", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("💡", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_cite_the_line_a_missed_question_rests_on()
    {
        var room = new StudyRoom([s_written]);
        await room.Start(QuizMode.Open, count: 1);
        await room.Answer(Sato, right: false);
        await room.Answer(Tanaka, right: false);
        await room.Wait(60);

        Assert.Contains("Most missed", room.LastText, StringComparison.Ordinal);
        Assert.Contains("📖 tea.md › Rolling (line 42)", room.LastText, StringComparison.Ordinal);
        Assert.DoesNotContain("bank/tea.md", room.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Choose what is true of tea.", true)]
    [InlineData("Which are true of tea? (Select TWO)", false)]
    [InlineData("お茶について正しいものを 2 つ選んでください。", false)]
    [InlineData("Which three are true of tea? Choose three.", true)]
    public async Task How_many_to_choose_is_said_once(string stem, bool isSaid)
    {
        var multi = Samples.EveryKind.First(question => question.Kind == QuestionKind.Multi);
        Assert.Equal(2, multi.Key.Length);
        var room = new StudyRoom([multi with { Stem = stem }]);
        await room.Start(QuizMode.Open, count: 1);

        Assert.Equal(isSaid, room.LastText.Contains("Choose 2.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_wrote_is_never_cut()
    {
        var stem = string.Concat(Enumerable.Repeat("The cup is warm. ", 60)) + "Which tea is it?";
        var choice = string.Concat(Enumerable.Repeat("Green tea of the north, ", 20)) + "rolled";
        var question = s_written with { Stem = stem, Choices = s_written.Choices.SetItem(3, new(choice)) };

        var asked = new StudyRoom([question]);
        await asked.Start(QuizMode.Open, count: 1);

        Assert.Contains(stem, asked.LastText, StringComparison.Ordinal);
        Assert.Contains(choice, asked.LastText, StringComparison.Ordinal);
    }

    private static async Task<string> Revealed(Question question)
    {
        var room = new StudyRoom([question]);
        await room.Start(QuizMode.Open, count: 1);
        await room.Wait(30);
        return room.LastText;
    }
}
