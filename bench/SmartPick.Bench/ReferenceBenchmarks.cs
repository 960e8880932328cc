using BenchmarkDotNet.Attributes;
using SmartPick.Reference;
using SmartPick.Reference.Catalog;

namespace SmartPick.Bench;

/// <summary>How long the product waits for its facts when it starts; the target is below 150 ms for all, warm.</summary>
[MemoryDiagnoser]
public class ReferenceBenchmarks
{
    private readonly string _folder = DataFolder.Locate(null);

    [Benchmark]
    public int Facts() => CatalogFolder.Load(_folder).Problems.Count;

    [Benchmark]
    public int FactsAndModel() => ReferenceData.Load(_folder).Problems.Count;
}
