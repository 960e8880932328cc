using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.RankLists;

/// <summary>A program on a rank order list.</summary>
/// <param name="Program">The program.</param>
/// <param name="Tier">The signal sent with the application; null when it is not said.</param>
public readonly record struct RankEntry(AcgmeCode Program, SignalTier? Tier);

/// <summary>A preliminary or transitional year, which the directory does not hold.</summary>
/// <param name="Name">What the applicant calls it.</param>
/// <param name="State">Two-letter state; null when not given.</param>
public sealed record FirstYear(string Name, string? State);

/// <summary>One question about a rank order list.</summary>
public sealed record RankRequest
{
    /// <summary>Who ranks.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>The list, most preferred first.</summary>
    public required IReadOnlyList<RankEntry> Ranks { get; init; }

    /// <summary>Applications and what came of them. With none sent, every program ranked counts as interviewed.</summary>
    public IReadOnlyList<TrackedApplication> Applications { get; init; } = [];

    /// <summary>The day on which the question is asked: what is entered for later is not known yet.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The last day up to which everything heard is entered: silence counts until then; null when nothing is concluded from it.</summary>
    public DateOnly? HeardUntil { get; init; }

    /// <summary>Programs at which the applicant would rather not train.</summary>
    public IReadOnlySet<AcgmeCode> Unacceptable { get; init; } = new HashSet<AcgmeCode>();

    /// <summary>First-year positions to rank with advanced ones, most preferred first.</summary>
    public IReadOnlyList<FirstYear> FirstYears { get; init; } = [];

    /// <summary>True when each advanced program carries the list of first years.</summary>
    public bool Supplement { get; init; } = true;

    /// <summary>The preset, which sets how much sought-after programs are worth.</summary>
    public Preset Preset { get; init; } = Preset.Balanced;

    /// <summary>Seed of the parameter draws behind the intervals.</summary>
    public Seed Seed { get; init; } = new(1);

    /// <summary>Number of parameter draws behind the intervals.</summary>
    public int Draws { get; init; } = 200;

    /// <summary>Threads to use; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;
}
