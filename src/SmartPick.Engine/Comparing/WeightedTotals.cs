using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Comparing;

/// <summary>Something an applicant judges programs by.</summary>
/// <param name="Name">Its name, unique in a comparison.</param>
/// <param name="Weight">How much it counts, 0 or more.</param>
public sealed record WeighedCriterion(string Name, double Weight);

/// <summary>A program with the applicant's own scores.</summary>
/// <param name="Program">The program.</param>
/// <param name="Scores">1 to 5 for each criterion in order; null where none is given.</param>
public sealed record ScoredProgram(AcgmeCode Program, IReadOnlyList<int?> Scores);

/// <summary>The weighted mean of a program's scores.</summary>
/// <param name="Program">The program.</param>
/// <param name="Total">1 to 5; null where a score that counts is missing: then only the range is known.</param>
/// <param name="Low">The total if every missing score were 1.</param>
/// <param name="High">The total if every missing score were 5.</param>
/// <param name="Missing">Scores that count and are missing.</param>
public sealed record WeightedTotal(
    AcgmeCode Program,
    double? Total,
    double Low,
    double High,
    int Missing
)
{
    /// <summary>What programs are put in order by: the total, or the middle of its range.</summary>
    public double Middle => (Low + High) / 2;
}

/// <summary>Totals by weighted mean; a missing score is never filled in, it widens the range.</summary>
public static class WeightedTotals
{
    /// <summary>The lowest score.</summary>
    public const int Lowest = 1;

    /// <summary>The highest score.</summary>
    public const int Highest = 5;

    /// <summary>The total of each program, in the order given; empty when nothing counts.</summary>
    public static IReadOnlyList<WeightedTotal> Of(
        IReadOnlyList<WeighedCriterion> criteria,
        IReadOnlyList<ScoredProgram> programs
    )
    {
        var weights = criteria.Sum(criterion => criterion.Weight);
        return weights > 0 ? [.. programs.Select(program => Of(criteria, weights, program))] : [];
    }

    private static WeightedTotal Of(
        IReadOnlyList<WeighedCriterion> criteria,
        double weights,
        ScoredProgram program
    )
    {
        double low = 0;
        double high = 0;
        var missing = 0;
        for (var i = 0; i < criteria.Count; i++)
        {
            var weight = criteria[i].Weight;
            low += weight * (program.Scores[i] ?? Lowest);
            high += weight * (program.Scores[i] ?? Highest);
            missing += program.Scores[i] is null && weight > 0 ? 1 : 0;
        }

        return new WeightedTotal(
            program.Program,
            missing == 0 ? low / weights : null,
            low / weights,
            high / weights,
            missing
        );
    }
}
