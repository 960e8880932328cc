using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Profiles;

/// <summary>Reads profiles from a CSV table: columns named as the profile's fields (<c>docs/profile.md</c>), a row a profile; all of it, or everything wrong with it.</summary>
public static class ProfileTable
{
    /// <summary>The most profiles a table may hold: it is one person's, with variants.</summary>
    public const int MostRows = 50;

    /// <summary>The most columns a table may have: more than a profile has fields.</summary>
    public const int MostColumns = 500;

    private static readonly string[] Needed = ["specialty", "type"];

    private static readonly DocumentKind Kind = new(
        "table of profiles",
        "a header with the columns specialty and type, and a line for each profile"
    );

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it.</param>
    /// <param name="catalog">Knows the names that a profile may hold.</param>
    /// <param name="today">The day the question is asked.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>The profiles with their lines, or every problem of every line; of a table too large that alone, without a line of it made a profile.</returns>
    public static Reading<IReadOnlyList<TabledProfile>> Read(
        Stream stream,
        string fileName,
        ProgramCatalog catalog,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        var (bytes, problem) = DocumentBytes.Take(stream, fileName, Kind);
        if (bytes is null)
        {
            return new Reading<IReadOnlyList<TabledProfile>>(null, [problem!]);
        }

        var log = new ProblemLog();
        var known = KnownColumns(bytes, fileName, log, cancellation);
        if (log.Count > 0)
        {
            return new Reading<IReadOnlyList<TabledProfile>>(null, log.ToList());
        }

        var rows = CsvTable.Read(
            fileName,
            bytes,
            [.. Needed, .. known.Except(Needed, StringComparer.Ordinal)],
            log,
            row =>
            {
                cancellation.ThrowIfCancellationRequested();
                return ProfileOf(row, known, catalog, today);
            },
            known,
            trim: true
        );
        if (log.Count == 0 && rows.Count == 0)
        {
            log.Add(fileName, 1, null, "0 profiles", Allowed);
        }

        return log.Count > 0
            ? new Reading<IReadOnlyList<TabledProfile>>(null, log.ToList())
            : new Reading<IReadOnlyList<TabledProfile>>(rows, []);
    }

    private static string Allowed { get; } =
        string.Create(CultureInfo.InvariantCulture, $"1 to {MostRows} profiles");

    /// <summary>
    /// The header's columns; what is no field of a profile is said, with the field that comes nearest. A table that is too large is
    /// refused here, by counting: to make a profile of a line costs far more than to read it.
    /// </summary>
    private static string[] KnownColumns(
        byte[] bytes,
        string file,
        ProblemLog log,
        CancellationToken cancellation
    )
    {
        using var parser = new CsvParser(
            new StreamReader(new MemoryStream(bytes)),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                TrimOptions = TrimOptions.Trim,
                BadDataFound = null,
            }
        );
        var header = parser.Read() ? parser.Record ?? [] : [];
        // One column only: parted by something else than commas, which the table's own reader says best.
        if (header.Length <= 1)
        {
            return [];
        }

        if (header.Length > MostColumns)
        {
            log.Add(
                file,
                1,
                null,
                string.Create(CultureInfo.InvariantCulture, $"{header.Length} columns"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MostColumns} columns")
            );
            return [];
        }

        if (HoldsMoreThan(MostRows, parser, cancellation))
        {
            log.Add(
                file,
                1,
                null,
                string.Create(CultureInfo.InvariantCulture, $"more than {MostRows} profiles"),
                Allowed
            );
            return [];
        }

        foreach (var column in header)
        {
            if (FieldFinder.Find(column).Expected is { } expected)
            {
                log.Add(file, 1, Quote.Shorten(column), "no field of a profile", expected);
            }
        }

        return [.. header.Distinct(StringComparer.Ordinal)];
    }

    private static bool HoldsMoreThan(int most, CsvParser parser, CancellationToken cancellation)
    {
        for (var rows = 0; rows <= most; rows++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!parser.Read())
            {
                return false;
            }
        }

        return true;
    }

    private static TabledProfile ProfileOf(
        CsvRow row,
        string[] columns,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var changes = columns
            .Select(column => (Column: column, Text: row.TextOrNull(column)))
            .Where(cell => cell.Text is not null)
            .Select(cell => new ProfileChange(
                ChangeVerb.Set,
                cell.Column,
                ListOf(cell.Column, cell.Text!),
                cell.Column
            ))
            .ToList();
        foreach (var needed in Needed.Where(needed => row.TextOrNull(needed) is null))
        {
            row.Reject(needed, "nothing", "a value: a profile has at least specialty and type");
        }

        var blank = new Applicant
        {
            Specialty = catalog.Specialties[0].Name,
            Type = ApplicantType.UsMdSenior,
        };
        var reading = ProfileEditor.Apply(blank, changes, catalog, today);
        foreach (var problem in reading.Problems)
        {
            row.Reject(
                problem.File is ProfileEditor.ChangedProfile ? problem.Field : problem.File,
                problem.Found,
                problem.Expected
            );
        }

        return new TabledProfile(row.Line, reading.Value ?? blank);
    }

    // A comma parts cells, so a list within a cell may be parted by semicolons too.
    private static string ListOf(string column, string text) =>
        FieldFinder.Find(column).Field?.Shape is Shape.Many
            ? text.Replace(';', ',').Trim(',', ' ')
            : text;
}

/// <summary>A profile out of a table.</summary>
/// <param name="Line">The line it stands in.</param>
/// <param name="Applicant">The profile.</param>
public sealed record TabledProfile(long Line, Applicant Applicant);
