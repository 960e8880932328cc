using SmartPick.Engine.Catalog;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>Names programs of the directory the way a list of results might: shortened, cut, with the state behind. The codes and figures are made up.</summary>
internal sealed class Renaming(int seed)
{
    private static readonly (string Long, string Short)[] Shortenings =
    [
        ("University of ", "U "),
        ("University", "Univ"),
        ("Medical Center", "Med Ctr"),
        ("Hospitals", "Hosps"),
        ("Hospital", "Hosp"),
        ("School of Medicine", "SOM"),
        ("College of Medicine", "Coll Med"),
        ("Regional", "Reg"),
        ("Health System", "Hlth Sys"),
        ("Health", "Hlth"),
        ("Saint ", "St "),
        ("Consortium", "Consort"),
        ("Memorial", "Mem"),
        ("Children's", "Childrens"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>One row of results for each program, with what it really is.</summary>
    public IReadOnlyList<(QuotaRow Row, AcgmeCode Truth)> Of(IEnumerable<ResidencyProgram> programs)
    {
        // Programs of one name in one city are one institution, and one institution has one number.
        var institutions = new Dictionary<(string, string), int>();
        return
        [
            .. programs.Select(
                (program, i) =>
                {
                    var institution = institutions.TryGetValue(
                        (program.Name, program.City),
                        out var known
                    )
                        ? known
                        : institutions[(program.Name, program.City)] = 1000 + institutions.Count;
                    _ = NrmpCode.TryParse(
                        FormattableString.Invariant(
                            $"{institution}{program.Code.Digits[..3]}C{i % 1000}"
                        ),
                        out var code
                    );
                    return (
                        new QuotaRow(
                            code,
                            2026,
                            4,
                            null,
                            new NamedPlace(
                                program.State,
                                Renamed(program),
                                CityOf(program),
                                program.Specialty
                            ),
                            new FactOrigin("made-up.csv", i + 2)
                        ),
                        program.Code
                    );
                }
            ),
        ];
    }

    private string Renamed(ResidencyProgram program)
    {
        var name = program.Name;
        if (name.Contains('/', StringComparison.Ordinal) && Chance(0.6))
        {
            var halves = name.Split('/');
            name = halves[_random.Next(halves.Length)];
        }

        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at && Chance(0.7))
        {
            name = name[..at].Trim();
        }

        foreach (var (longer, shorter) in Shortenings)
        {
            if (Chance(0.7))
            {
                name = name.Replace(longer, shorter, StringComparison.Ordinal);
            }
        }

        var words = name.Split(' ').ToList();
        if (words.Count > 3 && Chance(0.35))
        {
            words.RemoveAt(_random.Next(words.Count));
        }

        return string.Join(' ', words) + (Chance(0.5) ? "-" + program.State : string.Empty);
    }

    // A tenth of the institutions sit in another city of the region than the program.
    private string CityOf(ResidencyProgram program) => Chance(0.1) ? "Elsewhere" : program.City;

    private bool Chance(double share) => _random.NextDouble() < share;
}
