using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Answers;

/// <summary>A program found.</summary>
/// <param name="Program">The program.</param>
/// <param name="Kilometers">Great-circle distance to the place; null without a place.</param>
public sealed record FoundProgram(ResidencyProgram Program, double? Kilometers);

/// <summary>What is searched for; filters that are null or empty let everything through.</summary>
public sealed record ProgramSearch(
    string? Specialty,
    IReadOnlyList<string> States,
    IReadOnlyList<string> Words,
    SearchPlace? Near,
    double WithinKilometers
)
{
    private const double EarthRadius = 6371.0;

    /// <summary>The programs that pass all filters: nearest first with a place, else by specialty, state and name.</summary>
    public IReadOnlyList<FoundProgram> Run(ProgramCatalog catalog)
    {
        var found = catalog
            .Programs.Where(Passes)
            .Select(program => new FoundProgram(program, Distance(program)));
        return Near is null
            ?
            [
                .. found
                    .OrderBy(hit => hit.Program.Specialty, StringComparer.Ordinal)
                    .ThenBy(hit => hit.Program.State, StringComparer.Ordinal)
                    .ThenBy(hit => hit.Program.Name, StringComparer.Ordinal)
                    .ThenBy(hit => hit.Program.Code),
            ]
            :
            [
                .. found
                    .Where(hit => hit.Kilometers <= WithinKilometers)
                    .OrderBy(hit => hit.Kilometers)
                    .ThenBy(hit => hit.Program.Code),
            ];
    }

    private bool Passes(ResidencyProgram program) =>
        (Specialty is null || string.Equals(program.Specialty, Specialty, StringComparison.Ordinal))
        && (States.Count == 0 || States.Contains(program.State, StringComparer.Ordinal))
        && Words.All(word =>
            program.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            || program.City.Contains(word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(program.Code.Digits, word, StringComparison.Ordinal)
        );

    /// <summary>By the haversine formula on a sphere.</summary>
    private double? Distance(ResidencyProgram program)
    {
        if (
            Near is null
            || program.Latitude is not { } latitude
            || program.Longitude is not { } longitude
        )
        {
            return null;
        }

        var north = double.DegreesToRadians(latitude - Near.Latitude) / 2;
        var east = double.DegreesToRadians(longitude - Near.Longitude) / 2;
        var chord =
            Math.Pow(Math.Sin(north), 2)
            + Math.Cos(double.DegreesToRadians(latitude))
                * Math.Cos(double.DegreesToRadians(Near.Latitude))
                * Math.Pow(Math.Sin(east), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
