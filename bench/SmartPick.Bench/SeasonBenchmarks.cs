using BenchmarkDotNet.Attributes;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Seasons;

namespace SmartPick.Bench;

/// <summary>Many-season mode at national scale; the target is 20 ms a season on one core. <c>--table seasons</c> prints it quickly.</summary>
[MemoryDiagnoser]
public class SeasonBenchmarks
{
    private const int Seasons = 40;

    private readonly SeasonCase _case = SeasonCase.Create();
    private SeasonOutcomes _room;
    private int _season;

    [GlobalSetup]
    public void TakeRoom() => _room = _case.Room(Seasons);

    [Benchmark]
    public int OneSeason() => _case.OneSeason(_season++);

    [Benchmark(OperationsPerInvoke = Seasons)]
    public void SeasonOfFortyOneThread() => _case.Seasons(_room, threads: 1);

    [Benchmark(OperationsPerInvoke = Seasons)]
    public void SeasonOfFortyTwoThreads() => _case.Seasons(_room, threads: 2);

    [Benchmark]
    public MatchInstance GenerateNationalMarket() =>
        InstanceGenerator.Generate(new GeneratorOptions { Couples = 1_200 });
}
