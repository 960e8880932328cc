using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Picking;

/// <summary>The lists of the shipped examples, on the shipped facts and parameters: what an adviser would ask of them.</summary>
public sealed class ExampleListsTests(ITestOutputHelper output)
{
    private const double MostGap = 0.01;
    private static readonly ReferenceData Data = ReferenceData.Load(Repository.Data).Value!;
    private static readonly Dictionary<string, ListAdvice> Lists = new(StringComparer.Ordinal);

    public static TheoryData<string> Examples =>
        new(
            "jessica",
            "daniel",
            "img-internal-medicine",
            "family-medicine",
            "reapplicant-general-surgery"
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_list_is_certified_within_one_percent(string example)
    {
        var certificate = Advice(example).Totals.Certificate;
        output.WriteLine(
            FormattableString.Invariant($"{example}: certified gap {certificate.Gap:P3}")
        );
        certificate.Gap.ShouldBeInRange(0, MostGap);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_count_is_within_the_usual_range_or_the_reason_says_why(string example)
    {
        var stop = Advice(example).StopHere;
        var primary = Advice(example).Programs.Count(row => !row.IsParallel);
        stop.Reason.ShouldNotBeNullOrWhiteSpace();
        var isUsual = primary >= stop.UsualLow && primary <= Math.Ceiling(stop.UsualHigh!.Value);
        output.WriteLine(
            FormattableString.Invariant(
                $"{example}: {primary} of {stop.UsualLow} to {stop.UsualHigh}: {stop.Reason}"
            )
        );
        (
            isUsual
            || stop.Reason.Contains("usual range", StringComparison.Ordinal)
            || stop.Reason.Contains("limit", StringComparison.Ordinal)
            || stop.Reason.Contains("budget", StringComparison.Ordinal)
        ).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Home_and_away_programs_are_in(string example)
    {
        var applicant = Advice(example).Request.Applicant;
        foreach (var code in applicant.HomePrograms.Concat(applicant.AwayPrograms))
        {
            if (IsWanted(applicant, code))
            {
                Advice(example).Programs.ShouldContain(row => row.Program.Code == code);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Nobody_is_sent_where_nothing_speaks_for_the_type_before_those_where_something_does(
        string example
    )
    {
        var advice = Advice(example);
        var late = advice.Programs.Any(row =>
            row.Flags.Contains("nothing-speaks-for-type", StringComparer.Ordinal)
            && !row.Flags.Contains("must", StringComparer.Ordinal)
            && !row.Flags.Contains("home", StringComparer.Ordinal)
            && !row.Flags.Contains("away", StringComparer.Ordinal)
        );
        var others = advice.LeftOut.Any(entry =>
            entry.Cause is LeftOutCause.AddsLittle or LeftOutCause.Crowded
        );
        (late && others).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_base_rate_beside_the_chance_is_that_of_the_type(string example)
    {
        var advice = Advice(example);
        var match = Data.Model.MatchesOf(
            advice.Request.Applicant.Specialty,
            advice.Request.Applicant.Type
        );
        advice.Totals.BaseRate.ShouldBe(match.BaseRate);
        advice.Totals.Match.Low.ShouldBeLessThanOrEqualTo(advice.Totals.Match.Value);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_signals_advice_holds_over_the_rotation_effect(string example)
    {
        var stability = Advice(example).Stability.ShouldNotBeNull();
        foreach (var (rotation, loss) in stability.Loss)
        {
            var share = stability.Shared.Single(entry => entry.R == rotation).Share;
            output.WriteLine(
                FormattableString.Invariant(
                    $"{example} R = {rotation}: {share:P0} of the signals stay, loss {loss:P2}"
                )
            );
            loss.ShouldBeLessThanOrEqualTo(0.01);
        }
    }

    [Fact]
    public void The_reapplicant_stands_beside_the_rate_of_graduates()
    {
        var advice = Advice("reapplicant-general-surgery");
        advice.Request.Applicant.Type.IsUsGraduate().ShouldBeTrue();
        advice.Notices.ShouldContain(notice =>
            notice.Text.Contains("graduates", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_advised_list_is_worth_at_least_as_much_as_lists_people_make_of_the_same_length()
    {
        foreach (string example in Examples.Select(row => row.Data))
        {
            var advice = Advice(example);
            foreach (
                var other in advice.Compared.Where(list =>
                    list.Applications <= advice.Programs.Count(row => !row.IsParallel)
                )
            )
            {
                (100 * advice.Totals.Certificate.Achieved).ShouldBeGreaterThanOrEqualTo(
                    other.Value - 0.5,
                    $"{example}: {other.Name}"
                );
            }
        }
    }

    private static bool IsWanted(Applicant applicant, AcgmeCode code) =>
        !applicant.Preferences.Never.Contains(code)
        && Data.Catalog.Find(code) is { } program
        && !applicant.Preferences.NeverStates.Contains(program.State, StringComparer.Ordinal);

    private static ListAdvice Advice(string example)
    {
        lock (Lists)
        {
            if (!Lists.TryGetValue(example, out var advice))
            {
                advice = Advise(example);
                Lists[example] = advice;
            }

            return advice;
        }
    }

    private static ListAdvice Advise(string example)
    {
        var path = Path.Combine(Repository.Data, "..", "examples", example + ".json");
        using var file = File.OpenRead(path);
        var applicant = ProfileReader
            .Read(file, example, Data.Catalog, new DateOnly(2026, 9, 1))
            .Value.ShouldNotBeNull();
        var outcome = Data.CreateAdvisor()
            .Advise(
                new PickRequest { Applicant = applicant, Draws = 60 },
                null,
                TestContext.Current.CancellationToken
            );
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }
}
