using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market;
using SmartPick.Reference.Evidence;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Market;

/// <summary>Reads what a market is made of: <c>market/</c>, <c>medical_schools.csv</c> and the behaviour of lists in <c>priors/</c>.</summary>
public static class MarketFolder
{
    private static readonly string AssumptionsName = Path.Combine("market", "assumptions.csv");
    private static readonly string SeasonName = Path.Combine("market", "season.csv");

    /// <summary>Reads the market's files; every problem of every file at once.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="reference">What was read of the same folder.</param>
    /// <param name="importedPositions">Positions by program that the user has imported; empty for none.</param>
    public static Reading<MarketInput> Read(
        string dataFolder,
        ReferenceData reference,
        IReadOnlyDictionary<AcgmeCode, int> importedPositions
    )
    {
        var log = new ProblemLog();
        var specialties = reference
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .ToHashSet(StringComparer.Ordinal);
        var sourceIds = reference.Sources.Keys.ToHashSet(StringComparer.Ordinal);
        var states = reference.States.Keys.ToHashSet(StringComparer.Ordinal);
        var fields = MarketFieldsFile.Read(dataFolder, specialties, sourceIds, log);
        var names = fields
            .Select(field => field.Name)
            .Concat(specialties)
            .ToHashSet(StringComparer.Ordinal);
        var counts = MarketCountsFile.Read(dataFolder, names, sourceIds, log);
        var schools = MedicalSchoolsFile.ReadCarried(dataFolder, states, sourceIds, log);
        var assumptions = ReadAssumptions(dataFolder, names, specialties, sourceIds, log);
        return log.Count > 0
            ? new Reading<MarketInput>(null, log.ToList())
            : new Reading<MarketInput>(
                new MarketInput(
                    reference.Catalog,
                    reference.Model,
                    new MarketFacts(counts) { Fields = fields },
                    schools,
                    assumptions,
                    importedPositions
                ),
                []
            );
    }

    /// <summary>Who takes part, how a season goes, and the rows of the fit: how long lists are and whom they favour is stated once.</summary>
    private static AssumptionTable ReadAssumptions(
        string folder,
        IReadOnlySet<string> names,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var people = Path.Combine(folder, AssumptionsName);
        var season = Path.Combine(folder, SeasonName);
        var fit = MatchPriorsFile.Read(folder, specialties, sourceIds, log);
        var ofPeople = ReadKeys(people, MarketKeys.All, fit, names, sourceIds, log);
        var ofSeason = ReadKeys(season, SeasonKeys.All, fit, names, sourceIds, log);
        return log.Count > 0
            ? new AssumptionTable([])
            : new AssumptionTable([.. ofPeople, .. ofSeason, .. fit.Rows]);
    }

    /// <summary>The rows of a file; a key it must have that it lacks, or one that the fit states already, is a problem.</summary>
    private static List<Assumption> ReadKeys(
        string path,
        IReadOnlyList<string> keys,
        AssumptionTable fit,
        IReadOnlySet<string> names,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var own = AssumptionsFile.Read(path, names, sourceIds, log);
        var keysOfFit = fit.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (
            var key in own.Select(row => row.Key)
                .Distinct(StringComparer.Ordinal)
                .Where(keysOfFit.Contains)
        )
        {
            log.Add(path, null, "key", key, "a key that the priors of the fit do not have");
        }

        foreach (var key in keys.Except(own.Select(row => row.Key), StringComparer.Ordinal))
        {
            log.Add(path, null, "key", "no row for " + key, "a row");
        }

        return own;
    }
}
