using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>Writes the list's rows: chances with and without the signal, the chance to match there, cost, reasons, flags.</summary>
internal sealed class ProgramWriter
{
    private readonly ListPlan _plan;
    private readonly PickQuestion _question;
    private readonly ListSelection _selection;
    private readonly DrawnList _drawn;
    private readonly ReasonWriter _reasons;
    private readonly ListSearch _search;

    public ProgramWriter(ListPlan plan, ListSelection selection, DrawnList drawn)
    {
        _plan = plan;
        _question = plan.Question;
        _selection = selection;
        _drawn = drawn;
        _reasons = ReasonWriter.Explain(plan);
        _search = new ListSearch(plan.Problem, perDollar: false);
    }

    public IReadOnlyList<AdvisedProgram> Write()
    {
        var members = _plan.Members;
        var placed = new int[ListRules.GroupCount];
        var programs = new AdvisedProgram[members.Count];
        for (var i = 0; i < programs.Length; i++)
        {
            placed[members[i].Group]++;
            programs[i] = Row(members[i], i, placed[members[i].Group]);
        }

        return programs;
    }

    private AdvisedProgram Row(Candidate member, int place, int numberInGroup)
    {
        var slot = _plan.List.Entries.Slots[place];
        var rule = _question.Catalog.SignalsOf(_question.Specialties[member.Group].Name);
        var interview = _drawn.Of(tally => tally.Interview[place]);
        var without = _drawn.Of(tally => tally.WithoutSignal[place]);
        var gain = _search.Contribution(_selection, place);
        var tier = SignalRules.TierOf(rule, slot);
        return new AdvisedProgram(
            member.Program,
            member.Group == 1,
            tier,
            Label(interview.Value),
            interview,
            without,
            _drawn.Of(tally => tally.MatchHere[place]),
            _drawn.Of(tally => tally.WouldTake[place]),
            member.Value,
            gain,
            Cost(member.Group, numberInGroup),
            _reasons.Write(member, place, gain),
            Flags(member, place)
        )
        {
            Warning = Warning(member),
        };
    }

    private static string? Warning(Candidate member) =>
        member.Overridden is { } why
            ? $"You let it in although a strict requirement is not met. {why} The chance counts that as an assumed penalty only: where the program keeps to its word there is none. Ask before paying."
            : null;

    private ChanceLabel Label(double interview)
    {
        if (interview < _question.Rules.ReachBelow)
        {
            return ChanceLabel.Reach;
        }

        return interview < _question.Rules.LikelyFrom ? ChanceLabel.Target : ChanceLabel.Likely;
    }

    // A flat first step is paid with the first application of the specialty, the reserve with the first as well.
    private Money Cost(int group, int number)
    {
        var portal = _question.Portals[group];
        var reserve = _question.Reserve(group);
        var before = number == 1 ? Money.Zero : portal.Cost(number - 1 + reserve);
        return portal.Cost(number + reserve) - before;
    }

    private List<string> Flags(Candidate member, int place)
    {
        var flags = new List<string>();
        AddIf(member.IsHome, "home");
        AddIf(member.IsAway, "away");
        AddIf(member.IsTied, "tie");
        AddIf(member.IsMust, "must");
        AddIf(member.Overridden is not null, "override");
        AddIf(member.IsLate, "nothing-speaks-for-type");
        flags.AddRange(member.Checks);
        AddIf(_reasons.IsThin(place), AdvisedProgram.ThinFlag);
        return flags;

        void AddIf(bool holds, string flag)
        {
            if (holds)
            {
                flags.Add(flag);
            }
        }
    }
}
