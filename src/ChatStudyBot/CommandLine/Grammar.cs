using System.Collections.Immutable;
using System.CommandLine;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Hosting;

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
        root.SetAction((_, cancellationToken) => BotHost.RunAsync(call, cancellationToken));
        root.Subcommands.Add(Play(call));
        root.Subcommands.Add(Ask(call));
        root.Subcommands.Add(Notes(call));
        root.Subcommands.Add(Bank(call));
        root.Subcommands.Add(Database(call));
        return root;
    }

    private static Command Play(VerbCall call)
    {
        var topic = new Option<string?>("--topic")
        {
            Description = "What to ask about; everything by default.",
        };
        var count = new Option<int?>("--count") { Description = "How many questions, 1 to 50 (5)." };
        var play = new Command("play", "A quiz in the terminal.") { topic, count };
        play.SetAction(
            (words, cancellationToken) =>
                new Play(call).RunAsync(words.GetValue(topic), words.GetValue(count), cancellationToken)
        );
        return play;
    }

    private static Command Ask(VerbCall call)
    {
        var question = new Argument<string?>("QUESTION")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "What you want to know, in Japanese or English.",
        };
        var batch = new Option<string?>("--batch")
        {
            Description = "A file with one JSON object a line: {\"id\", \"q\"}; one answer a line comes out.",
        };
        var notes = new Option<string?>("--notes")
        {
            Description = "The notes folder; Content:Path when it is left out.",
        };
        var format = Format("text", "text", "json");
        var ask = new Command("ask", "Answers from the notes.") { question, batch, notes, format };
        ask.Validators.Add(words =>
        {
            var asked = words.GetValue(question);
            if (words.GetValue(batch) is not null)
            {
                if (asked is not null)
                {
                    words.AddError("Either a question or --batch, not both.");
                }
                else if (words.GetResult(format) is { Implicit: false } && words.GetValue(format) == "text")
                {
                    words.AddError("--batch writes JSON only.");
                }
            }
            else if (string.IsNullOrWhiteSpace(asked))
            {
                words.AddError("ask needs a question, in quotation marks, or --batch FILE.");
            }
            else if (asked is ['-', '-', ..])
            {
                words.AddError($"Unrecognized option '{asked}'.");
            }
        });
        ask.SetAction(
            (words, cancellationToken) =>
                words.GetValue(batch) is { } file
                    ? new Asking(call).RunBatchAsync(file, words.GetValue(notes), cancellationToken)
                    : new Asking(call).RunAsync(
                        words.GetValue(question)!,
                        words.GetValue(notes),
                        words.GetValue(format) == "json",
                        cancellationToken
                    )
        );
        return ask;
    }

    private static Command Bank(VerbCall call)
    {
        var folder = Folder();
        var format = Format(null, [.. Enum.GetValues<BankFormat>().Select(Words.Of)]);
        var export = new Command("export", "Writes the questions to standard output.") { folder, format };
        export.SetAction(
            (words, cancellationToken) =>
                new BankWriting(call).RunAsync(
                    words.GetValue(folder),
                    Enum.Parse<BankFormat>(words.GetRequiredValue(format), ignoreCase: true),
                    cancellationToken
                )
        );
        var notes = Folder();
        var file = new Option<string>("--out")
        {
            Description = "A new Markdown file outside the notes folder, for you to read and accept.",
            Required = true,
        };
        var enrich = new Command("enrich", "Has a language model propose questions.") { notes, file };
        enrich.SetAction(
            (words, cancellationToken) =>
                new Enriching(call).RunAsync(
                    words.GetValue(notes),
                    words.GetRequiredValue(file),
                    cancellationToken
                )
        );
        return new Command("bank", "Looks after the questions.") { export, enrich };
    }

    private static Command Database(VerbCall call)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy goes; must not exist yet." };
        var backup = new Command("backup", "Copies the database, also while the bot runs.") { file };
        backup.SetAction(
            (words, cancellationToken) =>
                new Database(call).BackUpAsync(words.GetRequiredValue(file), cancellationToken)
        );
        var check = new Command("check", "Reads the whole database and reports what is wrong in it.");
        check.SetAction((_, cancellationToken) => new Database(call).CheckAsync(cancellationToken));
        var to = new Option<string>("--to") { Description = "A PostgreSQL connection.", Required = true };
        var move = new Command("move", "Moves to PostgreSQL; not in this version yet.") { to };
        move.SetAction(_ => CommandLine.Database.Move());
        return new Command("db", "Looks after the database.") { backup, check, move };
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
