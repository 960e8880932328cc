namespace SmartPick.Engine.Mentorship.Team;

/// <summary>Somebody of a mentee's team.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Institution">Where, as an identity; null when it is not known.</param>
/// <param name="Needs">The keys of the needs that this person's relationship covers.</param>
public sealed record TeamMember(Guid PersonId, Guid? Institution, IReadOnlySet<string> Needs);

/// <summary>One need of the mentee and who covers it.</summary>
/// <param name="Need">The key of the need.</param>
/// <param name="By">The people who cover it, in the order of the team.</param>
public sealed record CoverageRow(string Need, IReadOnlyList<Guid> By)
{
    /// <summary>True when nobody covers it.</summary>
    public bool IsGap => By.Count == 0;
}

/// <summary>Needs by people.</summary>
/// <param name="Rows">One row for each need, in the mentee's order.</param>
public sealed record Coverage(IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>The needs that nobody covers, in the mentee's order.</summary>
    public IReadOnlyList<string> Gaps => [.. Rows.Where(row => row.IsGap).Select(row => row.Need)];

    /// <summary>Makes the matrix.</summary>
    /// <param name="needs">The mentee's needs, the most urgent first.</param>
    /// <param name="team">The team.</param>
    public static Coverage Of(IReadOnlyList<string> needs, IReadOnlyList<TeamMember> team) =>
        new([
            .. needs.Select(need => new CoverageRow(
                need,
                [
                    .. team.Where(member => member.Needs.Contains(need))
                        .Select(member => member.PersonId),
                ]
            )),
        ]);
}
