using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// What the applicant spent on interviews beyond the fees. Nobody publishes what a journey costs, so it is the applicant's own word
/// or not known: nothing is estimated.
/// </summary>
/// <param name="Total">All that was entered.</param>
/// <param name="Entered">What was entered, by program.</param>
/// <param name="Unknown">Programs whose interview has its date, is not on a screen, and has nothing entered.</param>
public sealed record OwnCosts(
    Money Total,
    IReadOnlyList<OwnCost> Entered,
    IReadOnlyList<ResidencyProgram> Unknown
)
{
    /// <summary>The costs of some applications, in the order of their programs' codes.</summary>
    /// <param name="applications">The applications.</param>
    /// <param name="catalog">Knows the programs.</param>
    public static OwnCosts Of(
        IReadOnlyList<TrackedApplication> applications,
        ProgramCatalog catalog
    )
    {
        var known = applications
            .Select(application => (Application: application, catalog.Find(application.Program)))
            .Where(pair => pair.Item2 is not null)
            .OrderBy(pair => pair.Application.Program)
            .Select(pair => (pair.Application, Program: pair.Item2!))
            .ToList();
        List<OwnCost> entered =
        [
            .. known
                .Where(pair => pair.Application.Spent is not null)
                .Select(pair => new OwnCost(
                    pair.Program,
                    new Money(pair.Application.Spent!.Value)
                )),
        ];
        return new OwnCosts(
            entered.Aggregate(Money.Zero, (sum, cost) => sum + cost.Amount),
            entered,
            [.. known.Where(pair => IsOpen(pair.Application)).Select(pair => pair.Program)]
        );
    }

    private static bool IsOpen(TrackedApplication application) =>
        application
            is { Spent: null, State: ApplicationState.Scheduled or ApplicationState.Interviewed }
        && application.Events.LastOrDefault(happened => happened.InPerson is not null)?.InPerson
            != false;
}

/// <summary>What an interview cost.</summary>
/// <param name="Program">The program.</param>
/// <param name="Amount">The amount.</param>
public sealed record OwnCost(ResidencyProgram Program, Money Amount);
