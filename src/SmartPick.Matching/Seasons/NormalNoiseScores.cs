using System.Runtime.CompilerServices;
using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Seasons;

/// <summary>
/// A systematic score plus normal noise, independent between seasons, applicants and programs: a hash of (seed, season, applicant,
/// program) put through the inverse of the normal distribution (AS 241, relative accuracy 1e-15, then rounded to single precision).
/// Noise is never further than 8.21 standard deviations from zero. The same bits on every machine.
/// </summary>
public struct NormalNoiseScores : IProposalScores, IEquatable<NormalNoiseScores>
{
    private readonly ulong _seed;
    private readonly float[] _systematic;
    private readonly float _sigma;
    private readonly bool _byEntry;
    private ulong _season;

    private NormalNoiseScores(ulong seed, float[] systematic, float sigma, bool byEntry)
    {
        (_seed, _systematic, _sigma, _byEntry) = (seed, systematic, sigma, byEntry);
        StartSeason(0);
    }

    /// <summary>A systematic score for every entry of the applicants' lists.</summary>
    /// <param name="seed">Seed of the noise.</param>
    /// <param name="systematic">By entry of the lists, applicant by applicant.</param>
    /// <param name="sigma">Standard deviation of the noise, at least 0.</param>
    public static NormalNoiseScores ByEntry(ulong seed, float[] systematic, float sigma) =>
        new(seed, systematic, Checked(sigma), byEntry: true);

    /// <summary>A systematic score for every applicant, the same at every program.</summary>
    /// <param name="seed">Seed of the noise.</param>
    /// <param name="quality">By applicant.</param>
    /// <param name="sigma">Standard deviation of the noise, at least 0.</param>
    public static NormalNoiseScores ByApplicant(ulong seed, float[] quality, float sigma) =>
        new(seed, quality, Checked(sigma), byEntry: false);

    /// <inheritdoc/>
    public void StartSeason(int season) => _season = KeyedHash.Of(_seed, (ulong)season);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Score(int applicant, int program, int entry) =>
        _systematic[_byEntry ? entry : applicant] + (_sigma * Noise(applicant, program));

    /// <summary>The noise of the season alone, standard normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Noise(int applicant, int program)
    {
        // KeyedHash.Of(seed, season, applicant, program), of which the season's part is ready.
        var word = KeyedHash.Mix(KeyedHash.Mix(_season ^ (uint)applicant) ^ (uint)program);
        return (float)NormalQuantile.OfWord(word);
    }

    /// <summary>True when both give the same scores from the same array.</summary>
    public readonly bool Equals(NormalNoiseScores other) =>
        _seed == other._seed
        && ReferenceEquals(_systematic, other._systematic)
        && _sigma.Equals(other._sigma)
        && _byEntry == other._byEntry
        && _season == other._season;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) =>
        obj is NormalNoiseScores other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_seed, _season, _sigma);

    /// <summary>True when both give the same scores from the same array.</summary>
    public static bool operator ==(NormalNoiseScores left, NormalNoiseScores right) =>
        left.Equals(right);

    /// <summary>True when they differ.</summary>
    public static bool operator !=(NormalNoiseScores left, NormalNoiseScores right) =>
        !left.Equals(right);

    private static float Checked(float sigma) =>
        sigma >= 0
            ? sigma
            : throw new ArgumentOutOfRangeException(
                nameof(sigma),
                sigma,
                "A standard deviation is at least 0."
            );
}
