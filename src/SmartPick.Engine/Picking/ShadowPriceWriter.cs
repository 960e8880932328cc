using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>What one more of something would bring: the list is mended for it and compared draw by draw.</summary>
internal sealed class ShadowPriceWriter
{
    private const int MostDraws = 50;

    private readonly ListPlan _plan;
    private readonly PickQuestion _question;
    private readonly CancellationToken _cancellation;
    private readonly SearchChances _members;
    private readonly DrawnList _now;
    private readonly double _objective;

    public ShadowPriceWriter(ListPlan plan, CancellationToken cancellation)
    {
        _plan = plan;
        _question = plan.Question;
        _cancellation = cancellation;
        _members = new SearchChances(_question, plan.Members);
        _now = Draw(plan.List.Entries, plan.Applicant);
        _objective = ListValuer.Objective(_question, _now.Central);
    }

    public IReadOnlyList<ShadowPrice> Write()
    {
        var prices = new List<ShadowPrice>();
        for (var group = 0; group < _question.Specialties.Count; group++)
        {
            AddSignals(group, prices);
        }

        prices.Add(Dollars());
        if (Away() is { } away)
        {
            prices.Add(away);
        }

        if (Division() is { } division)
        {
            prices.Add(division);
        }

        return prices;
    }

    private void AddSignals(int group, List<ShadowPrice> prices)
    {
        var rule = _question.Catalog.SignalsOf(_question.Specialties[group].Name);
        for (var slot = ListProblem.SlotCount - 1; slot > 0; slot--)
        {
            var index = (group * ListProblem.SlotCount) + slot;
            if (rule is null || _plan.Problem.Rules.SlotCapacity[index] == 0)
            {
                continue;
            }

            var capacity = _plan.Problem.Rules.SlotCapacity.ToArray();
            capacity[index]++;
            var rules = Changed(capacity: capacity);
            var tier = SignalRules.TierOf(rule, slot) switch
            {
                SignalTier.Gold => "gold signal",
                SignalTier.Silver => "silver signal",
                _ => "signal",
            };
            prices.Add(
                Price(
                    Say($"One more {tier}, {rule.Specialty}"),
                    _plan.Problem.With(rules),
                    "The list mended with one signal more; nobody can buy one, it shows what the last one is worth."
                )
            );
        }
    }

    private ShadowPrice Dollars()
    {
        var more = new Money(_question.Rules.MoneyStep);
        var fees = Enumerable
            .Range(0, _question.Specialties.Count)
            .Sum(group => _plan.Problem.Rules.Fees[group][Count(group)]);
        var all = ListLimits.Rules(_question, int.MaxValue, int.MaxValue);
        var rules = new ListRules
        {
            MaximumCount = all.MaximumCount,
            SlotCapacity = all.SlotCapacity,
            Fees = all.Fees,
            Budget = fees + more.Dollars,
            MaximumPerState = all.MaximumPerState,
        };
        return Price(
            Say($"{more} more"),
            _plan.Problem.With(rules),
            _plan.Stop.Flat
                ? Say(
                    $"Beyond where we advise to stop: the list mended with {more} more of application fees than it costs."
                )
                : Say($"The list mended with {more} more of application fees than it costs.")
        );
    }

    private ShadowPrice? Away()
    {
        int[] open =
        [
            .. Enumerable
                .Range(0, _now.Entries.Length)
                .Where(place => Member(place) is { Group: 0, IsRotated: false }),
        ];
        if (open.Length == 0)
        {
            return null;
        }

        var programs = _plan.Members.Select(member => member.Program).ToArray();
        var best = BestPlace.Order(
            _question.Basis,
            programs,
            _now.Entries,
            _plan.Applicant,
            open,
            WithAways
        )[0];
        var program = programs[best];
        return Price(
            "One more away rotation",
            _plan.List.Entries,
            WithAways([program.Code]),
            Say(
                $"For example at {program.Name}, {program.City}, {program.State}: of the {open.Length} programs of your list that were tried, all but home and away ones, the one where a rotation adds most to the chance to match."
            )
        );
    }

    private Candidate Member(int place) =>
        _question.Candidates[_plan.List.Entries.Candidates[place]];

    private Applicant WithAways(IEnumerable<AcgmeCode> programs) =>
        _plan.Applicant with
        {
            AwayPrograms = [.. _plan.Applicant.AwayPrograms, .. programs],
        };

    // The advised list as it is, for an applicant with one thing more.
    private double Worth(Applicant applicant)
    {
        var problem = _members
            .For(applicant)
            .Problem(_plan.Problem.Rules, new bool[_members.Candidates.Count]);
        var list = new ListEntries(
            [.. Enumerable.Range(0, _members.Candidates.Count)],
            _plan.List.Entries.Slots
        );
        return ListOptimizer.Evaluate(problem, list);
    }

    private ShadowPrice? Division()
    {
        var stated = _plan.Geographic.Divisions;
        if (stated.Count == 0)
        {
            return null;
        }

        var best = _question
            .Candidates.Select(candidate => candidate.Program.Division)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Except(stated, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(division => (Division: division, Applicant: WithDivision(division)))
            .Select(option => (option.Division, option.Applicant, Worth: Worth(option.Applicant)))
            .OrderByDescending(option => option.Worth)
            .FirstOrDefault();
        return best.Applicant is null
            ? null
            : Price(
                "One more region in the geographic preferences",
                _plan.List.Entries,
                best.Applicant,
                Say(
                    $"{best.Division} beside those stated; the section takes no more, this shows what its limit costs."
                )
            );
    }

    private Applicant WithDivision(string division) =>
        _plan.Applicant with
        {
            Preferences = _plan.Applicant.Preferences with
            {
                StatedDivisions = [.. _plan.Geographic.Divisions, division],
            },
        };

    private ShadowPrice Price(string what, ListProblem problem, string note) =>
        Price(
            what,
            ListOptimizer.Mend(problem, _plan.List.Entries, _cancellation).Entries,
            _plan.Applicant,
            note
        );

    private ShadowPrice Price(string what, ListEntries list, Applicant applicant, string note)
    {
        var then = Draw(list, applicant);
        var objective = ListValuer.Objective(_question, then.Central) - _objective;
        var figures = ShadowFigures.Of(_question, _now, then);
        var why = ShadowFigures.WhyFalling(_question, _plan.List.Entries, list, figures);
        return new ShadowPrice(
            what,
            then.Change(_now, tally => tally.Match),
            objective,
            why is null ? note : $"{note} {why}",
            figures
        );
    }

    private DrawnList Draw(ListEntries list, Applicant applicant)
    {
        var members = list.Candidates.Select(index => _question.Candidates[index]).ToArray();
        var entries = members
            .Select(
                (member, i) => new TallyEntry(i, list.Slots[i], member.Group, member.Value / 100)
            )
            .ToArray();
        return new DrawnList(
            new DrawSampler(_question, applicant, members, _cancellation),
            entries,
            Math.Min(MostDraws, _question.Request.Draws)
        );
    }

    private ListRules Changed(int[] capacity) =>
        new()
        {
            MaximumCount = _plan.Problem.Rules.MaximumCount,
            SlotCapacity = capacity,
            Fees = _plan.Problem.Rules.Fees,
            Budget = _plan.Problem.Rules.Budget,
            MaximumPerState = _plan.Problem.Rules.MaximumPerState,
        };

    private int Count(int group) => _plan.Members.Count(member => member.Group == group);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
