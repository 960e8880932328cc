using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Reference.Model;

/// <summary>
/// <c>data/model/interviews.csv</c>: one row per program with rates of its own and one per specialty's typical program (no code).
/// Effects in logits with 3 decimals, empty where the specialty lacks the tier or it is the reference; the covariance of the
/// effects that are not empty as a lower triangle, separated by blanks. <c>interviews_r2.csv</c> and <c>interviews_r4.csv</c> are
/// the same without covariance, fitted with a rotation effect of 2 and 4. The sources stand in the model's manifest.
/// </summary>
public static class InterviewParametersFile
{
    private const int Effects = InterviewParameters.EffectCount;

    private static readonly string[] Header =
    [
        "specialty",
        "acgme_code",
        "basis",
        "base",
        "no_signal",
        "silver",
        "gold",
        "single",
        "in_state",
        "us_do",
        "us_img",
        "non_us_img",
        "open_us_do",
        "open_us_img",
        "open_non_us_img",
        "overall_rate",
        "non_us_img_rate",
        "relative_intensity",
        "covariance",
    ];

    /// <summary>Writes rows; with or without covariances.</summary>
    public static void Write(
        TextWriter writer,
        IReadOnlyList<InterviewParameters> rows,
        bool withCovariance
    )
    {
        writer.Write(string.Join(',', withCovariance ? Header : Header[..^1]));
        writer.Write('\n');
        foreach (var row in rows)
        {
            writer.Write(string.Join(',', Cells(row, withCovariance)));
            writer.Write('\n');
        }
    }

    /// <summary>Reads rows; without a covariance column all variances are 0.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="fileName">Its name for problems.</param>
    public static Reading<IReadOnlyList<InterviewParameters>> Read(
        TextReader reader,
        string fileName
    )
    {
        var problems = new List<Problem>();
        var rows = new List<InterviewParameters>();
        var header = reader.ReadLine() ?? string.Empty;
        var withCovariance = string.Equals(
            header,
            string.Join(',', Header),
            StringComparison.Ordinal
        );
        if (
            !withCovariance
            && !string.Equals(header, string.Join(',', Header[..^1]), StringComparison.Ordinal)
        )
        {
            problems.Add(new Problem(fileName, 1, null, Shorten(header), string.Join(',', Header)));
            return new Reading<IReadOnlyList<InterviewParameters>>(null, problems);
        }

        var columns = withCovariance ? Header.Length : Header.Length - 1;
        long line = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            var cells = text.Split(',');
            if (cells.Length != columns)
            {
                problems.Add(
                    new Problem(
                        fileName,
                        line,
                        null,
                        FormattableString.Invariant($"{cells.Length} cells"),
                        FormattableString.Invariant($"{columns} cells")
                    )
                );
                continue;
            }

            if (ReadRow(cells, withCovariance, fileName, line, problems) is { } row)
            {
                rows.Add(row);
            }
        }

        return problems.Count > 0
            ? new Reading<IReadOnlyList<InterviewParameters>>(null, problems)
            : new Reading<IReadOnlyList<InterviewParameters>>(rows, problems);
    }

    private static IEnumerable<string> Cells(InterviewParameters row, bool withCovariance)
    {
        yield return row.Specialty;
        yield return row.Program?.Digits ?? string.Empty;
        yield return row.Basis.ToString();
        for (var k = 0; k < Effects; k++)
        {
            yield return IsPresent(row, k) ? Number(row.Mean[k], "0.###") : string.Empty;
        }

        for (var type = 1; type < 4; type++)
        {
            yield return Number(row.Open[type], "0.###");
        }

        yield return row.OverallRate is { } rate ? Number(rate, "0.####") : string.Empty;
        yield return Number(row.NonUsImgRate, "0.####");
        yield return Number(row.RelativeIntensity, "0.###");
        if (withCovariance)
        {
            yield return Triangle(row);
        }
    }

    private static string Triangle(InterviewParameters row)
    {
        var numbers = new List<string>();
        for (var i = 0; i < Effects; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (IsPresent(row, i) && IsPresent(row, j))
                {
                    numbers.Add(Number(row.Covariance[(i * (i + 1) / 2) + j], "0.####"));
                }
            }
        }

        return string.Join(' ', numbers);
    }

    private static bool IsPresent(InterviewParameters row, int effect) =>
        row.Mean[effect] != 0 || row.Covariance[(effect * (effect + 1) / 2) + effect] != 0;

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture) is var text && text is "-0"
            ? "0"
            : text;

    private static InterviewParameters? ReadRow(
        string[] cells,
        bool withCovariance,
        string fileName,
        long line,
        List<Problem> problems
    )
    {
        var before = problems.Count;
        AcgmeCode? program = null;
        if (cells[1].Length > 0)
        {
            program = AcgmeCode.TryParse(cells[1], out var code)
                ? code
                : Fail<AcgmeCode?>(1, "a ten-digit code");
        }

        var basis = Enum.TryParse<InterviewBasis>(cells[2], out var parsed)
            ? parsed
            : Fail<InterviewBasis>(2, string.Join(", ", Enum.GetNames<InterviewBasis>()));
        var mean = new double[Effects];
        for (var k = 0; k < Effects; k++)
        {
            mean[k] = cells[3 + k].Length == 0 ? 0 : Value(3 + k);
        }

        double[] open = [1, Value(12), Value(13), Value(14)];
        double? overall = cells[15].Length == 0 ? null : Value(15);
        var nonUsImg = Value(16);
        var intensity = Value(17);
        var covariance = withCovariance ? ReadTriangle() : new double[Effects * (Effects + 1) / 2];
        return problems.Count > before
            ? null
            : new InterviewParameters(
                cells[0],
                program,
                mean,
                covariance,
                open,
                overall,
                nonUsImg,
                intensity,
                basis
            );

        T? Fail<T>(int cell, string expected)
        {
            problems.Add(new Problem(fileName, line, Header[cell], Shorten(cells[cell]), expected));
            return default;
        }

        double Value(int cell) =>
            double.TryParse(
                cells[cell],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            ) && double.IsFinite(value)
                ? value
                : Fail<double>(cell, "a number");

        double[] ReadTriangle()
        {
            var triangle = new double[Effects * (Effects + 1) / 2];
            var present = Enumerable
                .Range(0, Effects)
                .Where(k => cells[3 + k].Length > 0)
                .ToArray();
            var numbers = cells[18].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (numbers.Length != present.Length * (present.Length + 1) / 2)
            {
                Fail<double>(18, "the lower triangle of the effects that are not empty");
                return triangle;
            }

            var next = 0;
            for (var i = 0; i < present.Length; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    triangle[(present[i] * (present[i] + 1) / 2) + present[j]] = double.TryParse(
                        numbers[next++],
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                        ? value
                        : Fail<double>(18, "numbers");
                }
            }

            return triangle;
        }
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80];
}
