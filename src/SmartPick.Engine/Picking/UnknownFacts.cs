using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>
/// What is not known of the programs of a list and should be asked before paying: a line for each fact and not a mark on every
/// program, with the names of the fewer ones, be these known or unknown.
/// </summary>
public static class UnknownFacts
{
    private const int Named = 5;

    private static readonly (string Flag, string What)[] Facts =
    [
        (Eligibility.VerifyVisa, "Visa policy unknown"),
        (Eligibility.Step3Needed, "Step 3 may be asked for an H-1B, and you have none yet,"),
        (Eligibility.VerifyComlex, "Whether COMLEX without USMLE is accepted is unknown"),
    ];

    /// <summary>The lines for programs, in their order; none where everything needed is known.</summary>
    /// <param name="applicant">Who asks; what is known of the programs stands in the profile.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="season">The season, for years since graduation.</param>
    public static IReadOnlyList<string> Of(
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs,
        Season season
    )
    {
        var eligibility = new Eligibility(applicant, season);
        return Of([
            .. programs.Select(program => (program.Name, eligibility.Checks(program.Code))),
        ]);
    }

    /// <summary>The marks that stand on half of the programs or more, so that a line says it and no program carries them.</summary>
    /// <param name="programs">The list.</param>
    public static IReadOnlySet<string> Folded(IReadOnlyList<AdvisedProgram> programs) =>
        Facts
            .Select(fact => fact.Flag)
            .Where(flag =>
                programs.Count > 1
                && 2
                    * programs.Count(program =>
                        program.Flags.Contains(flag, StringComparer.Ordinal)
                    )
                    >= programs.Count
            )
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The lines for programs with what is to be checked at each.</summary>
    internal static IReadOnlyList<string> Of(
        IReadOnlyList<(string Name, IReadOnlyList<string> Checks)> programs
    ) =>
        [
            .. Facts
                .Select(fact =>
                    Line(
                        fact.What,
                        programs.ToLookup(one =>
                            one.Checks.Contains(fact.Flag, StringComparer.Ordinal)
                        )
                    )
                )
                .OfType<string>(),
        ];

    private static string? Line(
        string what,
        ILookup<bool, (string Name, IReadOnlyList<string> Checks)> programs
    )
    {
        string[] unknown = [.. programs[true].Select(one => one.Name)];
        string[] known = [.. programs[false].Select(one => one.Name)];
        var all = unknown.Length + known.Length;
        if (unknown.Length == 0)
        {
            return null;
        }

        var where =
            all == 1 ? $"at {unknown[0]}"
            : known.Length == 0 ? Say($"at all {all} programs")
            : unknown.Length <= known.Length
                ? Say($"at {unknown.Length} of {all} programs ({Names(unknown)})")
            : Say($"at {unknown.Length} of {all} programs (all but {Names(known)})");
        return $"{what} {where}: ask {(unknown.Length == 1 ? "it" : "each")} before you pay.";
    }

    private static string Names(string[] names) =>
        names.Length == 1 ? names[0]
        : names.Length <= Named ? string.Join(", ", names[..^1]) + " and " + names[^1]
        : string.Join(", ", names[..Named]) + Say($" and {names.Length - Named} more");

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
