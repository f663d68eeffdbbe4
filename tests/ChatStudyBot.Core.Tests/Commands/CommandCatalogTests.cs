using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class CommandCatalogTests
{
    [Fact]
    public void Everything_offered_has_its_words_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        foreach (var spec in CommandCatalog.Commands)
            Assert.All(Offered(spec), name => Assert.NotEmpty(Say.Text(language, name.Key)));
    }

    [Fact]
    public void The_rest_goes_to_a_text_option_or_nowhere() =>
        Assert.All(
            CommandCatalog.Commands.Where(spec => spec.Rest is not null && spec.Id != "help"),
            spec =>
                Assert.Contains(spec.Options.OfType<CommandOption.Words>(), option => option.Id == spec.Rest)
        );

    [Fact]
    public void Values_that_a_platform_sends_are_checked_alike()
    {
        var quiz = CommandCatalog.Commands.Single(spec => spec.Id == "quiz");

        Assert.Equal(
            new StudyCommand.StartQuiz("s3", 50, QuizMode.Race, 600, null),
            CommandBinder.Bind(
                quiz,
                new Dictionary<string, string>
                {
                    ["topic"] = "s3",
                    ["count"] = "50",
                    ["mode"] = "race",
                    ["seconds"] = "600",
                    ["kind"] = "all",
                }
            )
        );
        Assert.Equal("refusal.count_range", RefusedWith("count", "51"));
        Assert.Equal("refusal.seconds_range", RefusedWith("seconds", "9"));
        Assert.Equal("refusal.mode_unknown", RefusedWith("mode", "早押し"));

        string RefusedWith(string option, string value) =>
            Assert
                .IsType<StudyCommand.Misread>(
                    CommandBinder.Bind(quiz, new Dictionary<string, string> { [option] = value })
                )
                .Refusal.Key;
    }

    private static IEnumerable<MessageRef> Offered(CommandSpec spec) =>
        [
            spec.Name,
            spec.Description,
            .. spec.Example.Words is { } words ? [words] : Array.Empty<MessageRef>(),
            .. spec.Options.SelectMany(option => new[] { option.Name, option.Description }),
            .. spec.Options.OfType<CommandOption.Number>().Select(option => option.Units),
            .. spec
                .Options.OfType<CommandOption.Choice>()
                .SelectMany(option => option.Choices)
                .Select(choice => choice.Name),
        ];
}
