using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Market;

/// <summary>The season's interviews are those of the chances that an applicant is shown.</summary>
public sealed class InterviewChanceTests
{
    private static readonly Seed Seed = new(11);

    [Theory]
    [InlineData(ApplicantType.UsMdSenior)]
    [InlineData(ApplicantType.UsDoSenior)]
    [InlineData(ApplicantType.NonUsImg)]
    public void Without_slots_and_limits_an_application_has_the_chance_of_the_chance_table(
        ApplicantType type
    )
    {
        var small = new SmallMarket { People = 60, Type = type };
        var market = small.Create();
        var work = market.CreateWorkspace();
        market.Apply(Seed, 0, work, asChances: true);
        for (var person = 0; person < work.People.Count; person++)
        {
            var name = market.Plan.Specialties[work.People.Preferred[person]];
            var (first, last) = (
                work.Applications.Start[person],
                work.Applications.ParallelStart[person]
            );
            var table = Table(small, market, work, person, first, last);
            var slots = Slots(small, name, work, first, last);
            for (var at = first; at < last; at++)
            {
                // The table holds nodes of what the form does not show; the market one person's own number.
                var rows = table.InterviewRows(at - first, slots[at - first]);
                var expected = Interpolate(rows, work.People.Hidden[person]);
                ((double)work.Applications.Index[at]).ShouldBe(expected, 0.004);
            }
        }
    }

    [Fact]
    public void The_draws_come_as_often_as_the_chances_say()
    {
        var market = new SmallMarket { People = 4000 }.Create();
        var work = market.CreateWorkspace();
        double expected = 0;
        double variance = 0;
        double invited = 0;
        for (var season = 0; season < 5; season++)
        {
            market.Apply(Seed, season, work, asChances: true);
            for (var at = 0; at < work.Applications.Count; at++)
            {
                double chance = work.Applications.Index[at];
                expected += chance;
                variance += chance * (1 - chance);
            }

            market.Apply(Seed, season, work);
            work.Invitations.InviteAll(work.Applications, work.People.Count);
            invited += work.Invitations.Attended.ToArray().Sum();
        }

        // Programs that are closed to a type turn away all of it at once, so luck is wider than that of single applications.
        (invited - expected).ShouldBe(0, 12 * Math.Sqrt(variance));
    }

    private static ChanceTable Table(
        SmallMarket small,
        NationalMarket market,
        SeasonWorkspace work,
        int person,
        int first,
        int last
    )
    {
        var programs = Enumerable
            .Range(first, last - first)
            .Select(at => market.Setting.Sites.Program(work.Applications.Site[at])!)
            .ToList();
        var state = work.People.SchoolState[person];
        var applicant = new Applicant
        {
            Specialty = market.Plan.Specialties[work.People.Preferred[person]],
            Type = work.People.Type[person],
            Step2 = Step2Score.Create(work.People.Step2[person]),
            SchoolState = state < 0 ? null : market.Plan.States[state],
            Visa = VisaNeed.None,
            AwayPrograms =
            [
                .. Enumerable
                    .Range(first, last - first)
                    .Where(at => work.Applications.Tie[at] == SiteTie.Away)
                    .Select(at => programs[at - first].Code),
            ],
        };
        return ChanceTableBuilder.Build(
            small.Model.Catalog,
            small.Model.Model,
            applicant,
            programs,
            ParameterDraw.Central
        );
    }

    /// <summary>Signals go down the list, the best tier first; where the rotation is the signal it takes none.</summary>
    private static int[] Slots(
        SmallMarket small,
        string specialty,
        SeasonWorkspace work,
        int first,
        int last
    )
    {
        var rule = small.Model.Catalog.SignalsOf(specialty);
        var skip = string.Equals(
            specialty,
            SyntheticModel.RotationIsTheSignal,
            StringComparison.Ordinal
        );
        var (gold, lower) = (rule?.Gold ?? 0, (rule?.Silver ?? 0) + (rule?.Single ?? 0));
        return
        [
            .. Enumerable
                .Range(first, last - first)
                .Select(at =>
                    skip && work.Applications.Tie[at] != SiteTie.None ? 0
                    : gold-- > 0 ? 2
                    : lower-- > 0 ? 1
                    : 0
                ),
        ];
    }

    /// <summary>Between two nodes along a line of the logit, which is one in what the form does not show.</summary>
    private static double Interpolate(ReadOnlySpan<double> rows, double hidden)
    {
        var nodes = SmartPick.Engine.Statistics.NormalQuadrature.Create(rows.Length).Nodes;
        var (from, to) = (rows.Length / 2 - 1, rows.Length / 2);
        var open = rows.ToArray().Max();
        var low = Logit(rows[from] / Open(open));
        var high = Logit(rows[to] / Open(open));
        var logit = low + ((high - low) * (hidden - nodes[from]) / (nodes[to] - nodes[from]));
        return Open(open) / (1 + Math.Exp(-logit));

        static double Logit(double p) => Math.Log(p / (1 - p));

        // At the highest node the chance is that of being open, all but.
        static double Open(double highest) =>
            highest > 0.71 ? 1
            : highest > 0.61 ? 0.7
            : 0.6;
    }
}
