using System.Collections.Immutable;
using System.CommandLine;

namespace ChatStudyBot.CommandLine;

/// <summary>The verbs and their words.</summary>
internal static class Grammar
{
    public static RootCommand Root(
        Shell shell,
        TimeProvider time,
        ImmutableArray<KeyValuePair<string, string?>> configuration
    )
    {
        var call = new VerbCall(shell, time, configuration);
        var root = new RootCommand(
            "Makes quizzes of your study notes. Without a verb it runs the bot; every verb takes --Section:Key=value "
                + "for any configuration key."
        );
        root.Subcommands.Add(Notes(call));
        return root;
    }

    private static Command Notes(VerbCall call)
    {
        var folder = Folder();
        var format = Format("text", "text", "json");
        var check = new Command("check", "Reads the notes and reports what became of each file.")
        {
            folder,
            format,
        };
        check.SetAction(
            (words, cancellationToken) =>
                new NotesCheck(call).RunAsync(
                    words.GetValue(folder),
                    words.GetValue(format) == "json",
                    cancellationToken
                )
        );
        return new Command("notes", "Looks after the notes.") { check };
    }

    private static Argument<string?> Folder()
    {
        var folder = new Argument<string?>("DIR")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The notes folder; Content:Path when it is left out.",
        };
        // The library takes an option it does not know for the folder.
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }])
            {
                result.AddError($"Unrecognized option '{option}'.");
            }
        });
        return folder;
    }

    private static Option<string> Format(string? standard, params string[] formats)
    {
        var option = new Option<string>("--format") { Description = string.Join(", ", formats) };
        if (standard is null)
        {
            option.Required = true;
        }
        else
        {
            option.DefaultValueFactory = _ => standard;
        }

        return option.AcceptOnlyFromAmong(formats);
    }
}
