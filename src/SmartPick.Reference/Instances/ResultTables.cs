using System.Globalization;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>
/// Results as tables: <c>assignments.csv</c> (applicant, program, supplemental_program, choice), and where quotas can move,
/// <c>reversions.csv</c> (donor, receiver, seats, moved, pulled_back) and <c>quotas.csv</c> (program, quota, received, given,
/// taken_by_parity, final_quota; the programs whose quota changed).
/// </summary>
internal static class ResultTables
{
    public const string AssignmentsName = "assignments.csv";
    public const string ReversionsName = "reversions.csv";
    public const string QuotasName = "quotas.csv";

    private static readonly string[] AssignmentColumns =
    [
        "applicant",
        "program",
        "supplemental_program",
        "choice",
    ];
    private static readonly string[] ReversionColumns =
    [
        "donor",
        "receiver",
        "seats",
        "moved",
        "pulled_back",
    ];
    private static readonly string[] QuotaColumns =
    [
        "program",
        "quota",
        "received",
        "given",
        "taken_by_parity",
        "final_quota",
    ];

    /// <summary>Writes the tables of a result.</summary>
    public static void Write(ResultDocument document, string folder)
    {
        Directory.CreateDirectory(folder);
        WriteAssignments(document, Path.Combine(folder, AssignmentsName));
        CsvText.Write(
            Path.Combine(folder, ReversionsName),
            ReversionColumns,
            document.Reversions.Select(row =>
                new[]
                {
                    row.Donor,
                    row.Receiver,
                    Number(row.Seats),
                    Number(row.Moved),
                    Number(row.PulledBack),
                }
            )
        );
        CsvText.Write(
            Path.Combine(folder, QuotasName),
            QuotaColumns,
            document.Quotas.Select(row =>
                new[]
                {
                    row.Program,
                    Number(row.Quota),
                    Number(row.Received),
                    Number(row.Given),
                    Number(row.TakenByParity),
                    Number(row.FinalQuota),
                }
            )
        );
    }

    /// <summary>Writes the table of who is where.</summary>
    public static void WriteAssignments(ResultDocument document, string path) =>
        CsvText.Write(
            path,
            AssignmentColumns,
            document.Assignments.Select(row =>
                new[]
                {
                    row.Applicant,
                    row.Program ?? string.Empty,
                    row.SupplementalProgram ?? string.Empty,
                    row.Choice is { } choice ? Number(choice) : string.Empty,
                }
            )
        );

    /// <summary>Reads the tables of a folder.</summary>
    public static void ReadFolder(
        string folder,
        MatchInstance instance,
        StatedResultBuilder result,
        ProblemLog log
    )
    {
        var assignments = Path.Combine(folder, AssignmentsName);
        if (Utf8File.Read(assignments, "the table of who is where", log) is { } bytes)
        {
            ReadAssignments(assignments, bytes, result, log);
        }

        if (!instance.Reversions.IsEmpty)
        {
            var path = Path.Combine(folder, ReversionsName);
            var before = log.Count;
            CsvTable.Read<object?>(path, ReversionColumns, log, row => Move(row, result));
            if (log.Count == before)
            {
                result.ExpectMoves(path, null);
            }
        }

        if (instance.HasParity)
        {
            var path = Path.Combine(folder, QuotasName);
            CsvTable.Read<object?>(path, QuotaColumns, log, row => Take(row, result));
        }
    }

    /// <summary>Reads the table of who is where.</summary>
    public static void ReadAssignments(
        string path,
        byte[] bytes,
        StatedResultBuilder result,
        ProblemLog log
    )
    {
        var before = log.Count;
        CsvTable.Read<object?>(
            path,
            bytes,
            AssignmentColumns,
            log,
            row =>
            {
                result.Place(
                    PlaceOf(row),
                    row.TextOrNull("applicant"),
                    row.TextOrNull("program"),
                    row.TextOrNull("supplemental_program"),
                    "supplemental_program"
                );
                return null;
            }
        );
        // A row that could not be read names somebody, too.
        if (log.Count == before)
        {
            result.ExpectEverybody(path, null);
        }
    }

    private static object? Move(CsvRow row, StatedResultBuilder result)
    {
        result.Move(
            PlaceOf(row),
            row.TextOrNull("donor"),
            row.TextOrNull("receiver"),
            row.Integer("moved", 0, MatchInstanceBuilder.HighestQuota),
            row.Integer("pulled_back", 0, MatchInstanceBuilder.HighestQuota)
        );
        return null;
    }

    private static object? Take(CsvRow row, StatedResultBuilder result)
    {
        result.Take(
            PlaceOf(row),
            row.TextOrNull("program"),
            row.Integer("taken_by_parity", 0, MatchInstanceBuilder.HighestQuota),
            "taken_by_parity"
        );
        return null;
    }

    private static ResultPlace PlaceOf(CsvRow row) => new(row.File, row.Line, null, 0);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
