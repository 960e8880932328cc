using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Evidence;

namespace SmartPick.Reference.Model;

/// <summary>Stage 1 of the fit with its input and output: reads rates, schools and priors, and writes the interview parameters.</summary>
public static class InterviewFitRun
{
    /// <summary>The fitted parameters, in the folder <c>model</c> of the data folder.</summary>
    public const string FileName = "interviews.csv";

    /// <summary>Means at the low rotation effect.</summary>
    public const string LowFileName = "interviews_r2.csv";

    /// <summary>Means at the high rotation effect.</summary>
    public const string HighFileName = "interviews_r4.csv";

    /// <summary>Reads the evidence and fits; writes nothing.</summary>
    /// <param name="dataFolder">The reference data, with its priors.</param>
    /// <param name="facts">The facts of that folder.</param>
    /// <param name="evidenceFolder">The folder with the rates and the schools.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Cancels.</param>
    public static Reading<InterviewFitResult> Fit(
        string dataFolder,
        CatalogFolder facts,
        string evidenceFolder,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var rates = InterviewRatesFile.Read(evidenceFolder);
        var schools = MedicalSchoolsFile.Read(evidenceFolder);
        var priors = InterviewPriorsFile.Read(dataFolder, facts);
        if (rates.Value is null || schools.Value is null || priors.Value is null)
        {
            return new Reading<InterviewFitResult>(
                null,
                [.. rates.Problems, .. schools.Problems, .. priors.Problems]
            );
        }

        return new Reading<InterviewFitResult>(
            InterviewFit.Run(
                facts.Catalog,
                rates.Value,
                schools.Value,
                priors.Value,
                progress,
                cancellation
            ),
            []
        );
    }

    /// <summary>Writes the parameters and the two variants into a model folder, which is made if need be.</summary>
    public static void Write(string modelFolder, InterviewFitResult result)
    {
        Directory.CreateDirectory(modelFolder);
        Write(Path.Combine(modelFolder, FileName), result.Programs, true);
        Write(Path.Combine(modelFolder, LowFileName), result.LowRotation, false);
        Write(Path.Combine(modelFolder, HighFileName), result.HighRotation, false);
    }

    private static void Write(
        string path,
        IReadOnlyList<InterviewParameters> rows,
        bool withCovariance
    )
    {
        using var writer = new StreamWriter(path);
        InterviewParametersFile.Write(writer, rows, withCovariance);
    }
}
