using BenchmarkDotNet.Attributes;

namespace SmartPick.Bench;

/// <summary>The speed table of the picker, measured with care; <c>--table</c> prints it quickly.</summary>
[MemoryDiagnoser]
public class PickBenchmarks
{
    private PickCases _cases = null!;
    private Func<double> _sweep = null!;

    [GlobalSetup]
    public void Load()
    {
        _cases = PickCases.Load(null);
        _sweep = _cases.Medicine.Sweep();
    }

    [Benchmark]
    public double ChancesListCertificate200Programs() => _cases.Radiology.TableListAndCertificate();

    [Benchmark]
    public double ChancesListCertificate1499Programs() => _cases.Both.TableListAndCertificate();

    [Benchmark]
    public double Intervals200Draws() => _cases.Radiology.Intervals();

    [Benchmark]
    public double WhatIfReevaluate() => _cases.Radiology.Reevaluate();

    [Benchmark]
    public double WhatIfReoptimize() => _cases.Radiology.Reoptimize();

    [Benchmark]
    public double GainSweep() => _sweep();

    [Benchmark]
    public int FirstAnswerInternalMedicine() => _cases.Medicine.FirstAnswer();
}
