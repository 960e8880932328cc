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
    private const int Variants = 4;

    /// <summary>Fits all specialties of the catalog, at the assumed rotation effect and at its low and high variants.</summary>
    /// <param name="catalog">Programs (states, counts), specialties (families) and signals by season.</param>
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
        var market = new FitInput(
            catalog,
            rates.ToLookup(row => row.Specialty, StringComparer.Ordinal),
            new InStateShares(schools, priors.Get("schools_floor").Mean),
            priors
        );
        var done = 0;
        var rotation = priors.Get("rotation_effect");
        var lowRotation = priors.Get("rotation_effect", string.Empty, "Low").Mean;
        var highRotation = priors.Get("rotation_effect", string.Empty, "High").Mean;

        var fits = Fit(rotation.Mean, [], 0);
        var lowered = new List<LoweredType>();
        var central = market.Rows(fits, rotation.Mean, lowered);
        var low = market.Rows(Fit(lowRotation, fits, 0), lowRotation);
        var high = market.Rows(Fit(highRotation, fits, 0), highRotation);
        var shifted = market.Rows(Fit(rotation.Mean, fits, 1), rotation.Mean);
        return new InterviewFitResult(
            central
                .Select(
                    (row, k) =>
                        Widened(
                            row,
                            Difference(high[k], low[k], rotation.Sd / (highRotation - lowRotation)),
                            Difference(shifted[k], row, 1)
                        )
                )
                .ToList(),
            low,
            high,
            catalog
                .Specialties.Select(specialty =>
                    SpecialtyPool.OfRates(catalog, specialty.Name, priors)
                )
                .ToList(),
            FitSummary.Report(catalog, rates, priors, fits) with
            {
                LoweredTypes = lowered,
            }
        )
        {
            Predictions = new HeldOutSpecialties(catalog, priors, market.InState, rotation.Mean).Of(
                fits
            ),
        };

        List<SpecialtyFit> Fit(double effect, IReadOnlyList<SpecialtyFit> start, double shift) =>
            market
                .Specialties.Select(specialty =>
                {
                    var fit = market.Fit(specialty, effect, start, shift, cancellation);
                    progress?.Report(++done / (double)(Variants * catalog.Specialties.Count));
                    return fit;
                })
                .OfType<SpecialtyFit>()
                .ToList();
    }

    // What is assumed about rotations and the association moves all effects of a program together: one direction each.
    private static InterviewParameters Widened(
        InterviewParameters row,
        params ReadOnlySpan<double[]> directions
    )
    {
        var covariance = (double[])row.Covariance.Clone();
        foreach (var direction in directions)
        {
            var next = 0;
            for (var i = 0; i < direction.Length; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    covariance[next++] += direction[i] * direction[j];
                }
            }
        }

        return row with
        {
            Covariance = covariance,
        };
    }

    private static double[] Difference(
        InterviewParameters above,
        InterviewParameters below,
        double scale
    ) => above.Mean.Zip(below.Mean, (a, b) => scale * (a - b)).ToArray();

    /// <summary>What every variant of the fit starts from.</summary>
    private sealed record FitInput(
        ProgramCatalog Catalog,
        ILookup<string, ProgramInterviewRates> Rates,
        InStateShares InState,
        InterviewPriors Priors
    )
    {
        internal IReadOnlyList<Specialty> Specialties { get; } =
            Catalog
                .Specialties.OrderBy(specialty => specialty.Name, StringComparer.Ordinal)
                .ToList();

        /// <summary>Fits a specialty; null when it has no rates.</summary>
        internal SpecialtyFit? Fit(
            Specialty specialty,
            double rotation,
            IReadOnlyList<SpecialtyFit> start,
            double associationShift,
            CancellationToken cancellation
        )
        {
            var rows = Rates[specialty.Name]
                .Select(row => (row, row.Code is { } code ? Catalog.Find(code)?.State : null))
                .ToList();
            if (rows.Count == 0)
            {
                return null;
            }

            var fit = new SpecialtyFit(
                SpecialtyPool.OfRates(Catalog, specialty.Name, Priors),
                rows,
                InState,
                Priors,
                rotation,
                start.FirstOrDefault(other =>
                    string.Equals(other.Pool.Specialty, specialty.Name, StringComparison.Ordinal)
                ),
                associationShift
            );
            fit.Run(cancellation);
            return fit;
        }

        /// <summary>The rows served: programs and typical programs, then the specialties that borrow.</summary>
        internal List<InterviewParameters> Rows(
            List<SpecialtyFit> fits,
            double rotation,
            List<LoweredType>? lowered = null
        )
        {
            var loans = Enum.GetValues<SpecialtyFamily>()
                .ToDictionary(family => family, _ => new FamilyLoan(Priors, InState, rotation));
            var rows = new List<InterviewParameters>();
            foreach (var fit in fits)
            {
                var name = fit.Pool.Specialty;
                var parameters = new SpecialtyParameters(
                    fit,
                    Catalog.SignalsOf(name),
                    Priors,
                    rotation
                );
                loans[Catalog.FindSpecialty(name)!.Family].Add(fit, parameters);
                var own = parameters.Rows();
                rows.AddRange(own);
                lowered?.AddRange(
                    OpenShares.Types.Select(type => new LoweredType(
                        name,
                        type,
                        parameters.LoweredPrograms[(int)type],
                        own.Count - 1
                    ))
                );
            }

            var fitted = fits.Select(fit => fit.Pool.Specialty).ToHashSet(StringComparer.Ordinal);
            rows.AddRange(
                Specialties
                    .Where(specialty => !fitted.Contains(specialty.Name))
                    .Select(specialty =>
                        loans[specialty.Family]
                            .Row(
                                SpecialtyPool.OfRates(Catalog, specialty.Name, Priors),
                                Catalog.SignalsOf(specialty.Name)
                            )
                    )
            );
            return rows;
        }
    }
}
