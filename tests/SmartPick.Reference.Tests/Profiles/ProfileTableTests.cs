using System.Globalization;
using System.Text;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

public sealed class ProfileTableTests
{
    [Fact]
    public void A_line_becomes_the_profile_that_says_the_same()
    {
        var reading = Read(
            "label,specialty,type,step2,tieStates,limits.budget,away\n"
                + $"Jo,Dermatology,US MD senior,250,NC; OH,900,{SmallCatalog.DermAway}\n"
        );

        reading.Problems.ShouldBeEmpty();
        var profile = reading.Value!.ShouldHaveSingleItem();
        profile.Line.ShouldBe(2);
        Deep.Text(profile.Applicant)
            .ShouldBe(
                Deep.Text(
                    ProfileText
                        .Read(
                            ProfileText.Derm(
                                "\"label\": \"Jo\"",
                                "\"step2\": 250",
                                "\"tieStates\": [\"NC\", \"OH\"]",
                                "\"limits\": { \"budget\": 900 }",
                                $"\"awayPrograms\": [\"{SmallCatalog.DermAway}\"]"
                            )
                        )
                        .Value
                )
            );
    }

    [Fact]
    public void An_empty_cell_leaves_the_field_unknown_and_lines_are_counted() =>
        Read("specialty,type,step2\nDermatology,US MD senior,\nDermatology,US MD senior,240\n")
            .Value!.Select(profile =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{profile.Line}: {profile.Applicant.Step2?.Value}"
                )
            )
            .ShouldBe(["2: ", "3: 240"]);

    [Fact]
    public void Everything_wrong_is_said_at_once_with_its_line_and_nothing_is_taken()
    {
        var reading = Read(
            "specialty,type,step2,tieStates\n"
                + "Dermatology,US MD senior,400,NC\n"
                + "Wizardry,US MD senior,250,ZZ\n"
                + ",US MD senior,250,NC\n"
        );

        reading.Value.ShouldBeNull();
        reading
            .Problems.Select(problem =>
                string.Create(CultureInfo.InvariantCulture, $"{problem.Line} {problem.Field}")
            )
            .ShouldBe(["2 step2", "3 specialty", "3 tieStates", "4 specialty"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("specialty,type,stepp2\nDermatology,US MD senior,250\n", "no field of a profile")]
    [InlineData("specialty;type\nDermatology;US MD senior\n", "semicolons")]
    [InlineData("specialty,step2\nDermatology,250\n", "no such column")]
    [InlineData("specialty,type\n", "0 profiles")]
    [InlineData("specialty,type,type\nDermatology,US MD senior,US MD senior\n", "twice")]
    public void A_table_of_another_shape_is_refused(string table, string found)
    {
        var reading = Read(table);

        reading.Value.ShouldBeNull();
        reading.Problems.ShouldContain(problem =>
            problem.Found.Contains(found, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(ProfileTable.MostRows + 1)]
    [InlineData(9000)]
    public void A_table_of_very_many_lines_is_refused_before_a_profile_is_made_of_one(int lines)
    {
        // Each line would have a problem of its own, had it been looked at.
        var reading = Read(
            "specialty,type\n" + string.Concat(Enumerable.Repeat("Wizardry,US MD senior\n", lines))
        );

        reading.Value.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Found.ShouldBe("more than 50 profiles");
    }

    [Fact]
    public void A_table_as_long_as_may_be_is_taken() =>
        Read(
            "specialty,type\n"
                + string.Concat(
                    Enumerable.Repeat("Dermatology,US MD senior\n", ProfileTable.MostRows)
                )
        )
            .Value!.Count.ShouldBe(ProfileTable.MostRows);

    [Fact]
    public void A_header_of_very_many_columns_is_refused_before_a_field_is_looked_for()
    {
        var reading = Read(
            "specialty,type,"
                + string.Join(',', Enumerable.Repeat("wizardry", ProfileTable.MostColumns))
                + "\n"
        );

        reading.Value.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().Found.ShouldBe("502 columns");
    }

    [Fact]
    public void Who_has_left_is_not_read_for() =>
        Should.Throw<OperationCanceledException>(() =>
            Read("specialty,type\nDermatology,US MD senior\n", hasLeft: true)
        );

    private static Reading<IReadOnlyList<TabledProfile>> Read(string table, bool hasLeft = false)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        return ProfileTable.Read(
            stream,
            "the table",
            SmallCatalog.Catalog,
            new DateOnly(2026, 11, 23),
            new CancellationToken(hasLeft)
        );
    }
}
