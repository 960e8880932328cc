using SmartPick.Bench;

if (args is ["--table", "seasons"])
{
    return SeasonTable.Print();
}

if (args is ["--table", "market", ..])
{
    return NationalTable.Print(args.Length > 2 ? args[2] : null);
}

if (args is ["--table", "promises", ..])
{
    return PromiseTable.Print(args.Length > 2 ? args[2] : null, args.Length > 3 ? args[3] : null);
}

if (args is ["--table", "applications", ..])
{
    return ApplicationsTable.Print(args.Length > 2 ? args[2] : null);
}

if (args is ["--table", "couple", ..])
{
    return CoupleTable.Print(args.Length > 2 ? args[2] : null);
}

if (args is ["--table", "answers", ..])
{
    return AnswersTable.Print(args.Length > 2 ? args[2] : null);
}

if (args is ["--table", "match"])
{
    return MatchTable.Print();
}

if (args is ["--table", "rounds"])
{
    return RoundsTable.Print();
}

if (args is ["--table", "pages", ..])
{
    return await PagesTable.PrintAsync(args[2..]);
}

if (args is ["--table", "load", ..])
{
    return await LoadTable.PrintAsync(args[2..]);
}

if (args is ["--table", ..])
{
    return SpeedTable.Print(args.Length > 1 ? args[1] : null);
}

_ = BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(SpeedTable).Assembly).Run(args);
return 0;
