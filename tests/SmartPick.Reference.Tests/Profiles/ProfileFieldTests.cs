namespace SmartPick.Reference.Tests.Profiles;

/// <summary>Each kind of wrong field: where it stands, what was found and what is expected.</summary>
public sealed class ProfileFieldTests
{
    [Theory]
    [InlineData("\"setp2\": 250", "$.setp2", "the unknown field \"setp2\"", "nearest: \"step2\"")]
    [InlineData("\"Step2\": 250", "$.Step2", "the unknown field \"Step2\"", "nearest: \"step2\"")]
    [InlineData(
        "\"favouriteColour\": 1",
        "$.favouriteColour",
        "the unknown field",
        "one of the fields smartpickProfile"
    )]
    [InlineData("\"\": 1", "$[\"\"]", "the unknown field \"\"", "one of the fields")]
    [InlineData("\"step2\": 400", "$.step2", "400", "a whole number from 1 to 300 (points)")]
    [InlineData("\"step2\": -1", "$.step2", "-1", "from 1 to 300")]
    [InlineData("\"step2\": 250.5", "$.step2", "250.5", "a whole number")]
    [InlineData("\"step2\": 1e999", "$.step2", "1e999", "from 1 to 300")]
    [InlineData("\"step2\": \"250\"", "$.step2", "\"250\"", "a whole number")]
    [InlineData("\"step2\": [250]", "$.step2", "a list", "a whole number")]
    [InlineData("\"step2\": true", "$.step2", "true", "a whole number")]
    [InlineData("\"graduationYear\": 1890", "$.graduationYear", "1890", "from 1950")]
    [InlineData("\"graduationYear\": 2060", "$.graduationYear", "2060", "from 1950 to 2036")]
    [InlineData("\"graduationYear\": 9999", "$.graduationYear", "9999", "from 1950")]
    [InlineData(
        "\"limits\": { \"budget\": -5 }",
        "$.limits.budget",
        "-5",
        "a whole number from 0 to 100000 (US dollars)"
    )]
    [InlineData("\"limits\": { \"reserve\": -1 }", "$.limits.reserve", "-1", "from 0 to 100")]
    [InlineData("\"limits\": 5", "$.limits", "5", "an object")]
    [InlineData("\"specialtyHonors\": \"yes\"", "$.specialtyHonors", "\"yes\"", "true or false")]
    [InlineData("\"label\": \"\"", "$.label", "\"\"", "a text of 1 to 80 characters")]
    [InlineData("\"label\": \"  \"", "$.label", "\"  \"", "a text of 1 to 80 characters")]
    [InlineData("\"visa\": \"J1\"", "$.visa", "\"J1\"", "nearest: \"J-1\"")]
    [InlineData("\"redFlags\": [\"gap\"]", "$.redFlags[0]", "\"gap\"", "\"unexplained gap\"")]
    [InlineData("\"redFlags\": \"failed course\"", "$.redFlags", "\"failed course\"", "a list")]
    [InlineData(
        "\"homePrograms\": [\"9999999999\"]",
        "$.homePrograms[0]",
        "\"9999999999\"",
        "ten-digit ACGME code"
    )]
    [InlineData(
        "\"homePrograms\": [\"0800000009\"]",
        "$.homePrograms[0]",
        "\"0800000009\"",
        "nearest: \"0800000001\" (Program 0800000001, Dermatology)"
    )]
    [InlineData(
        "\"homePrograms\": [\"800000001\"]",
        "$.homePrograms[0]",
        "\"800000001\"",
        "nearest: \"0800000001\""
    )]
    [InlineData(
        "\"homePrograms\": [\"08000000001\"]",
        "$.homePrograms[0]",
        "\"08000000001\"",
        "nearest: \"0800000001\""
    )]
    [InlineData(
        "\"homePrograms\": [\"8000000001\"]",
        "$.homePrograms[0]",
        "\"8000000001\"",
        "nearest: \"0800000001\""
    )]
    [InlineData("\"homePrograms\": [800000001]", "$.homePrograms[0]", "800000001", "in quotes")]
    [InlineData(
        "\"homePrograms\": [\"0800000001\", \"0800000001\"]",
        "$.homePrograms[1]",
        "\"0800000001\" a second time",
        "$.homePrograms[0] holds it already"
    )]
    [InlineData("\"schoolState\": \"nc\"", "$.schoolState", "\"nc\"", "nearest: \"NC\"")]
    [InlineData("\"schoolState\": \"North Carolina\"", "$.schoolState", "Carolina", "two capital")]
    [InlineData("\"tieStates\": [\"ZZ\"]", "$.tieStates[0]", "\"ZZ\"", "a state or territory")]
    [InlineData(
        "\"preferences\": { \"divisions\": [\"South Atlantik\"] }",
        "$.preferences.divisions[0]",
        "\"South Atlantik\"",
        "nearest: \"South Atlantic\""
    )]
    [InlineData(
        "\"preferences\": { \"regions\": [\"Center\"] }",
        "$.preferences.regions[0]",
        "\"Center\"",
        "one of \"Midwest\", \"South\", \"West\""
    )]
    [InlineData(
        "\"preferences\": { \"soughtAfter\": 1.5 }",
        "$.preferences.soughtAfter",
        "1.5",
        "a number from 0 to 1"
    )]
    [InlineData(
        "\"preferences\": { \"near\": { \"label\": \"home\", \"latitude\": 135, \"longitude\": 0, \"withinKilometers\": 0 } }",
        "$.preferences.near.latitude",
        "135",
        "from -90 to 90"
    )]
    [InlineData(
        "\"preferences\": { \"near\": { \"label\": \"home\" } }",
        "$.preferences.near.latitude",
        "nothing",
        "the field \"latitude\""
    )]
    [InlineData(
        "\"preferences\": { \"ownScores\": { \"0800000001\": 101 } }",
        "$.preferences.ownScores[\"0800000001\"]",
        "101",
        "from 0 to 100"
    )]
    [InlineData(
        "\"preferences\": { \"ownScores\": { \"derm\": 10 } }",
        "$.preferences.ownScores.derm",
        "the name \"derm\"",
        "ACGME code"
    )]
    [InlineData(
        "\"preferences\": { \"weights\": { \"place\": -1 } }",
        "$.preferences.weights.place",
        "-1",
        "from 0 to 100"
    )]
    [InlineData(
        "\"preferences\": { \"statedDivisions\": [\"South Atlantic\", \"Pacific\", \"East North Central\", \"West\"] }",
        "$.preferences.statedDivisions",
        "4 entries",
        "at most 3 entries"
    )]
    [InlineData(
        "\"knownFacts\": { \"0800000001\": { \"sponsorsJ2\": true } }",
        "$.knownFacts[\"0800000001\"].sponsorsJ2",
        "the unknown field",
        "nearest: \"sponsorsJ1\""
    )]
    [InlineData(
        "\"parallel\": { \"worth\": 50 }",
        "$.parallel.specialty",
        "nothing",
        "a specialty's name"
    )]
    [InlineData(
        "\"partner\": { \"togetherness\": 2 }",
        "$.partner.togetherness",
        "2",
        "from 0 to 1"
    )]
    public void A_wrong_field_is_named_with_what_was_found_and_expected(
        string field,
        string path,
        string found,
        string expected
    )
    {
        var reading = ProfileText.Read(ProfileText.Derm(field));

        reading.Value.ShouldBeNull();
        var problem = reading.Problems.First(candidate =>
            string.Equals(candidate.Field, path, StringComparison.Ordinal)
        );
        problem.File.ShouldBe("me.json");
        problem.Line.ShouldBe(5);
        problem.Found.ShouldContain(found, Case.Sensitive);
        problem.Expected.ShouldContain(expected, Case.Sensitive);
        problem.Found.Length.ShouldBeLessThanOrEqualTo(80);
    }

