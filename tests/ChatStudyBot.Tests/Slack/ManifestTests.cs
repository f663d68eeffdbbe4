using System.Text.RegularExpressions;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Reading;
using ChatStudyBot.Tests.Running;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Tests.Slack;

/// <summary>The app as people create it has the commands that the bot understands, and no right it does not use.</summary>
public sealed partial class ManifestTests
{
    private static readonly YamlNode s_manifest = Load();

    private static IEnumerable<(string Command, string Hint)> Commands =>
        ((YamlSequenceNode)s_manifest["features"]["slash_commands"]).Select(command =>
            (command["command"].ToString(), command["usage_hint"].ToString())
        );

    [Fact]
    [Trait("slack", "51")]
    public void Its_commands_are_those_that_are_read() =>
        Assert.Equal(
            SlashNames.Registered.Select(name => $"/{name}"),
            Commands.Select(command => command.Command)
        );

    [Fact]
    public void The_hint_names_every_command_that_stands_behind_the_first()
    {
        var (first, hint) = Commands.First();
        var named = hint.Split(" | ")[1..];

        Assert.Equal(
            CommandCatalog
                .Commands.Select(spec => spec.Id.Split(' ')[0])
                .Distinct()
                .Except(SlashNames.Registered)
                .Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal)
        );
        Assert.All(named, word => Assert.IsNotType<StudyCommand.Misread>(Read(first, word)));
    }

    [Fact]
    public void Every_word_a_hint_offers_is_understood()
    {
        foreach (var (command, hint) in Commands)
        foreach (
            var word in Offered().Matches(hint).SelectMany(match => match.Groups["words"].Value.Split('|'))
        )
            // What is understood is no topic.
            Assert.Equal(word == "topic" ? "S3" : null, Topic(Read(command, word == "topic" ? "S3" : word)));
    }

    [Fact]
    [Trait("slack", "52")]
    [Trait("slack", "53")]
    [Trait("slack", "54")]
    public void It_asks_for_the_least_rights_and_for_no_address()
    {
        Assert.Equal(
            ["commands", "chat:write", "users:read", "files:write"],
            ((YamlSequenceNode)s_manifest["oauth_config"]["scopes"]["bot"]).Select(scope => scope.ToString())
        );
        Assert.Equal("true", s_manifest["settings"]["socket_mode_enabled"].ToString());
        Assert.Equal("true", s_manifest["settings"]["interactivity"]["is_enabled"].ToString());
        Assert.Equal(
            "false",
            s_manifest["features"]["app_home"]["messages_tab_read_only_enabled"].ToString()
        );
    }

    private static string? Topic(StudyCommand command) =>
        command switch
        {
            StudyCommand.StartQuiz quiz => quiz.Topic,
            StudyCommand.ShowLeaderboard board => board.Topic,
            StudyCommand.InDaily(DailyAction.Set daily) => daily.Topic,
            _ => throw new InvalidOperationException($"{command}"),
        };

    private static StudyCommand Read(string command, string text) =>
        CommandReader
            .Read(
                new SlashCommand
                {
                    Command = command,
                    Text = text,
                    TeamId = "T1",
                    UserId = "U1",
                    ChannelId = "C1",
                    TriggerId = "1",
                },
                new Asker(null, Language.English, IsManager: false),
                _ => false
            )!
            .Command;

    private static YamlNode Load()
    {
        using var file = File.OpenText(Path.Combine(BuiltBot.SourceTree, "deploy", "slack-manifest.yaml"));
        var yaml = new YamlStream();
        yaml.Load(file);
        return yaml.Documents.Single().RootNode;
    }

    /// <summary><c>[today|week]</c></summary>
    [GeneratedRegex(@"\[(?<words>[^\]]+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Offered();
}
