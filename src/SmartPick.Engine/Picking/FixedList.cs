using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>A list given from outside, valued like an advised one.</summary>
internal static class FixedList
{
    /// <summary>Its totals, and the draws behind them.</summary>
    public static ValuedList Evaluate(
        PickingBasis basis,
        PickRequest request,
        IReadOnlyList<ListEntry> entries,
        CancellationToken cancellation
    )
    {
        var open = Open(request, entries.Select(entry => entry.Program));
        var (question, refusals) = PickQuestion.Create(basis, open);
        if (question is null)
        {
            throw new ArgumentException(refusals[0].Found, nameof(request));
        }

        var (members, slots) = Members(question, entries);
        var sampler = new DrawSampler(question, request.Applicant, members, cancellation);
        var tallied = members
            .Select((member, i) => new TallyEntry(i, slots[i], member.Group, member.Value / 100))
            .ToArray();
        var drawn = new DrawnList(sampler, tallied, request.Draws);
        var achieved = ListValuer.Objective(question, drawn.Model);
        return new ValuedList(
            TotalsWriter.Write(question, members, drawn, NotCertified(achieved)),
            drawn,
            [.. members.Select(member => member.Program.Code)]
        );
    }

    /// <summary>The question without whatever would keep a program that is there off the list: limits, strict requirements, wishes.</summary>
    public static PickRequest Open(PickRequest request, IEnumerable<AcgmeCode> programs) =>
        request with
        {
            Overrides = programs.ToHashSet(),
            Applicant = request.Applicant with
            {
                Limits = new(),
                Preferences = request.Applicant.Preferences with
                {
                    Must = [],
                    Never = [],
                    NeverStates = [],
                },
            },
        };

    private static (Candidate[] Members, int[] Slots) Members(
        PickQuestion question,
        IReadOnlyList<ListEntry> entries
    )
    {
        var tiers = new Dictionary<AcgmeCode, SignalTier>();
        foreach (var entry in entries)
        {
            if (!tiers.TryAdd(entry.Program, entry.Tier))
            {
                throw new ArgumentException(entry.Program + " is there twice.", nameof(entries));
            }
        }

        var members = question
            .Candidates.Where(candidate => tiers.ContainsKey(candidate.Program.Code))
            .ToArray();
        if (members.Length != entries.Count)
        {
            throw new ArgumentException(
                "A program is unknown or of a specialty that is not applied to.",
                nameof(entries)
            );
        }

        return (
            members,
            [.. members.Select(member => ChanceTable.SlotOf(tiers[member.Program.Code]))]
        );
    }

    private static Certificate NotCertified(double achieved) =>
        new(
            achieved,
            1,
            1 - achieved,
            false,
            "A list given from outside; no better one was looked for."
        );
}

/// <summary>A list given from outside, valued.</summary>
/// <param name="Totals">Its totals.</param>
/// <param name="Drawn">The draws behind them.</param>
/// <param name="Programs">The programs in the order of the draws' entries: the applicant's order of value.</param>
internal sealed record ValuedList(
    ListTotals Totals,
    DrawnList Drawn,
    IReadOnlyList<AcgmeCode> Programs
);
