using SmartPick.Bench;

if (args is ["--table", "seasons"])
{
    return SeasonTable.Print();
}

if (args is ["--table", "market", ..])
{
    return MarketTableBench.Print(
        args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 20
    );
}

if (args is ["--table", "match"])
{
    return MatchTable.Print();
}

if (args is ["--table", ..])
{
    return SpeedTable.Print(args.Length > 1 ? args[1] : null);
}

_ = BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(SpeedTable).Assembly).Run(args);
return 0;
