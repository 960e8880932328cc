namespace SmartPick.Engine.RankLists;

/// <summary>
/// Advice on a rank order list: the chance at each rank and in all, what each rank is worth, what to look at again. The order of
/// true preference is optimal and is never advised against. The same request gives the same answer for any number of threads.
/// </summary>
/// <param name="basis">What the advice rests on.</param>
public sealed class RankListAdvisor(RankBasis basis)
{
    /// <summary>The advice, or every reason why there is none. An empty list is answered too: with what is missing from it.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Stops the work between two draws.</param>
    public RankOutcome Advise(RankRequest request, CancellationToken cancellationToken = default)
    {
        var (ranks, refusals) = RankCase.Create(basis, request);
        return ranks is null
            ? new RankOutcome(null, refusals)
            : new RankOutcome(
                new RankWriter(ranks, new DrawnRanks(ranks, cancellationToken)).Write(),
                []
            );
    }
}
