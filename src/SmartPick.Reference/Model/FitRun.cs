using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>What to fit, from what, and when.</summary>
/// <param name="EvidenceFolder">The folder given with <c>--data</c>.</param>
/// <param name="DataFolder">The reference data; the parameters are written to its <c>model</c> folder.</param>
/// <param name="Date">The date the manifest carries.</param>
/// <param name="Threads">Threads to use; the result is the same for any number.</param>
public sealed record FitRequest(
    string EvidenceFolder,
    string DataFolder,
    DateOnly Date,
    int Threads
);

/// <summary>Runs both stages of the fit and writes their parameters.</summary>
public static class FitRun
{
    // Of the time, as measured; only the progress bar uses it.
    private const double InterviewShare = 0.4;

    /// <summary>Reads, fits, writes; on any problem nothing is written.</summary>
    /// <param name="request">What to fit.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Stops between groups; nothing is written then.</param>
    public static Reading<FitReport> Run(
        FitRequest request,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var prepared = Prepare(request, ProgressPart.Of(progress, 0, InterviewShare), cancellation);
        if (prepared.Value is not { } basis)
        {
            return new Reading<FitReport>(null, prepared.Problems);
        }

        var matches = MatchFit.Run(
            basis.Matches,
            request.Threads,
            ProgressPart.Of(progress, InterviewShare, 1),
            cancellation
        );
        var report = new FitReport(request.Date, basis.Interviews.Report, matches.Report);
        InterviewFitRun.Write(Path.Combine(request.DataFolder, "model"), basis.Interviews);
        MatchParametersFile.Write(request.DataFolder, matches.Parameters);
        ResidualsFile.Write(request.DataFolder, ResidualRows.Of(report));
        ManifestFile.Write(
            request.DataFolder,
            FitManifest.Of(request, basis.Matches.Evidence.Rows, matches, report)
        );
        return new Reading<FitReport>(report, []);
    }

    /// <summary>Reads everything and fits the first stage: what the second stage starts from, as often as it is fitted.</summary>
    /// <param name="request">What to fit; nothing is written.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Stops between specialties.</param>
    public static Reading<FitBasis> Prepare(
        FitRequest request,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var log = new ProblemLog();
        if (CatalogFolder.Read(request.DataFolder, log) is not { } facts)
        {
            return new Reading<FitBasis>(null, log.ToList());
        }

        var specialties = facts
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .ToHashSet(StringComparer.Ordinal);
        var sources = facts.Sources.Keys.ToHashSet(StringComparer.Ordinal);
        var evidence = EvidenceFile.Read(request.EvidenceFolder, log);
        var logits = Step2LogitFile.Read(request.EvidenceFolder, specialties, log);
        var effects = EffectsFile.Read(request.DataFolder, specialties, sources, log);
        var priors = MatchPriorsFile.Read(request.DataFolder, specialties, sources, log);
        var schools = MedicalSchoolsFile.Read(request.EvidenceFolder);
        if (log.Count == 0)
        {
            foreach (
                var missing in EvidenceNeeds.Missing(evidence, priors, facts.Catalog.Specialties)
            )
            {
                log.Add(
                    Path.Combine(request.EvidenceFolder, EvidenceFile.Name),
                    null,
                    null,
                    "no row",
                    missing
                );
            }
        }

        if (log.Count > 0 || schools.Value is null)
        {
            return new Reading<FitBasis>(null, [.. log.ToList(), .. schools.Problems]);
        }

        var interviews = InterviewFitRun.Fit(
            request.DataFolder,
            facts,
            request.EvidenceFolder,
            progress,
            cancellation
        );
        if (interviews.Value is not { } first)
        {
            return new Reading<FitBasis>(null, interviews.Problems);
        }

        return new Reading<FitBasis>(
            new FitBasis(
                first,
                new MatchFitInput(
                    evidence,
                    logits,
                    facts.Catalog,
                    first.Programs,
                    first.LowRotation,
                    first.HighRotation,
                    effects,
                    schools.Value,
                    priors
                )
            ),
            []
        );
    }
}

/// <summary>What every fit of the second stage starts from.</summary>
/// <param name="Interviews">The first stage, fitted.</param>
/// <param name="Matches">Evidence, first stage and assumptions as the second stage takes them.</param>
public sealed record FitBasis(InterviewFitResult Interviews, MatchFitInput Matches);

/// <summary>What the fit found.</summary>
/// <param name="Date">The date of the fit.</param>
/// <param name="Interviews">The first stage.</param>
/// <param name="Matches">The second stage.</param>
public sealed record FitReport(
    DateOnly Date,
    InterviewFitReport Interviews,
    MatchFitReport Matches
);
