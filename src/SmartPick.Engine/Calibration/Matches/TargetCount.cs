using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>How many specialties have a family of figures for a type of applicants.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Type">The applicants.</param>
/// <param name="Fitted">Specialties with at least one figure of it that the fit sees.</param>
/// <param name="HeldOut">Specialties with one that it does not see.</param>
/// <param name="Figures">Figures, both together.</param>
public sealed record TargetCount(
    TargetKind Kind,
    ApplicantType Type,
    int Fitted,
    int HeldOut,
    int Figures
);

/// <summary>Where a parameter of a group comes from.</summary>
public enum ParameterOrigin
{
    /// <summary>The group's own figures narrow it.</summary>
    Own,

    /// <summary>Fitted for all groups together.</summary>
    Common,

    /// <summary>The group has figures, but none that speaks of it: only the starting assumption does.</summary>
    PriorOnly,

    /// <summary>Another type's or specialty's value, or solved to a borrowed rate.</summary>
    Borrowed,
}

/// <summary>One parameter of one group: its value, its standard error, and where it comes from.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The applicants.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">As served.</param>
/// <param name="Sd">Its standard error.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record ParameterMark(
    string Specialty,
    ApplicantType Type,
    MatchParameter Parameter,
    double Value,
    double Sd,
    ParameterOrigin Origin
);

/// <summary>Counts the figures and marks what is borrowed.</summary>
internal static class TargetCensus
{
    // Figures that take less than a twentieth off the spread of an assumption have said nothing of it.
    private const double Narrowed = 0.95;

    /// <summary>Every family of figures by type, in the order of the families.</summary>
    public static IReadOnlyList<TargetCount> Count(
        IReadOnlyList<FittedGroup> groups,
        FitWorld world
    )
    {
        var targets = groups
            .SelectMany(group =>
                world
                    .Targets.Of(group.Specialty, group.Type)
                    .Concat(NewestRate(group, world))
                    .Select(target => (group.Specialty, group.Type, Target: target))
            )
            .ToList();
        return
        [
            .. targets
                .GroupBy(item => (item.Target.Kind, item.Type))
                .OrderBy(family => family.Key.Kind)
                .ThenBy(family => family.Key.Type)
                .Select(family => new TargetCount(
                    family.Key.Kind,
                    family.Key.Type,
                    Specialties(family.Where(item => !item.Target.HeldOut)),
                    Specialties(family.Where(item => item.Target.HeldOut)),
                    family.Count()
                )),
        ];
    }

    /// <summary>The five parameters of every group.</summary>
    public static IEnumerable<ParameterMark> Marks(FittedGroup group, FitWorld world) =>
        Enum.GetValues<MatchParameter>()
            .Select(parameter => new ParameterMark(
                group.Specialty,
                group.Type,
                parameter,
                group.Final.Served((int)parameter),
                group.Final.Sd(parameter),
                Origin(group, parameter, world)
            ));

    private static ParameterOrigin Origin(
        FittedGroup group,
        MatchParameter parameter,
        FitWorld world
    )
    {
        if (parameter == MatchParameter.Lambda)
        {
            return ParameterOrigin.Common;
        }

        if (group is not { Problem: { } problem, Fit: { } fit })
        {
            var hasRate =
                parameter == MatchParameter.Cutoff
                && world.Rates[group.Specialty, group.Type].Borrowed.Length == 0;
            return hasRate ? ParameterOrigin.Own : ParameterOrigin.Borrowed;
        }

        var prior = parameter switch
        {
            MatchParameter.Beta => problem.Beta,
            MatchParameter.LogSigma => problem.LogSigma,
            MatchParameter.Kappa => problem.Kappa,
            _ => problem.Cutoff,
        };
        return fit.Estimate.Sd(parameter) < Narrowed * prior.Sd
            ? ParameterOrigin.Own
            : ParameterOrigin.PriorOnly;
    }

    /// <summary>Where bands are the targets, the newest rate moves c all the same.</summary>
    private static IEnumerable<MatchTarget> NewestRate(FittedGroup group, FitWorld world) =>
        world
            .Targets.Of(group.Specialty, group.Type)
            .Any(target => target.Kind == TargetKind.MatchRate)
            ? []
            : new[] { world.Targets.OwnRate(group.Specialty, group.Type) }.OfType<MatchTarget>();

    private static int Specialties(
        IEnumerable<(string Specialty, ApplicantType Type, MatchTarget Target)> items
    ) => items.Select(item => item.Specialty).Distinct(StringComparer.Ordinal).Count();
}
