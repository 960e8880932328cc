using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>programs.csv</c>.</summary>
internal static class ProgramsFile
{
    public const string Name = "programs.csv";

    private static readonly string[] Columns =
    [
        "acgme_code",
        "specialty",
        "name",
        "city",
        "state",
        "division",
        "region",
        "latitude",
        "longitude",
        "time_zone",
        "military",
        .. CsvRow.ProvenanceColumns,
    ];

    public static List<ResidencyProgram> Read(
        string folder,
        IReadOnlySet<string>? specialties,
        IReadOnlyList<UsState> states,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<AcgmeCode>();
        // Without any state the fault is that file's, and told there.
        var byCode =
            states.Count == 0
                ? null
                : states.ToDictionary(state => state.Code, StringComparer.Ordinal);
        var programs = CsvTable.Read(
            Path.Combine(folder, Name),
            Columns,
            log,
            row =>
            {
                var program = new ResidencyProgram(
                    Code(row),
                    row.Member("specialty", specialties, "a specialty of specialties.csv"),
                    row.Text("name"),
                    row.Text("city"),
                    row.Text("state"),
                    row.TextOrNull("division"),
                    row.TextOrNull("region"),
                    row.NumberOrNull("latitude", -90, 90),
                    row.NumberOrNull("longitude", -180, 180),
                    row.TextOrNull("time_zone"),
                    row.Flag("military"),
                    row.Provenance(sourceIds)
                );
                if (row.IsGood && byCode is not null)
                {
                    CheckPlace(row, program, byCode);
                }

                if (row.IsGood && !seen.Add(program.Code))
                {
                    row.Reject("acgme_code", program.Code.Digits, "a code that no other row has");
                }

                return program;
            }
        );
        programs.Sort((left, right) => left.Code.CompareTo(right.Code));
        return programs;
    }

    private static AcgmeCode Code(CsvRow row)
    {
        var text = row.Text("acgme_code");
        if (!AcgmeCode.TryParse(text, out var code) && text.Length > 0)
        {
            row.Reject("acgme_code", text, "ten digits");
        }

        return code;
    }

    private static void CheckPlace(
        CsvRow row,
        ResidencyProgram program,
        Dictionary<string, UsState> states
    )
    {
        if (!states.TryGetValue(program.State, out var state))
        {
            row.Reject("state", program.State, "a state of states.csv");
            return;
        }

        if (
            !string.Equals(program.Division, state.Division, StringComparison.Ordinal)
            || !string.Equals(program.Region, state.Region, StringComparison.Ordinal)
        )
        {
            var expected = $"{state.Division ?? "none"}, {state.Region ?? "none"}";
            row.Reject("division", $"{program.Division}, {program.Region}", expected);
        }

        if (program.Latitude.HasValue != program.Longitude.HasValue)
        {
            row.Reject("latitude", "one coordinate", "both coordinates or neither");
        }
        else if (
            program is { Latitude: { } latitude, Longitude: { } longitude }
            && !state.Holds(latitude, longitude)
        )
        {
            row.Reject(
                "latitude",
                FormattableString.Invariant($"{latitude}, {longitude}"),
                FormattableString.Invariant(
                    $"a place in {state.Code}: {state.South} to {state.North}, {state.West} to {state.East}"
                )
            );
        }
    }
}
