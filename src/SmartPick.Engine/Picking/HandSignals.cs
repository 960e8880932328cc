using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Signals that the applicant moves by hand: the advised list with them in place, and what they change. Programs stay; only the
/// tiers differ.
/// </summary>
internal sealed class HandSignals
{
    private const string Path = "signals";

    private HandSignals(ListPlan advised, ListPlan placed, IReadOnlyList<Refusal> refusals)
    {
        Advised = advised;
        Placed = placed;
        Refusals = refusals;
    }

    /// <summary>The plan as advised.</summary>
    public ListPlan Advised { get; }

    /// <summary>The plan with the signals placed by hand; the advised one when none differs.</summary>
    public ListPlan Placed { get; }

    /// <summary>Why the signals cannot be placed so; all of them.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    private bool HasMoved => !ReferenceEquals(Advised, Placed);

    /// <summary>Places the signals that the question asks for.</summary>
    /// <param name="plan">The plan as advised.</param>
    /// <param name="cancellation">Stops the work between two steps.</param>
    public static HandSignals Place(ListPlan plan, CancellationToken cancellation)
    {
        var slots = (int[])plan.List.Entries.Slots.Clone();
        var members = plan.Members;
        var refusals = new List<Refusal>();
        for (var i = 0; i < slots.Length; i++)
        {
            if (Wished(plan, members[i]) is not { } tier)
            {
                continue;
            }

            if (Unknown(plan, members[i], tier) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                slots[i] = ChanceTable.SlotOf(tier);
            }
        }

        if (slots.AsSpan().SequenceEqual(plan.List.Entries.Slots))
        {
            return new HandSignals(plan, plan, refusals);
        }

        refusals.AddRange(TooMany(plan, members, slots));
        var entries = new ListEntries(plan.List.Entries.Candidates, slots);
        var list = new OptimizedList(entries, ListOptimizer.Evaluate(plan.Problem, entries));
        return new HandSignals(plan, plan.With(list, cancellation), refusals);
    }

    /// <summary>The certificate of the list that is shown: the bound of the advised one holds for it as well.</summary>
    /// <param name="advised">The certificate of the advised list.</param>
    public Certificate Certify(Certificate advised)
    {
        if (!HasMoved)
        {
            return advised;
        }

        var achieved = Placed.List.Objective;
        var upper = Math.Max(advised.UpperBound, achieved);
        return advised with
        {
            Achieved = achieved,
            UpperBound = upper,
            Gap = upper > 0 ? (upper - achieved) / upper : 0,
        };
    }

    /// <summary>What the moves change, draw by draw; null when nothing was moved.</summary>
    /// <param name="sampler">The tables of the list's programs.</param>
    /// <param name="drawn">The list with the moves.</param>
    public SignalsByHand? Cost(DrawSampler sampler, DrawnList drawn)
    {
        var unused = Unused();
        if (!HasMoved)
        {
            return unused.Count == 0 ? null : Nothing(drawn, unused);
        }

        var advised = new DrawnList(sampler, Advised.Entries, Advised.Question.Request.Draws);
        return new SignalsByHand(
            Moves(),
            advised.Of(tally => tally.Match),
            drawn.Change(advised, tally => tally.Match),
            drawn.Change(advised, tally => 100 * tally.Value),
            drawn.Change(advised, tally => tally.Interviews[0] + tally.Interviews[1]),
            unused
        );
    }

    private static SignalsByHand Nothing(DrawnList drawn, IReadOnlyList<ResidencyProgram> unused) =>
        new(
            [],
            drawn.Of(tally => tally.Match),
            Statistics.Estimate.Exact(0),
            Statistics.Estimate.Exact(0),
            Statistics.Estimate.Exact(0),
            unused
        );

    private List<MovedSignal> Moves()
    {
        var moves = new List<MovedSignal>();
        var members = Placed.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var (from, to) = (Advised.List.Entries.Slots[i], Placed.List.Entries.Slots[i]);
            if (from != to)
            {
                var rule = RuleOf(Placed, members[i]);
                moves.Add(
                    new MovedSignal(
                        members[i].Program,
                        SignalRules.TierOf(rule, from),
                        SignalRules.TierOf(rule, to)
                    )
                );
            }
        }

        return moves;
    }

    private List<ResidencyProgram> Unused()
    {
        var listed = Placed.Members.Select(member => member.Program.Code).ToHashSet();
        return
        [
            .. Placed
                .Question.Request.Signals.Where(wish =>
                    wish.Value is not SignalTier.None && !listed.Contains(wish.Key)
                )
                .Select(wish => Placed.Question.Catalog.Find(wish.Key))
                .OfType<ResidencyProgram>()
                .OrderBy(program => program.Code),
        ];
    }

    private static SignalTier? Wished(ListPlan plan, Candidate member) =>
        plan.Question.Request.Signals.TryGetValue(member.Program.Code, out var tier) ? tier : null;

    private static SignalRule? RuleOf(ListPlan plan, Candidate member) =>
        plan.Question.Catalog.SignalsOf(plan.Question.Specialties[member.Group].Name);

    private static Refusal? Unknown(ListPlan plan, Candidate member, SignalTier tier)
    {
        var rule = RuleOf(plan, member);
        if (tier is SignalTier.None || rule?.Count(tier) > 0)
        {
            return null;
        }

        var specialty = plan.Question.Specialties[member.Group].Name;
        var known = Enum.GetValues<SignalTier>()
            .Where(each => each is not SignalTier.None && rule?.Count(each) > 0)
            .Select(Name)
            .ToArray();
        return new Refusal(
            Path,
            $"{Name(tier)} at {member.Program.Name}",
            known.Length == 0
                ? $"no signal: {specialty} takes none"
                : $"{string.Join(" or ", known)}, the signals of {specialty}"
        );
    }

    private static IEnumerable<Refusal> TooMany(
        ListPlan plan,
        IReadOnlyList<Candidate> members,
        int[] slots
    )
    {
        var capacity = SignalRules.Capacity(plan.Question);
        for (var cell = 0; cell < capacity.Length; cell++)
        {
            var (group, slot) = Math.DivRem(cell, ListProblem.SlotCount);
            var sent = members
                .Where((member, i) => member.Group == group && slots[i] == slot)
                .ToArray();
            if (slot > 0 && sent.Length > capacity[cell])
            {
                var tier = Name(SignalRules.TierOf(RuleOf(plan, sent[0]), slot));
                yield return new Refusal(
                    Path,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{sent.Length} of {tier} in {plan.Question.Specialties[group].Name}"
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"at most {capacity[cell]}; take one away from another program first"
                    )
                );
            }
        }
    }

    private static string Name(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => "gold",
            SignalTier.Silver => "silver",
            SignalTier.Single => "signal",
            _ => "no signal",
        };
}
