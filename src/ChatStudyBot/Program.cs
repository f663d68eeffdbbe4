using ChatStudyBot.CommandLine;

return await BotCommandLine.RunAsync(args, Shell.OfProcess(), TimeProvider.System);
