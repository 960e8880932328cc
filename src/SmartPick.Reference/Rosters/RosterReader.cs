using System.Globalization;
using System.Text.Unicode;
using SmartPick.Engine.Mentors;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Rosters;

/// <summary>Reads a school's roster from CSV or XLSX: all of it, or everything wrong with it by line and column.</summary>
public static class RosterReader
{
    /// <summary>The most people of one roster.</summary>
    public const int MostPeople = 20_000;

    private const int LongestName = 200;
    private const int LongestMail = 254;
    private const int MostMentees = 50;

    /// <summary>The most others whom one name is held against: a person looks at the first, and sees the rest there.</summary>
    private const int MostDoubtsOfOne = 3;

    private static readonly string[] Columns =
    [
        "name",
        "mail",
        "role",
        "stage",
        "specialty",
        "capacity",
    ];

    private static readonly string[] MayBeLeftOut = ["role", "stage", "specialty", "capacity"];

    private static readonly Dictionary<string, RosterRole> Roles = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["member"] = RosterRole.Member,
        ["mentor"] = RosterRole.Mentor,
        ["adviser"] = RosterRole.Adviser,
    };

    /// <summary>Reads a roster.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="data">Knows the specialties.</param>
    /// <param name="known">People whom the school knows already; a name near to one of theirs with another address is pointed out.</param>
    /// <returns>The roster, or every problem, up to 100.</returns>
    public static Reading<Roster> Read(
        byte[] bytes,
        string file,
        ReferenceData data,
        IReadOnlyList<(string Name, string Mail)> known
    )
    {
        var log = new ProblemLog();
        var csv = Csv(bytes, file, log);
        if (csv is null)
        {
            return new Reading<Roster>(null, log.ToList());
        }

        var lines = Lines(csv, file, data, log);
        if (log.Count == 0 && lines.Count is 0 or > MostPeople)
        {
            log.Add(
                file,
                null,
                null,
                string.Create(CultureInfo.InvariantCulture, $"{lines.Count:N0} people"),
                string.Create(CultureInfo.InvariantCulture, $"1 to {MostPeople:N0} people")
            );
        }

        return log.Count > 0
            ? new Reading<Roster>(null, log.ToList())
            : new Reading<Roster>(new Roster(lines, Doubts(lines, known)), []);
    }

    private static byte[]? Csv(byte[] bytes, string file, ProblemLog log)
    {
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return XlsxRows.Read(bytes, file, MostPeople, log) is { Count: > 0 } rows
                ? CsvText.Bytes(
                    Padded(rows[0], rows[0].Length),
                    rows.Skip(1).Select(row => Padded(row, rows[0].Length))
                )
                : Missing(file, log);
        }

        var text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (Utf8.IsValid(text) && !text.AsSpan().Contains((byte)0))
        {
            return text;
        }

        log.Add(file, null, null, "bytes that are not UTF-8", "CSV in UTF-8, or XLSX");
        return null;
    }

    private static byte[]? Missing(string file, ProblemLog log)
    {
        if (log.Count == 0)
        {
            log.Add(file, 1, null, "an empty sheet", "the header " + string.Join(',', Columns));
        }

        return null;
    }

    private static string[] Padded(string[] row, int width)
    {
        // A row that is longer than the header keeps what stands in it only where there is something.
        var used = Array.FindLastIndex(row, cell => cell.Length > 0) + 1;
        return used == 0 && width > 1
            ? [string.Empty]
            :
            [
                .. row.Take(Math.Max(width, used)),
                .. Enumerable.Repeat(string.Empty, Math.Max(0, width - row.Length)),
            ];
    }

    private static List<RosterLine> Lines(
        byte[] csv,
        string file,
        ReferenceData data,
        ProblemLog log
    )
    {
        var fields = data
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .Concat(data.Mentoring.Vocabulary.Closeness.Rows.Select(row => row.Field))
            .ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        return CsvTable.Read(
            file,
            csv,
            Columns,
            log,
            row => LineOf(row, fields, seen),
            MayBeLeftOut,
            trim: true
        );
    }

    private static RosterLine LineOf(
        CsvRow row,
        HashSet<string> fields,
        Dictionary<string, long> seen
    )
    {
        var name = row.Text("name");
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            row.Reject("name", name, $"a name on one line, at most {LongestName} characters");
        }

        return new RosterLine(
            row.Line,
            name,
            Mail(row, seen),
            row.TextOrNull("role") is null ? RosterRole.Member : row.Choice("role", Roles),
            Stage(row),
            Specialty(row, fields),
            row.IntegerOrNull("capacity", 0, MostMentees)
        );
    }

    private static string Mail(CsvRow row, Dictionary<string, long> seen)
    {
        var mail = row.Text("mail").ToLowerInvariant();
        if (mail.Length == 0)
        {
            return mail;
        }

        if (!IsAddress(mail))
        {
            row.Reject("mail", mail, "a mail address such as name@school.edu");
        }
        else if (!seen.TryAdd(mail, row.Line))
        {
            row.Reject(
                "mail",
                mail,
                FormattableString.Invariant(
                    $"each address once; it stands on line {seen[mail]} too"
                )
            );
        }

        return mail;
    }

    private static bool IsAddress(string mail) =>
        mail.Length <= LongestMail
        && mail.Split('@') is [{ Length: > 0 }, var host]
        && host.Contains('.', StringComparison.Ordinal)
        && host[0] != '.'
        && host[^1] != '.'
        && !mail.Any(c =>
            char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"'
        );

    private static Stage? Stage(CsvRow row)
    {
        if (row.TextOrNull("stage") is not { } text)
        {
            return null;
        }

        if (Engine.Mentors.Stage.TryParse(text, out var stage))
        {
            return stage;
        }

        row.Reject(
            "stage",
            text,
            "M1 to M4, PGY-1 to PGY-9, each with -research behind it for a research year, fellow or faculty"
        );
        return null;
    }

    private static string? Specialty(CsvRow row, HashSet<string> fields)
    {
        if (row.TextOrNull("specialty") is not { } text)
        {
            return null;
        }

        if (fields.Contains(text))
        {
            return text;
        }

        var near = Nearest.To(text, fields) is { } name ? "; nearest: " + name : string.Empty;
        row.Reject("specialty", text, "a specialty or subspecialty of the list" + near);
        return null;
    }

    private static List<RosterDoubt> Doubts(
        List<RosterLine> lines,
        IReadOnlyList<(string Name, string Mail)> known
    )
    {
        var doubts = new List<RosterDoubt>();
        var names = new NearNames();
        foreach (var (name, _) in known)
        {
            names.Add(name);
        }

        foreach (var line in lines)
        {
            foreach (var number in names.To(line.Name).Take(MostDoubtsOfOne))
            {
                if (number >= known.Count)
                {
                    var other = lines[number - known.Count];
                    doubts.Add(new RosterDoubt(line.Line, line.Name, other.Line, other.Name));
                }
                else if (
                    !string.Equals(
                        known[number].Mail,
                        line.Mail,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                {
                    doubts.Add(new RosterDoubt(line.Line, line.Name, null, known[number].Name));
                }
            }

            names.Add(line.Name);
        }

        return doubts;
    }
}
