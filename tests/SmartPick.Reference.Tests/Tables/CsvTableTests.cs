using CsCheck;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Tests.Tables;

public sealed class CsvTableTests : IDisposable
{
    // One file for all samples, so they run on one thread.
    private const int Threads = 1;
    private readonly string _path = Path.GetTempFileName();

    // Texts as they may stand in a cell: any letters, signs of CSV itself, line ends; no blanks at the ends.
    private static readonly Gen<string> Cells = Gen.OneOf(
            Gen.Char['a', 'z'],
            Gen.Char["\",\n;’é$'#"]
        )
        .Array[1, 12]
        .Select(characters => new string(characters).Trim())
        .Where(text => text.Length > 0);

    [Fact]
    public void What_is_written_by_the_rules_of_csv_is_read_back() =>
        Gen.Select(Cells, Cells)
            .Array[1, 8]
            .Sample(
                rows =>
                {
                    var lines = rows.Select(row => $"{Quote(row.Item1)},{Quote(row.Item2)}");
                    File.WriteAllText(_path, "a,b\n" + string.Join('\n', lines) + "\n");
                    var log = new ProblemLog();

                    var read = CsvTable.Read(
                        _path,
                        ["a", "b"],
                        log,
                        row => (row.Text("a"), row.Text("b"))
                    );

                    log.ToList().ShouldBeEmpty();
                    read.ShouldBe(rows);
                },
                threads: Threads
            );

    [Fact]
    public void Columns_are_found_by_name_in_any_order()
    {
        File.WriteAllText(_path, "b,a\n2,1\n");

        CsvTable.Read(_path, ["a", "b"], new ProblemLog(), row => row.Text("a")).ShouldBe(["1"]);
    }

    [Fact]
    public void A_number_is_read_as_it_was_written() =>
        Gen.Double[-1e9, 1e9]
            .Sample(
                number =>
                {
                    File.WriteAllText(_path, FormattableString.Invariant($"a\n{number:R}\n"));
                    var log = new ProblemLog();

                    CsvTable
                        .Read(_path, ["a"], log, row => row.Number("a", -1e9, 1e9))
                        .ShouldBe([number], string.Join('\n', log.ToList()));
                },
                threads: Threads
            );

    [Theory]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("٣")]
    [InlineData("--1")]
    [InlineData("0x10")]
    [InlineData("11")]
    [InlineData("-1")]
    public void What_is_no_number_within_the_limits_is_told(string text)
    {
        File.WriteAllText(_path, $"a\n\"{text}\"\n");
        var log = new ProblemLog();

        CsvTable.Read(_path, ["a"], log, row => row.Number("a", 0, 10)).ShouldBeEmpty();

        var problem = log.ToList().ShouldHaveSingleItem();
        problem.Found.ShouldBe(text);
        problem.Expected.ShouldBe("a number from 0 to 10");
    }

    [Fact]
    public void Any_bytes_at_all_are_read_or_told_and_never_thrown_at() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(
                bytes =>
                {
                    File.WriteAllBytes(_path, [.. "a,b\n"u8, .. bytes]);

                    CsvTable.Read(
                        _path,
                        ["a", "b"],
                        new ProblemLog(),
                        row => (row.TextOrNull("a"), row.NumberOrNull("b", 0, 1))
                    );
                },
                threads: Threads
            );

    public void Dispose() => File.Delete(_path);

    private static string Quote(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
