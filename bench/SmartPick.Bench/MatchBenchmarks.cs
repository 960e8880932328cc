using BenchmarkDotNet.Attributes;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Runs;

namespace SmartPick.Bench;

/// <summary>The Match on generated national markets, measured with care; <c>--table match</c> prints it quickly.</summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private MatchCase _singles = null!;
    private MatchCase _couples = null!;
    private MatchCase _everything = null!;
    private Assignment _assignment = null!;

    [GlobalSetup]
    public void Load()
    {
        _singles = MatchCase.WithoutCouples();
        _couples = MatchCase.WithCouples();
        _everything = MatchCase.WithEverything();
        _assignment = _couples.Run().Assignment;
    }

    [Benchmark]
    public MatchResult WithoutCouples() => _singles.Run();

    [Benchmark]
    public MatchResult WithCouples() => _couples.Run();

    [Benchmark]
    public MatchResult WithEverything() => _everything.Run();

    [Benchmark]
    public int Verify() => _couples.Verify(_assignment);
}
