using System.Globalization;
using ChatStudyBot.Benchmarks;

// dotnet run -c Release --project tests/ChatStudyBot.Benchmarks [-- NAME... | daily discord|slack [SCHEDULES] | coverage NOTES_FOLDER | ask NOTES_FOLDER [tuning|weighing|tuning-2|tuning-3|weighing-2|kept] [each] | follow-ups all|wrong|each notes=FOLDER content=content]
string[] all = ["notes", "answers", "reviews", "boards", "start", "clicks", "ask-speed", "daily"];
if (args is ["notes-once", var files])
{
    NotesBenchmark.Once(int.Parse(files, CultureInfo.InvariantCulture));
    return 0;
}
if (args is ["ask-speed-once", var passages])
{
    AskSpeedBenchmark.Once(int.Parse(passages, CultureInfo.InvariantCulture));
    return 0;
}
if (args is ["daily", var platform and ("discord" or "slack")])
{
    await DailyBenchmark.RunAsync(platform);
    return 0;
}
if (args is ["daily", var fewer and ("discord" or "slack"), var schedules])
{
    await DailyBenchmark.RunAsync(fewer, int.Parse(schedules, CultureInfo.InvariantCulture));
    return 0;
}
if (args is ["coverage", var notes])
{
    return await CoverageBenchmark.RunAsync(notes);
}
if (args is ["ask", var about, .. var rest])
{
    return await AskBenchmark.RunAsync(
        about,
        rest is [var half, ..] ? half : "tuning",
        each: rest is [_, "each", ..]
    );
}
if (args is ["follow-ups", var each and ("all" or "each" or "wrong"), .. var folders])
{
    return await FollowUpBenchmark.RunAsync(each, folders);
}
foreach (var name in args is [] ? all : args)
{
    Console.WriteLine($"== {name}");
    switch (name)
    {
        case "notes":
            NotesBenchmark.Run();
            break;
        case "answers":
            await AnswersBenchmark.RunAsync();
            break;
        case "reviews":
            await ReviewsBenchmark.RunAsync();
            break;
        case "boards":
            await BoardsBenchmark.RunAsync();
            break;
        case "start":
            await StartBenchmark.RunAsync();
            break;
        case "clicks":
            await ClicksBenchmark.RunAsync();
            break;
        case "daily":
            await DailyBenchmark.RunAsync();
            break;
        case "ask-speed":
            AskSpeedBenchmark.Run();
            break;
        default:
            await Console.Error.WriteLineAsync(
                $"No benchmark is called '{name}': take one of {string.Join(", ", all)}, or coverage or ask with a notes folder."
            );
            return 2;
    }
}
return 0;
