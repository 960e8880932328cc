namespace SmartPick.Engine.Catalog;

/// <summary>One step of a tiered fee: applications from..to cost a flat amount together, or so much each.</summary>
/// <param name="From">First application of the step, counted from 1.</param>
/// <param name="To">Last application of the step; null for no end.</param>
/// <param name="Amount">The amount.</param>
/// <param name="IsFlat">True: the amount is for the whole step. False: for each application in it.</param>
/// <param name="Provenance">Where the amount comes from.</param>
public sealed record FeeStep(int From, int? To, Money Amount, bool IsFlat, Provenance Provenance);

/// <summary>What applications through one portal cost in one season; steps count per specialty.</summary>
/// <param name="Portal">The portal's id.</param>
/// <param name="Season">The season.</param>
/// <param name="Steps">The steps, ascending and without gaps, from 1.</param>
/// <param name="CarriedOver">True when the season's own fees were not found and the last ones known stand in.</param>
public sealed record FeeSchedule(
    string Portal,
    Season Season,
    IReadOnlyList<FeeStep> Steps,
    bool CarriedOver
)
{
    /// <summary>The cost of <paramref name="count"/> applications in one specialty.</summary>
    /// <param name="count">0 or more.</param>
    public Money Cost(int count)
    {
        var total = 0;
        foreach (var step in Steps)
        {
            if (count < step.From)
            {
                break;
            }

            var inStep = Math.Min(count, step.To ?? count) - step.From + 1;
            total += step.IsFlat ? step.Amount.Dollars : step.Amount.Dollars * inStep;
        }

        return new Money(total);
    }
}

/// <summary>A fee that does not depend on the number of applications: registration, transcripts, tokens, ranks.</summary>
/// <param name="Key">What it is, for example <c>nrmp-registration</c>.</param>
/// <param name="Season">The season.</param>
/// <param name="Amount">The amount.</param>
/// <param name="AppliesTo">all, img, usmle, comlex (who sends such a transcript), couple, late, extra-rank, urology, or sf-match (who enters that match).</param>
/// <param name="CarriedOver">True when the last amount known stands in.</param>
/// <param name="Provenance">Where the amount comes from.</param>
public sealed record FixedFee(
    string Key,
    Season Season,
    Money Amount,
    string AppliesTo,
    bool CarriedOver,
    Provenance Provenance
)
{
    /// <summary>How many of the things paid for are included, for example ranks in the registration; null where nothing is counted.</summary>
    public int? Included { get; init; }

    /// <summary>What the fee is for, in words.</summary>
    public string? Note { get; init; }
}
