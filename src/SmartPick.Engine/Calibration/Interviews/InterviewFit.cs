using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Stage 1 of the model: from published interview rates to the interview parameters of every program (model section 1). Pure and
/// deterministic; one thread, seconds.
/// </summary>
public static class InterviewFit
{
    /// <summary>Fits all specialties of the catalog, at the assumed rotation effect and at its low and high variants.</summary>
    /// <param name="catalog">Programs (states, counts), specialties (families) and the signals of the season running.</param>
    /// <param name="rates">Published rates.</param>
    /// <param name="schools">Medical schools, for in-state shares.</param>
    /// <param name="priors">What is assumed.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Cancels between rounds.</param>
    public static InterviewFitResult Run(
        ProgramCatalog catalog,
        IReadOnlyList<ProgramInterviewRates> rates,
        IReadOnlyList<MedicalSchool> schools,
        InterviewPriors priors,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var inState = new InStateShares(schools, priors.Get("schools_floor").Mean);
        var done = 0;
        var central = Variant("");
        var low = Variant("Low");
        var high = Variant("High");
        return new InterviewFitResult(
            central.Rows,
            low.Rows,
            high.Rows,
            catalog
                .Specialties.Select(specialty =>
                    SpecialtyPool.OfRates(catalog, specialty.Name, priors)
                )
                .ToList(),
            FitSummary.Report(catalog, rates, central.Fits)
        );

        (List<InterviewParameters> Rows, List<SpecialtyFit> Fits) Variant(string group)
        {
            var rotation = priors.Get("rotation_effect", string.Empty, group).Mean;
            var fits = Fit(catalog, rates, inState, priors, rotation, Advance, cancellation);
            return (Rows(catalog, fits, inState, priors, rotation), fits);
        }

        void Advance() => progress?.Report(++done / (3.0 * catalog.Specialties.Count));
    }

    private static List<SpecialtyFit> Fit(
        ProgramCatalog catalog,
        IReadOnlyList<ProgramInterviewRates> rates,
        InStateShares inState,
        InterviewPriors priors,
        double rotation,
        Action advance,
        CancellationToken cancellation
    )
    {
        var bySpecialty = rates.ToLookup(row => row.Specialty, StringComparer.Ordinal);
        var fits = new List<SpecialtyFit>();
        foreach (var specialty in Ordered(catalog))
        {
            var rows = bySpecialty[specialty.Name]
                .Select(row => (row, row.Code is { } code ? catalog.Find(code)?.State : null))
                .ToList();
            if (rows.Count > 0)
            {
                var pool = SpecialtyPool.OfRates(catalog, specialty.Name, priors);
                var fit = new SpecialtyFit(pool, rows, inState, priors, rotation);
                fit.Run(cancellation);
                fits.Add(fit);
            }

            advance();
        }

        return fits;
    }

    private static List<InterviewParameters> Rows(
        ProgramCatalog catalog,
        List<SpecialtyFit> fits,
        InStateShares inState,
        InterviewPriors priors,
        double rotation
    )
    {
        var loans = Enum.GetValues<SpecialtyFamily>()
            .ToDictionary(family => family, _ => new FamilyLoan(priors, rotation));
        var rows = new List<InterviewParameters>();
        foreach (var fit in fits)
        {
            var name = fit.Pool.Specialty;
            var parameters = new SpecialtyParameters(
                fit,
                catalog.SignalsOf(name),
                priors,
                rotation
            );
            loans[catalog.FindSpecialty(name)!.Family].Add(fit, parameters);
            rows.AddRange(parameters.Rows());
        }

        foreach (
            var specialty in Ordered(catalog)
                .ExceptBy(
                    fits.Select(fit => fit.Pool.Specialty),
                    specialty => specialty.Name,
                    StringComparer.Ordinal
                )
        )
        {
            rows.Add(
                loans[specialty.Family]
                    .Row(
                        SpecialtyPool.OfRates(catalog, specialty.Name, priors),
                        catalog.SignalsOf(specialty.Name),
                        inState
                    )
            );
        }

        return rows;
    }

    private static IEnumerable<Specialty> Ordered(ProgramCatalog catalog) =>
        catalog.Specialties.OrderBy(specialty => specialty.Name, StringComparer.Ordinal);
}
