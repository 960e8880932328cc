using SmartPick.Engine.Applicants;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

public sealed class ProfileEditorTests
{
    [Theory]
    [InlineData(ChangeVerb.Set, "step2=250", "\"step2\": 250")]
    [InlineData(ChangeVerb.Set, "step2=unknown", "")]
    [InlineData(ChangeVerb.Set, "specialtyHonors=true", "\"specialtyHonors\": true")]
    [InlineData(ChangeVerb.Set, "visa=J-1", "\"visa\": \"J-1\"")]
    [InlineData(ChangeVerb.Set, "budget=900", "\"limits\": { \"budget\": 900 }")]
    [InlineData(ChangeVerb.Set, "max=30", "\"limits\": { \"maxApplications\": 30 }")]
    [InlineData(ChangeVerb.Set, "limits.maxPerState=3", "\"limits\": { \"maxPerState\": 3 }")]
    [InlineData(ChangeVerb.Set, "soughtAfter=0.5", "\"preferences\": { \"soughtAfter\": 0.5 }")]
    [InlineData(ChangeVerb.Set, "tie=NC,OH", "\"tieStates\": [\"NC\", \"OH\"]")]
    [InlineData(ChangeVerb.Add, "away=0800000002", "\"awayPrograms\": [\"0800000002\"]")]
    [InlineData(
        ChangeVerb.Add,
        "must=0800000002",
        "\"preferences\": { \"must\": [\"0800000002\"] }"
    )]
    [InlineData(
        ChangeVerb.Set,
        "preferences.ownScores.0800000002=80",
        "\"preferences\": { \"ownScores\": { \"0800000002\": 80 } }"
    )]
    [InlineData(
        ChangeVerb.Set,
        "knownFacts.0800000002.sponsorsJ1=false",
        "\"knownFacts\": { \"0800000002\": { \"sponsorsJ1\": false } }"
    )]
    [InlineData(
        ChangeVerb.Set,
        "parallel.specialty=Internal Medicine",
        "\"parallel\": { \"specialty\": \"Internal Medicine\" }"
    )]
    public void A_change_gives_the_profile_that_says_so(ChangeVerb verb, string text, string field)
    {
        var before = ProfileText.Read(ProfileText.Derm("\"step2\": 240")).Value!;

        var after = Apply(before, (verb, text));

        string[] fields = text.StartsWith("step2", StringComparison.Ordinal)
            ? [field]
            : ["\"step2\": 240", field];
        after.Problems.ShouldBeEmpty();
        Deep.Text(after.Value)
            .ShouldBe(
                Deep.Text(
                    ProfileText
                        .Read(ProfileText.Derm([.. fields.Where(one => one.Length > 0)]))
                        .Value
                )
            );
    }

    [Fact]
    public void Adding_keeps_what_was_there()
    {
        var before = ProfileText.Read(ProfileText.Derm("\"tieStates\": [\"WA\"]")).Value!;

        var after = Apply(before, (ChangeVerb.Add, "tie=NC"), (ChangeVerb.Add, "tie=OH"));

        after.Value!.TieStates.ShouldBe(["WA", "NC", "OH"]);
        before.TieStates.ShouldBe(["WA"]);
    }

    [Theory]
    [InlineData(ChangeVerb.Set, "step2=400", "\\$.step2", "400", "from 1 to 300")]
    [InlineData(ChangeVerb.Set, "step2=high", "\\$.step2", "\"high\"", "a whole number")]
    [InlineData(ChangeVerb.Set, "setp2=250", "", "the unknown field \"setp2\"", "nearest: step2")]
    [InlineData(ChangeVerb.Set, "limits=5", "", "\"5\"", "a field within limits")]
    [InlineData(ChangeVerb.Add, "step2=250", "", "\"250\"", "--set for step2")]
    [InlineData(ChangeVerb.Add, "away=123", "\\$.awayPrograms[0]", "\"123\"", "ACGME code")]
    [InlineData(
        ChangeVerb.Set,
        "homePrograms.x=1",
        "",
        "the unknown field \"homePrograms.x\"",
        "nearest: homePrograms"
    )]
    [InlineData(ChangeVerb.Set, "specialty=unknown", "\\$.specialty", "nothing", "specialty")]
    public void An_impossible_change_is_refused_by_its_own_name(
        ChangeVerb verb,
        string text,
        string path,
        string found,
        string expected
    )
    {
        var before = ProfileText.Read(ProfileText.Derm("\"step2\": 240")).Value!;

        var problem = Apply(before, (verb, text)).Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe($"--{(verb is ChangeVerb.Set ? "set" : "add")} {text}");
        problem.Line.ShouldBeNull();
        problem.Field.ShouldBe(
            path.Length == 0 ? null : path.Replace("\\", "", StringComparison.Ordinal)
        );
        problem.Found.ShouldBe(found);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void Every_impossible_change_is_named_at_once()
    {
        var before = ProfileText
            .Read(ProfileText.Derm($"\"homePrograms\": [\"{SmallCatalog.DermHome}\"]"))
            .Value!;

        Apply(
            before,
            (ChangeVerb.Set, "step2=400"),
            (ChangeVerb.Set, "colour=red"),
            (ChangeVerb.Add, $"away={SmallCatalog.DermHome}")
        )
            .Problems.Select(problem => problem.File)
            .ShouldBe(
                ["--set colour=red", "--set step2=400", $"--add away={SmallCatalog.DermHome}"],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("step2")]
    [InlineData("=250")]
    [InlineData("step2=")]
    [InlineData("")]
    public void A_change_has_a_field_and_a_value(string text)
    {
        var (change, problem) = ProfileChange.Parse(ChangeVerb.Set, text);

        change.ShouldBeNull();
        problem!.Expected.ShouldContain("FIELD=VALUE");
    }

    private static Reading<Applicant> Apply(
        Applicant before,
        params (ChangeVerb Verb, string Text)[] changes
    ) =>
        ProfileEditor.Apply(
            before,
            [.. changes.Select(change => ProfileChange.Parse(change.Verb, change.Text).Change!)],
            SmallCatalog.Catalog,
            ProfileText.Today
        );
}
