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
        var log = new ProblemLog();
        if (CatalogFolder.Read(request.DataFolder, log) is not { } facts)
        {
            return new Reading<FitReport>(null, log.ToList());
        }

        var specialties = facts
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .ToHashSet(StringComparer.Ordinal);
        var sources = facts.Sources.Keys.ToHashSet(StringComparer.Ordinal);
        var evidence = EvidenceFile.Read(request.EvidenceFolder, log);
        var logits = Step2LogitFile.Read(request.EvidenceFolder, specialties, log);
        var effects = EffectsFile.Read(request.DataFolder, specialties, sources, log);
        var priors = MatchPriorsFile.Read(request.DataFolder, specialties, sources, log);
        var rates = InterviewRatesFile.Read(request.EvidenceFolder);
        var schools = MedicalSchoolsFile.Read(request.EvidenceFolder);
        var interviewPriors = InterviewPriorsFile.Read(request.DataFolder, facts);
        var problems = log.ToList()
            .Concat(rates.Problems)
            .Concat(schools.Problems)
            .Concat(interviewPriors.Problems)
            .ToList();
        if (problems.Count > 0)
        {
            return new Reading<FitReport>(null, problems);
        }

        var interviews = InterviewFit.Run(
            facts.Catalog,
            rates.Value!,
            schools.Value!,
            interviewPriors.Value!,
            progress,
            cancellation
        );
        var matches = MatchFit.Run(
            new MatchFitInput(
                evidence,
                logits,
                facts.Catalog,
                interviews.Programs,
                effects,
                schools.Value!,
                priors
            ),
            request.Threads,
            progress,
            cancellation
        );
        Directory.CreateDirectory(Path.Combine(request.DataFolder, "model"));
        MatchParametersFile.Write(request.DataFolder, matches.Parameters);
        return new Reading<FitReport>(
            new FitReport(request.Date, interviews.Report, matches.Report),
            []
        );
    }
}

/// <summary>What the fit found.</summary>
/// <param name="Date">The date of the fit.</param>
/// <param name="Interviews">The first stage.</param>
/// <param name="Matches">The second stage.</param>
public sealed record FitReport(
    DateOnly Date,
    InterviewFitReport Interviews,
    MatchFitReport Matches
);
