namespace SmartPick.Reference.Tests.Profiles;

/// <summary>Facts that cannot hold together are refused; facts that are merely unusual are not.</summary>
public sealed class ProfileRulesTests
{
    private const string Home = SmallCatalog.DermHome;
    private const string Away = SmallCatalog.DermAway;
    private const string Medicine = SmallCatalog.MedicineHome;

    [Theory]
    [InlineData("US MD senior", "\"graduationYear\": 2025", "$.graduationYear", "2026 or later")]
    [InlineData(
        "US DO graduate",
        "\"graduationYear\": 2027",
        "$.graduationYear",
        "2026 or earlier"
    )]
    [InlineData("US MD senior", "\"usClinicalMonths\": 3", "$.usClinicalMonths", "US school")]
    [InlineData("US MD senior", "\"step3Passed\": true", "$.step3Passed", "false for a senior")]
    [InlineData("US IMG", "\"visa\": \"J-1\"", "$.visa", "a US citizen")]
    [InlineData("non-US IMG", "\"schoolState\": \"NC\"", "$.schoolState", "a school abroad")]
    [InlineData(
        "US MD senior",
        $"\"homePrograms\": [\"{Medicine}\"]",
        "$.homePrograms[0]",
        "a program of Dermatology"
    )]
    [InlineData(
        "US MD senior",
        $"\"parallel\": {{ \"specialty\": \"Internal Medicine\", \"awayPrograms\": [\"{Home}\"] }}",
        "$.parallel.awayPrograms[0]",
        "a program of Internal Medicine"
    )]
    [InlineData(
        "US MD senior",
        $"\"preferences\": {{ \"must\": [\"{Medicine}\"] }}",
        "$.preferences.must[0]",
        "a program of Dermatology"
    )]
    [InlineData(
        "US MD senior",
        "\"parallel\": { \"specialty\": \"Dermatology\" }",
        "$.parallel.specialty",
        "another specialty"
    )]
    [InlineData(
        "US MD senior",
        $"\"homePrograms\": [\"{Home}\"], \"awayPrograms\": [\"{Home}\"]",
        "$.awayPrograms[0]",
        "not $.homePrograms[0] as well"
    )]
    [InlineData(
        "US MD senior",
        $"\"preferences\": {{ \"must\": [\"{Home}\"], \"never\": [\"{Away}\", \"{Home}\"] }}",
        "$.preferences.never[1]",
        "not $.preferences.must[0] as well"
    )]
    [InlineData(
        "US MD senior",
        $"\"preferences\": {{ \"must\": [\"{Home}\"], \"neverStates\": [\"NC\"] }}",
        "$.preferences.must[0]",
        "$.preferences.neverStates[0] closes NC"
    )]
    [InlineData(
        "US MD senior",
        "\"preferences\": { \"states\": [\"NC\"], \"neverStates\": [\"NC\"] }",
        "$.preferences.states[0]",
        "neverStates"
    )]
    [InlineData(
        "US MD senior",
        "\"limits\": { \"maxApplications\": 5, \"reserve\": 5 }",
        "$.limits.reserve",
        "fewer than $.limits.maxApplications, which is 5"
    )]
    [InlineData(
        "US MD senior",
        $"\"preferences\": {{ \"must\": [\"{Home}\", \"{Away}\"] }}, \"limits\": {{ \"maxApplications\": 1 }}",
        "$.preferences.must",
        "at most $.limits.maxApplications = 1"
    )]
    [InlineData(
        "US MD senior",
        $"\"preferences\": {{ \"must\": [\"{Home}\", \"{Away}\"] }}, \"limits\": {{ \"maxPerState\": 1 }}",
        "$.preferences.must",
        "at most $.limits.maxPerState = 1 in NC"
    )]
    public void A_contradiction_is_one_problem_at_the_field_to_change(
        string type,
        string fields,
        string path,
        string expected
    )
    {
        var problem = ProfileText
            .Read(ProfileText.Profile("Dermatology", type, fields))
            .Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(5);
        problem.Field.ShouldBe(path);
        problem.Expected.ShouldContain(expected, Case.Sensitive);
    }

    [Theory]
    [InlineData("US MD senior", "\"visa\": \"J-1\"")]
    [InlineData("US DO senior", "\"visa\": \"H-1B\"")]
    [InlineData("non-US IMG", "\"visa\": \"none\"")]
    [InlineData("US MD senior", "\"reApplicant\": true")]
    [InlineData("US MD senior", "\"graduationYear\": 2026")]
    [InlineData("US MD senior", "\"graduationYear\": 2030")]
    [InlineData("US MD graduate", "\"graduationYear\": 2026")]
    [InlineData("US MD graduate", "\"graduationYear\": 1950")]
    [InlineData("non-US IMG", "\"graduationYear\": 2027")]
    [InlineData("non-US IMG", "\"step3Passed\": true")]
    [InlineData("US DO senior", "\"comlexLevel2\": 560, \"step2\": 240")]
    [InlineData("US MD senior", $"\"mentorTies\": [\"{Home}\"], \"homePrograms\": [\"{Home}\"]")]
    [InlineData(
        "US MD senior",
        $"\"parallel\": {{ \"specialty\": \"Internal Medicine\", \"homePrograms\": [\"{Medicine}\"] }}, \"preferences\": {{ \"must\": [\"{Medicine}\"] }}"
    )]
    [InlineData(
        "US MD senior",
        "\"preferences\": { \"regions\": [\"South\"], \"neverStates\": [\"NC\"] }"
    )]
    public void The_unusual_is_allowed(string type, string fields) =>
        ProfileText.Read(ProfileText.Profile("Dermatology", type, fields)).Problems.ShouldBeEmpty();

    [Fact]
    public void Rules_are_checked_on_what_is_well_formed_even_when_the_rest_is_not()
    {
        var reading = ProfileText.Read(
            ProfileText.Profile(
                "Nonsense",
                "US MD senior",
                "\"graduationYear\": 2020",
                $"\"homePrograms\": [\"{Medicine}\"]"
            )
        );

        reading
            .Problems.Select(problem => problem.Field)
            .ShouldBe(["$.specialty", "$.graduationYear"]);
    }
}
