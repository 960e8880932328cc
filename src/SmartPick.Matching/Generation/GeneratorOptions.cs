namespace SmartPick.Matching.Generation;

/// <summary>
/// What market to make. The defaults are a national market without couples; the same options give the same market, byte for byte,
/// on any machine.
/// </summary>
public sealed record GeneratorOptions
{
    /// <summary>Applicants, members of couples included; at least 1.</summary>
    public int Applicants { get; init; } = 52_000;

    /// <summary>Programs, advanced and preliminary ones included; at least 1.</summary>
    public int Programs { get; init; } = 6_600;

    /// <summary>Positions of all programs together; met exactly, so at least one a program and at most <see cref="LargestQuota"/>.</summary>
    public int Positions { get; init; } = 43_000;

    /// <summary>Couples; two applicants each.</summary>
    public int Couples { get; init; }

    /// <summary>Seed of every random choice.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Share of programs that are advanced (PGY-2), from 0 to 2/3: for every two of them there is a preliminary (PGY-1) program
    /// among <see cref="Programs"/>, and applicants who rank one carry a supplemental list for it.
    /// </summary>
    public double AdvancedShare { get; init; }

    /// <summary>Reversions, each from a donor to a receiver, never in a circle; at most two a donor.</summary>
    public int Reversions { get; init; }

    /// <summary>Share of programs that want an even or an odd number, from 0 to 1.</summary>
    public double ParityShare { get; init; }

    /// <summary>Specialties of very different size; fewer when there would be less than twenty programs a specialty.</summary>
    public int Specialties { get; init; } = 40;

    /// <summary>Regions, at least 1.</summary>
    public int Regions { get; init; } = 50;

    /// <summary>Average length of an applicant's list; met as nearly as the specialties' sizes allow.</summary>
    public double AverageList { get; init; } = 11.2;

    /// <summary>Longest list of an applicant.</summary>
    public int LongestList { get; init; } = 60;

    /// <summary>Average number of pairs a couple ranks; met as nearly as the specialties' sizes allow.</summary>
    public int PairsPerCouple { get; init; } = 88;

    /// <summary>Most positions of a program.</summary>
    public int LargestQuota { get; init; } = 80;
}