    [Theory]
    [InlineData("US DO senior", "8", "from 9 to 999")]
    [InlineData("US DO senior", "1000", "from 9 to 999")]
    [InlineData("US MD senior", "550", "COMLEX for DO types only")]
    [InlineData("non-US IMG", "550", "COMLEX for DO types only")]
    public void Comlex_is_a_score_of_the_scale_and_of_a_do(
        string type,
        string score,
        string expected
    )
    {
        var reading = ProfileText.Read(
            ProfileText.Profile("Dermatology", type, $"\"comlexLevel2\": {score}")
        );

        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Field.ShouldBe("$.comlexLevel2");
        problem.Found.ShouldBe(score);
        problem.Expected.ShouldContain(expected);
    }

    [Theory]
    [InlineData("\"specialty\": \"Dermatolgy\"", "$.specialty", "nearest: \"Dermatology\"")]
    [InlineData("\"specialty\": \"dermatology\"", "$.specialty", "nearest: \"Dermatology\"")]
    [InlineData("\"specialty\": null", "$.specialty", "a specialty's name")]
    [InlineData("\"type\": \"US MD\"", "$.type", "one of \"US MD senior\"")]
    [InlineData("\"type\": \"Non-US IMG\"", "$.type", "nearest: \"non-US IMG\"")]
    [InlineData("\"smartpickProfile\": 2", "$.smartpickProfile", "1, the version")]
    [InlineData("\"smartpickProfile\": \"1\"", "$.smartpickProfile", "1, the version")]
    public void What_must_be_given_must_be_right(string field, string path, string expected)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["$.smartpickProfile"] = "\"smartpickProfile\": 1",
            ["$.specialty"] = "\"specialty\": \"Dermatology\"",
            ["$.type"] = "\"type\": \"US MD senior\"",
            [path] = field,
        };

        var problem = ProfileText
            .Read("{\n" + string.Join(",\n", fields.Values) + "\n}")
            .Problems.ShouldHaveSingleItem();

        problem.Field.ShouldBe(path);
        problem.Expected.ShouldContain(expected, Case.Sensitive);
    }

    [Fact]
    public void An_empty_object_lacks_all_that_must_be_given()
    {
        var reading = ProfileText.Read("{}");

        reading
            .Problems.Select(problem => problem.Field)
            .ShouldBe(["$.smartpickProfile", "$.specialty", "$.type"]);
        reading.Problems.ShouldAllBe(problem => problem.Found == "nothing" && problem.Line == 1);
    }

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("\"profile\"", "\"profile\"")]
    [InlineData("12", "12")]
    [InlineData("null", "null")]
    public void A_profile_is_an_object(string json, string found)
    {
        var problem = ProfileText.Read(json).Problems.ShouldHaveSingleItem();

        problem.Field.ShouldBe("$");
        problem.Found.ShouldBe(found);
        problem.Expected.ShouldContain("an object");
    }

    [Fact]
    public void A_whole_number_may_be_written_with_a_point()
    {
        ProfileText
            .Read(ProfileText.Derm("\"step2\": 250.0"))
            .Value!.Step2!.Value.Value.ShouldBe(250);
    }

    [Fact]
    public void All_problems_come_at_once_in_file_order_each_with_its_line()
    {
        var reading = ProfileText.Read(
            ProfileText.Derm(
                "\"step2\": 400",
                "\"graduationYear\": 1890",
                "\"homePrograms\": [\"0800000001\"]",
                "\"awayPrograms\": [\"0800000001\"]",
                "\"limits\": {\n    \"budget\": -1\n  }",
                "\"colour\": 1",
                "\"colour\": 2"
            )
        );

        reading
            .Problems.Select(problem => (problem.Line, problem.Field))
            .ShouldBe([
                (5L, "$.step2"),
                (6L, "$.graduationYear"),
                (8L, "$.awayPrograms[0]"),
                (10L, "$.limits.budget"),
                (12L, "$.colour"),
                (13L, "$.colour"),
            ]);
    }

    [Fact]
    public void A_hostile_value_stays_on_one_line_and_short()
    {
        var reading = ProfileText.Read(
            ProfileText.Derm("\"type2\\n\\u001b[31m\": 1", $"\"visa\": \"{new string('x', 5000)}\"")
        );

        reading.Problems.Count.ShouldBe(2);
        reading.Problems.ShouldAllBe(problem => !problem.ToString().Any(char.IsControl));
        reading.Problems.ShouldAllBe(problem => problem.Found.Length <= 80);
    }
}
