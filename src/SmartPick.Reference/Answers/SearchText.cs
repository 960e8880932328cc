using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Answers;

/// <summary>The filters of a search as they were written, on the command line or in an address.</summary>
/// <param name="Specialty">A specialty's name; null for all.</param>
/// <param name="States">Two letters each, several parted by commas; none for all.</param>
/// <param name="Near">A city with a program, a program's code, or latitude and longitude; null for everywhere.</param>
/// <param name="Within">Kilometres; null for the usual distance.</param>
/// <param name="Text">Words; null for none.</param>
/// <param name="Mark">What stands before the names of the filters where they are written: "--" on a command line.</param>
public sealed record SearchText(
    string? Specialty,
    IReadOnlyList<string> States,
    string? Near,
    string? Within,
    string? Text,
    string Mark
)
{
    /// <summary>How near is near when nothing is said, in kilometres.</summary>
    public const double UsualDistance = 80;

    private const double MostDistance = 20_000;

    /// <summary>The search, or every problem of the filters.</summary>
    public Reading<ProgramSearch> Read(ProgramCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var problems = new List<Problem>();
        var search = new ProgramSearch(
            KnownSpecialty(catalog, problems),
            KnownStates(catalog, problems),
            (Text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            Place(catalog, problems),
            Distance(problems)
        );
        return new Reading<ProgramSearch>(problems.Count > 0 ? null : search, problems);
    }

    private string? KnownSpecialty(ProgramCatalog catalog, List<Problem> problems)
    {
        if (Specialty is null)
        {
            return null;
        }

        var names = catalog.Specialties.Select(specialty => specialty.Name).ToList();
        var known = names.FirstOrDefault(name =>
            string.Equals(name, Specialty, StringComparison.OrdinalIgnoreCase)
        );
        if (known is null)
        {
            Reject(problems, "specialty", Specialty, Nearest.OneOf(Specialty, names));
        }

        return known;
    }

    private List<string> KnownStates(ProgramCatalog catalog, List<Problem> problems)
    {
        var known = catalog
            .Programs.Select(program => program.State)
            .ToHashSet(StringComparer.Ordinal);
        var states = new List<string>();
        foreach (
            var given in States.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries))
        )
        {
            var state = given.ToUpperInvariant();
            if (known.Contains(state))
            {
                states.Add(state);
            }
            else
            {
                Reject(
                    problems,
                    "state",
                    given,
                    "a state or territory with a program, two letters, such as NC"
                );
            }
        }

        return states;
    }

    private double Distance(List<Problem> problems)
    {
        if (Within is null)
        {
            return UsualDistance;
        }

        if (Near is null)
        {
            Reject(problems, "within", Within, $"{Mark}near PLACE beside it");
        }

        if (
            double.TryParse(
                Within,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var distance
            ) && distance is > 0 and <= MostDistance
        )
        {
            return distance;
        }

        Reject(
            problems,
            "within",
            Within,
            FormattableString.Invariant($"kilometres, more than 0 and at most {MostDistance}")
        );
        return UsualDistance;
    }

    private SearchPlace? Place(ProgramCatalog catalog, List<Problem> problems)
    {
        if (Near is null)
        {
            return null;
        }

        var place = SearchPlace.Find(Near, catalog);
        if (place is null)
        {
            var cities = catalog
                .Programs.Select(program => $"{program.City}, {program.State}")
                .Distinct(StringComparer.OrdinalIgnoreCase);
            var nearest = Nearest.To(Near, cities);
            Reject(
                problems,
                "near",
                Near,
                "a city with a program, such as \"Durham, NC\", a program's code, or LATITUDE,LONGITUDE"
                    + (nearest is null ? string.Empty : $"; nearest: \"{nearest}\"")
            );
        }

        return place;
    }

    private void Reject(List<Problem> problems, string name, string given, string expected) =>
        problems.Add(new Problem(Mark + name, null, null, $"\"{given}\"", expected));
}
