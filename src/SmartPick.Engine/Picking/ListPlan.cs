using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Picking;

/// <summary>The list chosen and what the choice rests on, before it is put in words.</summary>
internal sealed record ListPlan
{
    public required PickQuestion Question { get; init; }

    /// <summary>The applicant with the geographic preference advised.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>The chances searched on.</summary>
    public required SearchChances Search { get; init; }

    /// <summary>The problem with the counts decided.</summary>
    public required ListProblem Problem { get; init; }

    /// <summary>The list.</summary>
    public required OptimizedList List { get; init; }

    /// <summary>Applications of the longest list of the primary specialty that is followed.</summary>
    public required int Longest { get; init; }

    /// <summary>How the primary part fares as it grows, up to the list and beyond it.</summary>
    public required StopHereCurve Curve { get; init; }

    /// <summary>Where to stop, and why.</summary>
    public required StopDecision Stop { get; init; }

    /// <summary>The geographic preference.</summary>
    public required GeographicPreferenceAdvice Geographic { get; init; }

    /// <summary>The plan with the signals placed by hand, the curve through that list and the words for it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="cancellation">Stops between two draws.</param>
    public ListPlan With(OptimizedList list, CancellationToken cancellation)
    {
        var placed = this with
        {
            List = list,
            Curve = StopHereCurve.Follow(
                Question,
                Applicant,
                group: 0,
                [],
                GrowthOrder.Of(Problem, list.Entries, Longest),
                cancellation
            ),
        };
        return placed with { Stop = StopRule.ByHand(placed) };
    }

    /// <summary>The programs of the primary specialty on the list.</summary>
    public int PrimaryCount =>
        List.Entries.Candidates.Count(candidate => Problem.Groups[candidate] == 0);

    /// <summary>The members, in the applicant's order.</summary>
    public IReadOnlyList<Candidate> Members =>
        [.. List.Entries.Candidates.Select(index => Search.Candidates[index])];

    /// <summary>The members as entries of a table that holds them alone.</summary>
    public TallyEntry[] Entries =>
        [
            .. Members.Select(
                (member, i) =>
                    new TallyEntry(i, List.Entries.Slots[i], member.Group, member.Value / 100)
            ),
        ];
}

/// <summary>Where to stop.</summary>
/// <param name="Count">Applications in the primary specialty.</param>
/// <param name="Least">The fewest advised.</param>
/// <param name="Flat">True where no longer list adds as much as the threshold for each further application: the list ends because the curve is flat.</param>
/// <param name="Reason">Why there, in a sentence.</param>
internal sealed record StopDecision(int Count, int Least, bool Flat, string Reason);
