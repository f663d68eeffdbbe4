using System.Globalization;
using ChatStudyBot.Benchmarks;

// dotnet run -c Release --project tests/ChatStudyBot.Benchmarks [-- NAME...]
string[] all = ["notes", "answers", "start", "clicks"];
if (args is ["notes-once", var files])
{
    NotesBenchmark.Once(int.Parse(files, CultureInfo.InvariantCulture));
    return 0;
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
        case "start":
            await StartBenchmark.RunAsync();
            break;
        case "clicks":
            await ClicksBenchmark.RunAsync();
            break;
        default:
            await Console.Error.WriteLineAsync(
                $"No benchmark is called '{name}': take one of {string.Join(", ", all)}."
            );
            return 2;
    }
}
return 0;
