using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Tests.Model;

public sealed class MatchParametersFileTests : IDisposable
{
    private static readonly HashSet<string> Specialties = ["Alpha", "Beta"];
    private static readonly HashSet<string> Sources = ["made"];

    private static readonly Gen<string> Words = Gen.Char["ab ,\"'é%"]
        .Array[0, 12]
        .Select(letters => new string(letters).Trim());

    private static readonly Gen<double> Numbers = Gen.Double[-30, 30]
        .Select(value => double.Parse(CsvText.Number(value), null));

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public MatchParametersFileTests() => Directory.CreateDirectory(Path.Combine(_folder, "model"));

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Numbers.Array[24], Words, Gen.Bool, Gen.Bool)
            .Sample(
                (numbers, words, thin, whole) =>
                {
                    var rows = Rows(numbers, words, thin, whole);
                    MatchParametersFile.Write(_folder, rows);
                    var (read, problems) = Read();
                    problems.ShouldBeEmpty();
                    read.Count.ShouldBe(rows.Count);
                    for (var i = 0; i < rows.Count; i++)
                    {
                        ShouldBeSame(read[i], rows[i]);
                    }
                },
                iter: 100,
                threads: 1
            );

    [Fact]
    public void Every_problem_of_the_file_is_told_at_once()
    {
        MatchParametersFile.Write(_folder, Rows(new double[24], "x", true, true));
        var path = Path.Combine(_folder, MatchParametersFile.Name);
        var lines = File.ReadAllLines(path);
        lines[1] = lines[1].Replace("Alpha", "Gamma", StringComparison.Ordinal);
        lines[2] = lines[2].Replace(",made,", ",nobody,", StringComparison.Ordinal);
        lines[3] = lines[3].Replace("0;0;0", "0;zero;0", StringComparison.Ordinal);
        lines[4] = lines[4].Replace(",true,", ",perhaps,", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        var problems = Read().Problems;
        problems.Select(p => p.Line).Distinct().ShouldBe([2L, 3L, 4L, 5L]);
        problems
            .Select(p => p.Field)
            .ShouldBe(
                ["specialty", "step2_source_id", "base_rate_source_id", "covariance", "thin"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_specialty_without_a_row_for_a_type_is_a_problem()
    {
        var rows = Rows(new double[24], "x", true, false);
        MatchParametersFile.Write(_folder, [.. rows.Skip(1)]);
        var problem = Read().Problems.ShouldHaveSingleItem();
        problem.Expected.ShouldContain("Alpha");
        problem.Expected.ShouldContain(ApplicantType.UsMdSenior.DisplayName());
    }

    [Fact]
    public void A_row_that_comes_twice_is_a_problem()
    {
        var rows = Rows(new double[24], "x", true, false);
        MatchParametersFile.Write(_folder, [.. rows, rows[0]]);
        Read().Problems.ShouldHaveSingleItem().Field.ShouldBe("applicant_type");
    }

    private (IReadOnlyList<MatchParameters> Rows, IReadOnlyList<Problem> Problems) Read()
    {
        var log = new ProblemLog();
        var rows = MatchParametersFile.Read(_folder, Specialties, Sources, log);
        return (rows, log.ToList());
    }

    private static List<MatchParameters> Rows(
        double[] numbers,
        string words,
        bool thin,
        bool whole
    ) =>
        [
            .. Specialties.SelectMany(specialty =>
                Enum.GetValues<ApplicantType>()
                    .Select(type => Row(specialty, type, numbers, words, thin, whole))
            ),
        ];

    private static MatchParameters Row(
        string specialty,
        ApplicantType type,
        double[] numbers,
        string words,
        bool thin,
        bool whole
    ) =>
        new(
            specialty,
            type,
            [.. numbers.Take(5)],
            // Squares, so that the variances on the diagonal are not negative.
            [.. numbers.Skip(5).Take(15).Select(value => Nine(value * value))],
            Math.Abs(numbers[20]),
            new Step2Distribution(
                Nine(230 + numbers[21]),
                Nine(1 + Math.Abs(numbers[22])),
                Nine(1 + Math.Abs(numbers[23])),
                "basis, \"quoted\"",
                "made"
            ),
            whole ? 235 : null,
            whole ? Math.Abs(numbers[20]) : 0,
            whole ? new BaseRate(0.25, thin ? null : 120, 2026, "of some", "made") : null,
            thin,
            words,
            whole ? ["a/b/c", "d/e"] : []
        );

    private static double Nine(double value) => double.Parse(CsvText.Number(value), null);

    private static void ShouldBeSame(MatchParameters read, MatchParameters written)
    {
        read.Mean.ShouldBe(written.Mean);
        read.Covariance.ShouldBe(written.Covariance);
        read.EvidenceIds.ShouldBe(written.EvidenceIds);
        (
            read with
            {
                Mean = written.Mean,
                Covariance = written.Covariance,
                EvidenceIds = written.EvidenceIds,
            }
        ).ShouldBe(written);
    }
}
