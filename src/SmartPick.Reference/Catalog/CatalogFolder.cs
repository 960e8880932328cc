using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>The facts of the data folder without the fitted model: what the fit itself starts from.</summary>
/// <param name="Catalog">Programs, specialties, signal rules and fees.</param>
/// <param name="Sources">Sources by id.</param>
/// <param name="States">States by code.</param>
/// <param name="Benchmarks">Published figures.</param>
public sealed record CatalogFolder(
    ProgramCatalog Catalog,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, UsState> States,
    IReadOnlyList<Benchmark> Benchmarks
)
{
    /// <summary>Reads the folder; every problem of every file at once, up to 100.</summary>
    /// <param name="folder">A data folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    public static Reading<CatalogFolder> Load(string folder)
    {
        var log = new ProblemLog();
        var read = Read(folder, log);
        return log.Count == 0
            ? new Reading<CatalogFolder>(read, [])
            : new Reading<CatalogFolder>(null, log.ToList());
    }

    /// <summary>Reads the folder; null when there were problems, which are in the log.</summary>
    internal static CatalogFolder? Read(string folder, ProblemLog log)
    {
        if (!Directory.Exists(folder))
        {
            log.Add(
                folder,
                null,
                null,
                File.Exists(folder) ? "a file" : "no such folder",
                "the folder with the reference data"
            );
            return null;
        }

        var before = log.Count;
        var sources = SourcesFile.Read(folder, log);
        var sourceIds = sources.Count == 0 ? null : sources.Keys.ToHashSet(StringComparer.Ordinal);
        var season = SeasonsFile.ReadRunning(folder, sourceIds, log);
        var states = StatesFile.Read(folder, sourceIds, log);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var specialties = SpecialtiesFile.Read(folder, sourceIds, seen, log);
        var names = seen.Count == 0 ? null : seen;
        var programs = ProgramsFile.Read(folder, names, states, sourceIds, log);
        var signals = SignalsFile.Read(folder, names, sourceIds, log);
        var fees = FeesFile.Read(folder, sourceIds, log);
        var fixedFees = FixedFeesFile.Read(folder, sourceIds, log);
        var benchmarks = BenchmarksFile.Read(folder, sourceIds, log);
        return log.Count > before
            ? null
            : new CatalogFolder(
                new ProgramCatalog(season!.Value, programs, specialties, signals, fees, fixedFees),
                sources,
                states.ToDictionary(state => state.Code, StringComparer.Ordinal),
                benchmarks
            );
    }
}
