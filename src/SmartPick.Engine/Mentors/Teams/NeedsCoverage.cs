namespace SmartPick.Engine.Mentors.Teams;

/// <summary>One need and how far each person of a team meets it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="ByPerson">By person of the team, in its order: 0 is an empty cell, 1 is wholly.</param>
/// <param name="Weight">What the need weighs: the first more than each other.</param>
public sealed record CoveredNeed(string NeedId, IReadOnlyList<double> ByPerson, double Weight)
{
    /// <summary>How far the best of the team meets it.</summary>
    public double Met => ByPerson.DefaultIfEmpty().Max();

    /// <summary>True when nobody meets it at all.</summary>
    public bool IsGap => Met == 0;
}

/// <summary>Needs by people.</summary>
/// <param name="People">The team's mentors, by id.</param>
/// <param name="Needs">The mentee's needs, the most pressing first.</param>
public sealed record NeedsCoverage(IReadOnlyList<string> People, IReadOnlyList<CoveredNeed> Needs)
{
    /// <summary>Needs that nobody meets.</summary>
    public IReadOnlyList<string> Gaps =>
        [.. Needs.Where(need => need.IsGap).Select(need => need.NeedId)];

    /// <summary>The matrix of a mentee and a team; a need that a conflict of interest keeps from somebody is an empty cell.</summary>
    public static NeedsCoverage Of(Mentee mentee, IReadOnlyList<Mentor> team, PairScorer scorer) =>
        new(
            [.. team.Select(mentor => mentor.Id)],
            [
                .. mentee.Needs.Select(
                    (need, rank) =>
                        new CoveredNeed(
                            need,
                            [
                                .. team.Select(mentor =>
                                    scorer.Rules.IsKept(need, mentee, mentor)
                                        ? 0
                                        : scorer.Vocabulary.MetBy(need, mentor.Supports)
                                ),
                            ],
                            rank == 0 ? scorer.Weights.FirstNeed : 1
                        )
                ),
            ]
        );
}
