using System.Buffers;
using SmartPick.Matching;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Exact;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Bench;

/// <summary>A generated national market and the work that is measured on it.</summary>
internal sealed class MatchCase
{
    private static readonly MatchOptions s_unverified = new() { Verify = false };

    private MatchCase(string name, GeneratorOptions options)
    {
        Name = name;
        Instance = InstanceGenerator.Generate(options);
    }

    public string Name { get; }

    public MatchInstance Instance { get; }

    public static MatchCase WithoutCouples() =>
        new("without couples", new GeneratorOptions { Seed = 1 });

    public static MatchCase WithCouples(ulong seed = 1) =>
        new("1,200 couples", new GeneratorOptions { Couples = 1_200, Seed = seed });

    /// <summary>A tenth of the programs advanced, a tenth with a parity, 200 reversions.</summary>
    public static MatchCase WithEverything(ulong seed = 1) =>
        new(
            "1,200 couples, 10 % advanced, 200 reversions, 10 % parity",
            new GeneratorOptions
            {
                Couples = 1_200,
                AdvancedShare = 0.1,
                Reversions = 200,
                ParityShare = 0.1,
                Seed = seed,
            }
        );

    /// <summary>Match and statistics, not verified.</summary>
    public MatchResult Run() => Match.Run(Instance, s_unverified);

    /// <summary>The whole Match, verified.</summary>
    public MatchResult RunVerified() => Match.Run(Instance);

    public int Verify(Assignment assignment) =>
        StabilityVerifier.Verify(Instance, assignment).BlockingPairCount;

    /// <summary>The market as text.</summary>
    public byte[] Text()
    {
        var buffer = new ArrayBufferWriter<byte>();
        _ = TextFormat.TryWrite(Instance, buffer, out _);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The complete search alone, without a Match before it.</summary>
    public ExactOutcome Search() =>
        ExactSearch
            .Run(
                Instance,
                StabilityPolicy.VacatedPositionStaysTaken,
                ExactLimits.Default,
                CancellationToken.None
            )
            .Outcome;

    /// <summary>Bytes that deferred acceptance walks over: edges, places on lists, cursors, rosters.</summary>
    public long Footprint =>
        (Instance.RankingCount * (8L + 4 + 1))
        + (Instance.ApplicantCount * 8L)
        + (Instance.ProgramCount * 16L);
}
