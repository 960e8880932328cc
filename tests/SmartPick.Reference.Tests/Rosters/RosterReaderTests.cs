using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using SmartPick.Engine.Mentors;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Rosters;

namespace SmartPick.Reference.Tests.Rosters;

/// <summary>A school's roster: all of it, or everything wrong with it.</summary>
public sealed class RosterReaderTests
{
    private static readonly ReferenceData Data = ReferenceData
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    [Fact]
    public void A_roster_is_read_with_what_it_says_and_nothing_made_up()
    {
        var roster = Read(
            """
            name,mail,role,stage,specialty,capacity
            Ada Smith,Ada@School.edu,mentor,faculty,Dermatology,2
            Ben Jones,ben@school.edu,,M3,,
            """
        )
            .Value.ShouldNotBeNull();

        roster.Lines.ShouldBe([
            new RosterLine(
                2,
                "Ada Smith",
                "ada@school.edu",
                RosterRole.Mentor,
                Stage.Faculty,
                "Dermatology",
                2
            ),
            new RosterLine(
                3,
                "Ben Jones",
                "ben@school.edu",
                RosterRole.Member,
                Stage.Student(3),
                null,
                null
            ),
        ]);
        roster.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_with_its_line_and_column()
    {
        var reading = Read(
            """
            name,mail,role,stage,specialty,capacity
            Ada Smith,ada@school.edu,mentor,faculty,Dermatolgy,-1
            ,ben@school,boss,M9,Alchemy,many
            Cy Doe,ADA@school.edu,member,M1,,
            """
        );

        reading.Value.ShouldBeNull();
        reading
            .Problems.Select(problem => (problem.Line, problem.Field))
            .ShouldBe(
                [
                    (2L, "specialty"),
                    (2, "capacity"),
                    (3, "name"),
                    (3, "mail"),
                    (3, "role"),
                    (3, "stage"),
                    (3, "specialty"),
                    (3, "capacity"),
                    (4, "mail"),
                ],
                ignoreOrder: true
            );
        reading
            .Problems.Single(problem => problem is { Line: 2, Field: "specialty" })
            .Expected.ShouldContain("nearest: Dermatology");
        reading
            .Problems.Single(problem => problem.Line == 4)
            .Expected.ShouldContain("it stands on line 2 too");
    }

    [Fact]
    public void Misspelt_people_are_pointed_out_and_taken_all_the_same()
    {
        var reading = RosterReader.Read(
            Encoding.UTF8.GetBytes(
                "name,mail\nJon Smith,jon@s.edu\nJohn Smith,john@s.edu\nZoë Katz,zoe@s.edu\nMary Major,m2@s.edu\nAnn Other,ann@s.edu"
            ),
            "roster.csv",
            Data,
            [("Dr. Zoe Katz", "old@s.edu"), ("Ann Other", "ann@s.edu")]
        );

        reading
            .Value.ShouldNotBeNull()
            .Doubts.Select(doubt => doubt.ToString())
            .ShouldBe([
                "Line 3: John Smith may be the same person as Jon Smith on line 2.",
                "Line 4: Zoë Katz may be the same person as Dr. Zoe Katz, who is known here already.",
            ]);
    }

    [Fact]
    public void Near_names_are_found_as_a_comparison_of_all_pairs_finds_them() =>
        Gen.String[Gen.Char["abc d"], 0, 6]
            .Array[0, 12]
            .Sample(written =>
            {
                var names = new NearNames();
                foreach (var name in written)
                {
                    names.Add(name);
                }

                foreach (var name in written)
                {
                    names
                        .To(name)
                        .ShouldBe(
                            Enumerable
                                .Range(0, written.Length)
                                .Where(number =>
                                    Nearest.Distance(
                                        NearNames.Plain(name),
                                        NearNames.Plain(written[number]),
                                        1
                                    ) <= 1
                                )
                        );
                }
            });

    [Fact]
    public void A_workbook_says_the_same_as_its_csv()
    {
        var table = new ExportTable(
            "roster",
            ["name", "mail", "role", "stage", "specialty", "capacity"],
            [
                Row("Ada Smith", "ada@school.edu", "mentor", "faculty", "Dermatology", "2"),
                Row("Ben Jones", "ben@school.edu", "", "M3", "", ""),
            ],
            []
        );
        var fromWorkbook = RosterReader.Read(XlsxExport.Write(table), "roster.xlsx", Data, []);
        var fromCsv = Read(
            "name,mail,role,stage,specialty,capacity\nAda Smith,ada@school.edu,mentor,faculty,Dermatology,2\nBen Jones,ben@school.edu,,M3,,\n"
        );

        fromWorkbook.Problems.ShouldBeEmpty();
        fromWorkbook.Value!.Lines.ShouldBe(fromCsv.Value!.Lines);

        static IReadOnlyList<ExportCell> Row(params string[] cells) =>
            [.. cells.Select(ExportCell.Text)];
    }

    [Theory]
    [InlineData("PK\u0003\u0004 this is no workbook")]
    [InlineData("")]
    [InlineData("name;mail\na;b")]
    [InlineData("name,mail\n")]
    [InlineData("nam,mail\na,b@c.de")]
    [InlineData("name,mail\n\"a,b@c.de")]
    public void What_is_no_roster_is_refused_with_a_reason(string text)
    {
        var reading = Read(text);

        reading.Value.ShouldBeNull();
        reading.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void Ten_thousand_lines_are_read_in_seconds()
    {
        var text = new StringBuilder("name,mail,role,stage,specialty,capacity\n");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Person {i * 7919 % 10_007:x5} Family{i:x4},p{i}@school.edu,mentor,PGY-2,Dermatology,2\n"
            );
        }

        var watch = Stopwatch.StartNew();
        var roster = Read(text.ToString()).Value.ShouldNotBeNull();

        roster.Lines.Count.ShouldBe(10_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        TestContext.Current.SendDiagnosticMessage($"10,000 lines: {watch.ElapsedMilliseconds} ms");
    }

    private static Reading<Roster> Read(string text) =>
        RosterReader.Read(Encoding.UTF8.GetBytes(text), "roster.csv", Data, []);
}
