using System.Security.Cryptography;
using System.Text.Json;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Engine.Randomness;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using SmartPick.Reference.Mentors;

namespace SmartPick.Platform.Rounds;

/// <summary>A round as it stands in the database, and what everything that goes into it hashes to.</summary>
/// <param name="Input">Who takes part.</param>
/// <param name="Scorer">Scores and bars.</param>
/// <param name="Rules">Floor, first call and number of alternatives.</param>
/// <param name="Seed">What equals are drawn by.</param>
/// <param name="Fingerprint">Hexadecimal SHA-256.</param>
internal sealed record RoundMade(
    RoundInput Input,
    PairScorer Scorer,
    MentorRules Rules,
    Seed Seed,
    string Fingerprint
)
{
    /// <summary>Holds everybody against everybody: what takes long in a large round.</summary>
    public Round Prepare(IProgress<int>? compared, CancellationToken cancellation) =>
        Round.Prepare(Input, Scorer, Rules, Seed, compared, cancellation);

    /// <summary>Reads it from what stands in the database now.</summary>
    /// <exception cref="InvalidOperationException">The stored weights cannot be read, which were checked when they were stored.</exception>
    public static async Task<RoundMade> ReadAsync(
        PlatformDb db,
        CohortRound round,
        ReferenceData data,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var basis = data.Mentoring;
        var weights = round.Weights is { } text
            ? MentorWeights.ReadText("weights", text, data).Value
                ?? throw new InvalidOperationException("Stored weights cannot be read.")
            : basis.Weights;
        var rules = round.Floor is { } floor
            ? basis.Rules with
            {
                RoundFloor = floor,
            }
            : basis.Rules;
        var year = data.Catalog.Season.MatchYear;
        var input = await new RoundPeople(db, now)
            .ReadAsync(round, year, cancellation)
            .ConfigureAwait(false);
        var scorer = new PairScorer(basis.Vocabulary, weights, year);
        return new RoundMade(
            input,
            scorer,
            rules,
            new Seed((ulong)round.Seed),
            Hash(input, weights, rules, round.Objective)
        );
    }

    private static string Hash(
        RoundInput input,
        MatchWeights weights,
        MentorRules rules,
        RoundObjective objective
    ) =>
        Convert.ToHexString(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        input,
                        Stages = input
                            .Mentees.Select(mentee => mentee.Stage.ToString())
                            .Concat(input.Mentors.Select(mentor => mentor.Stage.ToString())),
                        Hours = input
                            .Mentees.Select(mentee => mentee.Hours?.ToString())
                            .Concat(input.Mentors.Select(mentor => mentor.Hours?.ToString())),
                        weights,
                        rules,
                        objective,
                    }
                )
            )
        );
}
