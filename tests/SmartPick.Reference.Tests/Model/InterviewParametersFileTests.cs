using CsCheck;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Model;

namespace SmartPick.Reference.Tests.Model;

public sealed class InterviewParametersFileTests
{
    private const int Effects = InterviewParameters.EffectCount;
    private const string File = "interviews.csv";

    private static readonly Gen<InterviewParameters> GenRow = Gen.Select(
        Gen.Double[-5, 5].Array[Effects],
        Gen.Double[-1, 1].Array[Effects],
        Gen.Double[0, 1].Array[4],
        Gen.Int[0, 7],
        Gen.Int[0, 3],
        (mean, root, open, lacking, basis) =>
        {
            var covariance = new double[Effects * (Effects + 1) / 2];
            for (var i = 0; i < Effects; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    covariance[(i * (i + 1) / 2) + j] = (root[i] * root[j]) + (i == j ? 0.1 : 0);
                }
            }

            // The tiers a specialty lacks are those of the lowest bits.
            for (var bit = 0; bit < 3; bit++)
            {
                if ((lacking >> bit & 1) != 0)
                {
                    Remove(2 + bit, mean, covariance);
                }
            }

            open[0] = 1;
            return new InterviewParameters(
                "Dermatology",
                basis < 2 ? AcgmeCode.Parse("0800121010") : null,
                mean,
                covariance,
                open,
                basis < 2 ? open[1] : null,
                open[2],
                open[3] + 0.5,
                (InterviewBasis)basis
            );
        }
    );

    [Fact]
    public void What_is_written_is_read_to_the_decimals_written()
    {
        GenRow
            .List[0, 5]
            .Sample(
                rows =>
                {
                    var read = Read(Write(rows, true)).Value.ShouldNotBeNull();
                    read.Count.ShouldBe(rows.Count);
                    for (var k = 0; k < rows.Count; k++)
                    {
                        ShouldBeClose(read[k].Mean, rows[k].Mean, 0.00051);
                        ShouldBeClose(read[k].Covariance, rows[k].Covariance, 0.000051);
                        ShouldBeClose(read[k].Open, rows[k].Open, 0.00051);
                        read[k].Program.ShouldBe(rows[k].Program);
                        read[k].Basis.ShouldBe(rows[k].Basis);
                        (read[k].OverallRate is null).ShouldBe(rows[k].OverallRate is null);
                    }
                },
                iter: 100
            );
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        GenRow
            .List[1, 5]
            .Sample(
                rows =>
                {
                    var once = Write(rows, true);
                    Write(Read(once).Value!, true).ShouldBe(once);
                },
                iter: 100
            );
    }

    [Fact]
    public void Without_covariance_all_variances_are_zero()
    {
        GenRow.Sample(
            row =>
                Read(Write([row], false))
                    .Value.ShouldNotBeNull()[0]
                    .Covariance.ShouldAllBe(value => value == 0),
            iter: 20
        );
    }

    [Fact]
    public void Every_problem_names_its_line_and_column()
    {
        var lines = Write([GenRow.Single()], true).Split('\n');
        var cells = lines[1].Split(',');
        cells[1] = "12";
        cells[12] = "often";
        var text = string.Join('\n', lines[0], string.Join(',', cells), "too,few", string.Empty);

        var problems = Read(text).Problems;

        problems
            .Select(problem => (problem.Line, problem.Field))
            .ShouldBe([(2, "acgme_code"), (2, "open_us_do"), (3, null)]);
        Read("nonsense\n").Problems.Single().Line.ShouldBe(1);
    }

    [Fact]
    public void Every_specialty_has_a_typical_row_and_every_covariance_a_root()
    {
        var folder = Path.Combine(Repository.Data, "model");
        using var reader = new StreamReader(Path.Combine(folder, File));
        var rows = InterviewParametersFile.Read(reader, File).Value.ShouldNotBeNull();
        var facts = Reference.Catalog.CatalogFolder.Load(Repository.Data).Value!;

        rows.Where(row => row.Program is null)
            .Select(row => row.Specialty)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                facts.Catalog.Specialties.Select(row => row.Name).Order(StringComparer.Ordinal)
            );
        foreach (var row in rows)
        {
            HasRoot(row).ShouldBeTrue($"{row.Specialty} {row.Program}");
            row.Program?.ShouldSatisfyAllConditions(code =>
                facts.Catalog.Find(code)!.Specialty.ShouldBe(row.Specialty)
            );
        }
    }

    // Cholesky over the effects that vary.
    private static bool HasRoot(InterviewParameters row)
    {
        double At(int i, int j) => row.Covariance[(i * (i + 1) / 2) + j];
        var present = Enumerable.Range(0, Effects).Where(k => At(k, k) != 0).ToArray();
        var matrix = new double[present.Length * present.Length];
        for (var i = 0; i < present.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[(i * present.Length) + j] = At(present[i], present[j]);
            }
        }

        return Engine.Statistics.PositiveDefinite.TryFactor(matrix, present.Length);
    }

    private static void Remove(int effect, double[] mean, double[] covariance)
    {
        mean[effect] = 0;
        for (var other = 0; other < Effects; other++)
        {
            var (row, column) = (Math.Max(effect, other), Math.Min(effect, other));
            covariance[(row * (row + 1) / 2) + column] = 0;
        }
    }

    private static string Write(IReadOnlyList<InterviewParameters> rows, bool withCovariance)
    {
        using var writer = new StringWriter();
        InterviewParametersFile.Write(writer, rows, withCovariance);
        return writer.ToString();
    }

    private static Reading<IReadOnlyList<InterviewParameters>> Read(string text)
    {
        using var reader = new StringReader(text);
        return InterviewParametersFile.Read(reader, File);
    }

    private static void ShouldBeClose(double[] actual, double[] expected, double tolerance)
    {
        for (var k = 0; k < expected.Length; k++)
        {
            actual[k].ShouldBe(expected[k], tolerance);
        }
    }
}
