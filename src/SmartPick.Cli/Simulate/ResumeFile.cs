using System.Globalization;
using System.Text.Json;
using SmartPick.Cli.Output;
using SmartPick.Engine.Market.Series;
using SmartPick.Reference;

namespace SmartPick.Cli.Simulate;

/// <summary>The file from which a simulation goes on.</summary>
/// <param name="path">The file.</param>
/// <param name="option">The option that names it.</param>
/// <param name="origin">What the seasons to come are made of.</param>
internal sealed class ResumeFile(string path, string option, SeriesOrigin origin)
{
    /// <summary>The series in the file; an empty one when there is no file yet; or every reason why it cannot be gone on with.</summary>
    /// <param name="seasons">How many seasons are asked for.</param>
    public Reading<SimulatedSeries> Read(int seasons)
    {
        if (!File.Exists(path))
        {
            return new Reading<SimulatedSeries>(new SimulatedSeries(new SeasonSeries(), null), []);
        }

        var (document, problem) = Parse();
        if (document is null)
        {
            return new Reading<SimulatedSeries>(null, [problem!]);
        }

        List<Problem> problems = [.. Differences(document, seasons)];
        return problems.Count > 0
            ? new Reading<SimulatedSeries>(null, problems)
            : new Reading<SimulatedSeries>(document.ToSeries(), []);
    }

    /// <summary>Puts a series into the file, whole or not at all.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public Problem? Write(SimulatedSeries series) =>
        AtomicFile.Write(
            path,
            ResumeDocument.Of(origin, series).ToBytes(),
            option,
            CancellationToken.None
        );

    private (ResumeDocument? Document, Problem? Problem) Parse()
    {
        try
        {
            var document = JsonSerializer.Deserialize(
                File.ReadAllBytes(path),
                ResumeJson.Default.ResumeDocument
            );
            return document is null ? (null, Unusable(null, "null")) : Check(document);
        }
        catch (JsonException exception)
        {
            return (
                null,
                Unusable(
                    exception.LineNumber + 1,
                    string.IsNullOrEmpty(exception.Path) || exception.Path is "$"
                        ? "a file that is cut off or not JSON"
                        : $"something else at {exception.Path}, or the file is cut off there"
                )
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, Unusable(null, AtomicFile.Reason(exception)));
        }
    }

    private (ResumeDocument? Document, Problem? Problem) Check(ResumeDocument document)
    {
        if (
            !string.Equals(document.Smartpick, ResumeDocument.Name, StringComparison.Ordinal)
            || document.Version != ResumeDocument.CurrentVersion
        )
        {
            return (
                null,
                Unusable(
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"{document.Smartpick}\", version {document.Version}"
                    )
                )
            );
        }

        return string.Equals(document.Checksum, document.Sum(), StringComparison.Ordinal)
            ? (document, null)
            : (null, Unusable(null, "figures that do not fit the checksum"));
    }

    private IEnumerable<Problem> Differences(ResumeDocument document, int seasons)
    {
        var made = document.Origin;
        if (made.Seed != origin.Seed)
        {
            yield return Other("seed", $"seasons of seed {made.Seed}", $"seed {origin.Seed}");
        }

        if (!string.Equals(made.Scenario, origin.Scenario, StringComparison.Ordinal))
        {
            yield return Other(
                "scenario",
                $"seasons of the scenario \"{made.ScenarioName}\"",
                string.Equals(made.ScenarioName, origin.ScenarioName, StringComparison.Ordinal)
                    ? $"\"{origin.ScenarioName}\" as the scenario file says now"
                    : $"\"{origin.ScenarioName}\""
            );
        }

        if (!string.Equals(made.Data, origin.Data, StringComparison.Ordinal))
        {
            yield return Other(
                "data",
                $"seasons made with other reference data ({Short(made.Data)})",
                $"the data at hand ({Short(origin.Data)})"
            );
        }

        if (!string.Equals(made.Build, origin.Build, StringComparison.Ordinal))
        {
            yield return Other(
                "build",
                $"seasons made by another build of SmartPick ({Short(made.Build)})",
                $"this one ({Short(origin.Build)})"
            );
        }

        if (document.Seasons > seasons)
        {
            yield return Other(
                "seasons",
                string.Create(CultureInfo.InvariantCulture, $"{document.Seasons} seasons"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"at most the {seasons} asked for; ask for {document.Seasons} or more, or name another file"
                )
            );
        }
    }

    private static string Short(string hash) => hash.Length <= 8 ? hash : hash[..8];

    private Problem Other(string field, string found, string expected) =>
        new(path, null, field, found, expected);

    private Problem Unusable(long? line, string found) =>
        new(
            path,
            line,
            null,
            found,
            "a whole resume file as simulate writes it; name another file to begin anew"
        );
}
