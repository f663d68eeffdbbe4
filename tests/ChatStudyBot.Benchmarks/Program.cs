using System.Globalization;
using ChatStudyBot.Benchmarks;

switch (args)
{
    case ["notes-once", var files]:
        NotesBenchmark.Once(int.Parse(files, CultureInfo.InvariantCulture));
        return 0;
    case ["notes"]:
        NotesBenchmark.Run();
        return 0;
}
return 2;
