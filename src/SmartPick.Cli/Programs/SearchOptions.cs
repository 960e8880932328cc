using System.CommandLine;
using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Programs;

/// <summary>The filters of a search, read from the command line.</summary>
internal sealed class SearchOptions
{
    private const double UsualDistance = 80;

    private readonly Option<string?> _specialty = new("--specialty")
    {
        Description = "A specialty's name, such as \"Internal Medicine\".",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _state = new("--state")
    {
        Description = "Two letters; may be given several times, or with commas.",
        HelpName = "STATE",
    };

    private readonly Option<string?> _near = new("--near")
    {
        Description =
            "A city with a program, such as \"Durham, NC\", a program's code, or LATITUDE,LONGITUDE in degrees.",
        HelpName = "PLACE",
    };

    private readonly Option<string?> _within = new("--within")
    {
        Description = "How near, in kilometres (default 80).",
        HelpName = "KM",
    };

    private readonly Option<string?> _text = new("--text")
    {
        Description = "Words that the program's name or city holds, all of them; or its code.",
        HelpName = "WORDS",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_specialty);
        command.Add(_state);
        command.Add(_near);
        command.Add(_within);
        command.Add(_text);
    }

    /// <summary>The search, or every problem of the options.</summary>
    public Reading<ProgramSearch> Read(ParseResult parsed, ProgramCatalog catalog)
    {
        var problems = new List<Problem>();
        var search = new ProgramSearch(
            Specialty(parsed, catalog, problems),
            States(parsed, catalog, problems),
            (parsed.GetValue(_text) ?? string.Empty).Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            ),
            Place(parsed, catalog, problems),
            Within(parsed, problems)
        );
        return new Reading<ProgramSearch>(problems.Count > 0 ? null : search, problems);
    }

    private string? Specialty(ParseResult parsed, ProgramCatalog catalog, List<Problem> problems)
    {
        var given = parsed.GetValue(_specialty);
        if (given is null)
        {
            return null;
        }

        var names = catalog.Specialties.Select(specialty => specialty.Name).ToList();
        var known = names.FirstOrDefault(name =>
            string.Equals(name, given, StringComparison.OrdinalIgnoreCase)
        );
        if (known is null)
        {
            problems.Add(
                new Problem(
                    _specialty.Name,
                    null,
                    null,
                    $"\"{given}\"",
                    Nearest.OneOf(given, names)
                )
            );
        }

        return known;
    }

    private List<string> States(ParseResult parsed, ProgramCatalog catalog, List<Problem> problems)
    {
        var known = catalog
            .Programs.Select(program => program.State)
            .ToHashSet(StringComparer.Ordinal);
        var states = new List<string>();
        foreach (
            var given in (parsed.GetValue(_state) ?? []).SelectMany(text =>
                text.Split(',', StringSplitOptions.TrimEntries)
            )
        )
        {
            var state = given.ToUpperInvariant();
            if (known.Contains(state))
            {
                states.Add(state);
            }
            else
            {
                problems.Add(
                    new Problem(
                        _state.Name,
                        null,
                        null,
                        $"\"{given}\"",
                        "a state or territory with a program, two letters, such as NC"
                    )
                );
            }
        }

        return states;
    }

    private double Within(ParseResult parsed, List<Problem> problems)
    {
        var given = parsed.GetValue(_within);
        if (given is null)
        {
            return UsualDistance;
        }

        if (parsed.GetValue(_near) is null)
        {
            problems.Add(
                new Problem(_within.Name, null, null, $"\"{given}\"", "--near PLACE beside it")
            );
        }

        if (
            double.TryParse(
                given,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var distance
            ) && distance is > 0 and <= 20_000
        )
        {
            return distance;
        }

        problems.Add(
            new Problem(
                _within.Name,
                null,
                null,
                $"\"{given}\"",
                "kilometres, more than 0 and at most 20000"
            )
        );
        return UsualDistance;
    }

    private SearchPlace? Place(ParseResult parsed, ProgramCatalog catalog, List<Problem> problems)
    {
        var given = parsed.GetValue(_near);
        if (given is null)
        {
            return null;
        }

        var place = Coordinates(given) ?? CityOrProgram(given, catalog);
        if (place is null)
        {
            var cities = catalog
                .Programs.Select(program => $"{program.City}, {program.State}")
                .Distinct(StringComparer.OrdinalIgnoreCase);
            var near = Nearest.To(given, cities);
            problems.Add(
                new Problem(
                    _near.Name,
                    null,
                    null,
                    $"\"{given}\"",
                    "a city with a program, such as \"Durham, NC\", a program's code, or LATITUDE,LONGITUDE"
                        + (near is null ? string.Empty : $"; nearest: \"{near}\"")
                )
            );
        }

        return place;
    }

    private static SearchPlace? Coordinates(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return
            parts.Length == 2
            && double.TryParse(
                parts[0],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var latitude
            )
            && double.TryParse(
                parts[1],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var longitude
            )
            && Math.Abs(latitude) <= 90
            && Math.Abs(longitude) <= 180
            ? new SearchPlace(text, latitude, longitude)
            : null;
    }

    private static SearchPlace? CityOrProgram(string text, ProgramCatalog catalog)
    {
        var found = catalog.Programs.FirstOrDefault(program =>
            program.Latitude is not null
            && program.Longitude is not null
            && (
                string.Equals(program.Code.Digits, text, StringComparison.Ordinal)
                || string.Equals(
                    $"{program.City}, {program.State}",
                    text,
                    StringComparison.OrdinalIgnoreCase
                )
            )
        );
        return found is null
            ? null
            : new SearchPlace(
                $"{found.City}, {found.State}",
                found.Latitude!.Value,
                found.Longitude!.Value
            );
    }
}
