using System.Text.Json;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Interviews;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.RankLists;

public sealed class RankListAdvisorTests
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    private readonly RankMarket _market = new();

    [Fact]
    public void With_nothing_tracked_it_is_the_chance_given_that_all_ranked_interviewed()
    {
        var request = _market.Request(4, 1, 7, 2);
        var advice = _market.Advise(request);
        var tiers = new[] { SignalTier.Gold, SignalTier.Gold, SignalTier.Gold, SignalTier.Silver };
        advice.Programs.Select(ranked => ranked.Tier).ShouldBe(tiers);

        var table = ChanceTableBuilder.Build(
            _market.Market.Catalog,
            _market.Market.Synthetic.Model,
            request.Applicant,
            [.. request.Ranks.Select(entry => _market.Market.Catalog.Find(entry.Program)!)],
            ParameterDraw.Central
        );
        double evidence = 0;
        var matched = new double[4];
        for (var row = 0; row < table.RowCount; row++)
        {
            var weight = table.Weights[row];
            var free = 1.0;
            for (var i = 0; i < 4; i++)
            {
                weight *= table.InterviewRows(i, ChanceTable.SlotOf(tiers[i]))[row];
            }

            evidence += weight;
            for (var i = 0; i < 4; i++)
            {
                var slot = ChanceTable.SlotOf(tiers[i]);
                var taken = table.MatchRows(i, slot)[row] / table.InterviewRows(i, slot)[row];
                matched[i] += weight * free * taken;
                free *= 1 - taken;
            }
        }

        for (var i = 0; i < 4; i++)
        {
            advice.Programs[i].MatchHere.Value.ShouldBe(matched[i] / evidence, 1e-9);
        }

        advice.Totals.Match.Value.ShouldBe(matched.Sum() / evidence, 1e-9);
        (advice.Totals.Match.Value + advice.Totals.Unmatched.Value).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Any_number_of_threads_says_the_same_to_the_last_digit()
    {
        var request = _market.Request([.. Enumerable.Range(0, 15)]);
        string Of(int threads)
        {
            var advice = _market.Advise(request with { Threads = threads });
            return JsonSerializer.Serialize(
                (advice.Programs, advice.Totals, advice.Missing, advice.Warnings),
                WithFields
            );
        }

        Of(2).ShouldBe(Of(1));
        Of(3).ShouldBe(Of(1));
    }

    [Fact]
    public void Refusals_elsewhere_lower_the_chance_and_other_interviews_raise_it()
    {
        var alone = _market.Request(0, 1, 2);
        var sent = _market.Sent(12);
        var held = sent.Select(
                (application, i) =>
                    i < 3
                        ? SeasonMarket.With(application, ApplicationEventKind.Interviewed, 60)
                        : application
            )
            .ToList();
        RankRequest With(ApplicationEventKind kind) =>
            alone with
            {
                Applications =
                [
                    .. held.Select(
                        (application, i) =>
                            i < 3 ? application : SeasonMarket.With(application, kind, 30)
                    ),
                ],
            };
        var refused = _market.Advise(With(ApplicationEventKind.Rejected));
        var silent = _market.Advise(alone with { Applications = held, HeardUntil = alone.Today });
        var invited = _market.Advise(With(ApplicationEventKind.Interviewed));

        // The synthetic lambda is positive: who is wanted by many is taken by more.
        refused.Totals.Match.Value.ShouldBe(silent.Totals.Match.Value, 1e-9);
        refused.Totals.Match.Value.ShouldBeLessThan(invited.Totals.Match.Value);
        invited.Missing.Count.ShouldBe(9);
        refused.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_brings_what_ranking_it_brings()
    {
        var sent = _market
            .Sent(5)
            .Select(one => SeasonMarket.With(one, ApplicationEventKind.Interviewed, 60))
            .ToList();
        var request = _market.Request(0, 1, 2, 3) with { Applications = sent };
        var advice = _market.Advise(request);
        var missing = advice.Missing.ShouldHaveSingleItem();
        missing.Program.Code.ShouldBe(_market.Code(4));
        var ranked = request.Ranks.ToList();
        ranked.Insert(missing.Rank - 1, new RankEntry(missing.Program.Code, null));
        var with = _market.Advise(request with { Ranks = ranked });
        missing.Gain.Value.ShouldBe(with.Totals.Match.Value - advice.Totals.Match.Value, 1e-12);
        with.Programs[missing.Rank - 1].Drop.Value.ShouldBe(-missing.Gain.Value, 1e-12);
        Kinds(advice).ShouldContain(RankWarningKind.InterviewedMissing);
        Kinds(with).ShouldNotContain(RankWarningKind.InterviewedMissing);
    }

    [Fact]
    public void A_program_that_did_not_interview_counts_as_nothing_and_is_told()
    {
        var sent = _market
            .Sent(10)
            .Select(
                (one, i) =>
                    i < 3 ? SeasonMarket.With(one, ApplicationEventKind.Interviewed, 60) : one
            )
            .ToList();
        var request = _market.Request(0, 1, 2) with
        {
            Applications = sent,
            HeardUntil = new DateOnly(2027, 2, 1),
        };
        var advice = _market.Advise(request);
        var with = _market.Advise(request with { Ranks = [_market.Ranks(9)[0], .. request.Ranks] });
        with.Totals.Match.Value.ShouldBe(advice.Totals.Match.Value, 1e-12);
        with.Programs[0].MatchHere.Value.ShouldBe(0);
        with.Programs[0].IsInterviewed.ShouldBeFalse();
        with.Warnings.Single(warning => warning.Kind is RankWarningKind.NotInterviewed)
            .Program.ShouldBe(_market.Code(9));
    }

    [Fact]
    public void A_program_twice_counts_once()
    {
        var once = _market.Advise(_market.Request(3, 1, 2));
        var twice = _market.Advise(_market.Request(3, 1, 3, 2));
        twice.Totals.Match.ShouldBe(once.Totals.Match);
        twice.Programs.Count.ShouldBe(3);
        twice.Fees!.PrimaryCodes.ShouldBe(3);
        var warning = twice.Warnings.Single(one => one.Kind is RankWarningKind.Duplicate);
        warning.Text.ShouldContain("1, 3");
        Kinds(once).ShouldNotContain(RankWarningKind.Duplicate);
    }

    [Fact]
    public void An_unacceptable_program_and_one_of_another_specialty_are_told_at_their_rank()
    {
        var request = _market.Request(0, 1) with
        {
            Unacceptable = new HashSet<AcgmeCode> { _market.Code(1) },
        };
        var foreign = new RankEntry(_market.Code(0, SyntheticModel.NoSignals), null);
        var advice = _market.Advise(request with { Ranks = [.. request.Ranks, foreign] });
        advice
            .Warnings.Single(one => one.Kind is RankWarningKind.Unacceptable)
            .Program.ShouldBe(_market.Code(1));
        advice
            .Warnings.Single(one => one.Kind is RankWarningKind.OtherSpecialty)
            .Program.ShouldBe(foreign.Program);
        advice.Programs[2].HasChance.ShouldBeFalse();
        advice.Length.Contiguous.ShouldBe(2);
        advice.Length.Ranks.ShouldBe(3);
    }

    [Fact]
    public void The_order_is_told_to_follow_chances_only_where_the_wishes_say_otherwise()
    {
        // The wishes are for the programs that are least likely to take the applicant.
        var likeliest = Likeliest(6);
        var applicant = PickingMarket.Applicant();
        var wishes = applicant with
        {
            Preferences = applicant.Preferences with
            {
                OwnScores = likeliest
                    .Select((entry, i) => (entry.Program, Score: 20.0 + (10 * i)))
                    .ToDictionary(pair => pair.Program, pair => pair.Score),
            },
        };
        var byChance = _market.Request() with { Ranks = likeliest };
        var wanted = byChance with { Ranks = [.. likeliest.Reverse()] };
        var told = _market.Advise(byChance with { Applicant = wishes });
        told.Likeness.WithWishes.ShouldBe(-1);
        told.Likeness.FollowsChances.ShouldBeTrue();
        told.Warnings.Single(one => one.Kind is RankWarningKind.FollowsChances)
            .Text.ShouldContain("exchanged");
        Kinds(_market.Advise(wanted with { Applicant = wishes }))
            .ShouldNotContain(RankWarningKind.FollowsChances);

        // With no wish stated it is not known what is preferred: a word, and no reproach.
        var open = _market.Advise(byChance with { Applicant = applicant });
        Kinds(open).ShouldContain(RankWarningKind.LikeChances);
        Kinds(open).ShouldNotContain(RankWarningKind.FollowsChances);
        var few = byChance with { Ranks = likeliest[..3], Applicant = wishes };
        Kinds(_market.Advise(few)).ShouldNotContain(RankWarningKind.FollowsChances);
    }

    [Fact]
    public void Moving_the_likeliest_up_gains_nothing_by_the_figures_shown()
    {
        var likeliest = Likeliest(4);
        var request = _market.Request() with { Ranks = [.. likeliest.Reverse()] };
        var move = _market.Advise(request).Move.ShouldNotBeNull();
        move.Rank.ShouldBe(4);
        move.Program.Code.ShouldBe(likeliest[0].Program);
        move.MatchAfter.ShouldBe(move.Match, 1e-12);
        move.PreferredAfter.ShouldBeLessThan(move.Preferred);
        var first = _market.Advise(request with { Ranks = likeliest });
        first.Move.ShouldBeNull();
    }

    [Fact]
    public void Fees_count_distinct_programs_on_either_list()
    {
        var catalog = _market.With(PreliminaryYear.Needed);
        var years = Enumerable
            .Range(0, 22)
            .Select(i => new FirstYear(FormattableString.Invariant($"year {i}"), null))
            .ToList();
        var request = _market.Request([.. Enumerable.Range(0, 20)]) with { FirstYears = years };
        var fees = _market.Advise(request, catalog).Fees.ShouldNotBeNull();
        (fees.PrimaryCodes, fees.SupplementalCodes, fees.Extra).ShouldBe((20, 22, 2));
        fees.Total.Dollars.ShouldBe(60);
        _market
            .Advise(request with { FirstYears = [.. years, .. years] }, catalog)
            .Fees!.SupplementalCodes.ShouldBe(22);
        _market
            .Advise(request with { Supplement = false }, catalog)
            .Fees!.Total.Dollars.ShouldBe(0);
    }

    [Fact]
    public void Advanced_positions_without_a_first_year_are_told()
    {
        var needed = _market.With(PreliminaryYear.Needed);
        var bare = _market.Advise(_market.Request(0, 1), needed);
        Kinds(bare).ShouldContain(RankWarningKind.NoFirstYear);
        bare.Supplemental!.Programs.Count.ShouldBe(2);
        var request = _market.Request(0, 1) with { FirstYears = [new FirstYear("a", "MA")] };
        Kinds(_market.Advise(request, needed)).ShouldNotContain(RankWarningKind.NoFirstYear);
        Kinds(_market.Advise(request with { Supplement = false }, needed))
            .ShouldContain(RankWarningKind.NoFirstYear);
        _market
            .Advise(request, _market.With(PreliminaryYear.NotNeeded))
            .Supplemental.ShouldBeNull();
    }

    [Fact]
    public void A_list_is_short_by_what_one_more_would_add_and_never_beyond_the_published_length()
    {
        var few = _market.Advise(_market.Request(0, 1));
        few.Length.IsShort.ShouldBeTrue();
        few.Length.OneMore!.Value.Value.ShouldBeGreaterThan(RankMarket.Rules.ShortGain);
        few.Length.Text.ShouldContain("8.0");
        Kinds(few).ShouldContain(RankWarningKind.Short);
        Kinds(_market.Advise(_market.Request([.. Enumerable.Range(0, 8)])))
            .ShouldNotContain(RankWarningKind.Short);
        var img = _market.Request(0, 1) with
        {
            Applicant = PickingMarket.Applicant(type: Applicants.ApplicantType.NonUsImg),
        };
        _market.Advise(img).Length.Published.ShouldBeNull();
    }

    [Fact]
    public void An_empty_list_is_answered()
    {
        var advice = _market.Advise(_market.Request());
        advice.Totals.Match.Value.ShouldBe(0);
        advice.Programs.ShouldBeEmpty();
        advice.Length.OneMore.ShouldBeNull();
        advice.Fees.ShouldBeNull();
    }

    [Fact]
    public void A_code_that_the_directory_lacks_is_refused()
    {
        var outcome = _market.Outcome(
            _market.Request(0) with
            {
                Ranks = [new RankEntry(AcgmeCode.Parse("9999999999"), null)],
            }
        );
        outcome.Advice.ShouldBeNull();
        outcome.Refusals.Single().Found.ShouldBe("9999999999");
    }

    /// <summary>Programs that differ in how likely they take the applicant, the likeliest first, each without a signal.</summary>
    private RankEntry[] Likeliest(int count)
    {
        var all = _market.Ranks([.. Enumerable.Range(0, 20)]);
        RankEntry[] ranks = [.. all.Select(entry => entry with { Tier = SignalTier.None })];
        var programs = _market
            .Advise(_market.Request() with { Ranks = ranks })
            .Programs.OrderByDescending(ranked => ranked.WouldTake.Value)
            .ToList();
        var chosen = new List<RankedProgram> { programs[0] };
        foreach (var program in programs)
        {
            if (chosen[^1].WouldTake.Value - program.WouldTake.Value > 0.01)
            {
                chosen.Add(program);
            }
        }

        chosen.Count.ShouldBeGreaterThanOrEqualTo(count);
        return
        [
            .. chosen
                .Take(count)
                .Select(ranked => new RankEntry(ranked.Program.Code, SignalTier.None)),
        ];
    }

    private static IEnumerable<RankWarningKind> Kinds(RankAdvice advice) =>
        advice.Warnings.Select(warning => warning.Kind);
}
