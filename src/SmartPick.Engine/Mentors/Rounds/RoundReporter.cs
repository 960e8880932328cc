namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>Says what a placement brings about, for whom it does not, and why.</summary>
public sealed class RoundReporter
{
    private readonly Round _round;
    private readonly RoundPlacement _placement;
    private readonly RoundOrders _orders;
    private readonly int[] _placedOfMentor;
    private readonly HashSet<int> _isPlaced;

    private RoundReporter(Round round, RoundPlacement placement)
    {
        _round = round;
        _placement = placement;
        _orders = new RoundOrders(round);
        _isPlaced = [.. placement.Pairs];
        _placedOfMentor = new int[round.Mentors.Count];
        foreach (var pair in placement.Pairs)
        {
            _placedOfMentor[round.Problem.Mentor[pair]]++;
        }
    }

    /// <summary>The report of a placement.</summary>
    /// <param name="round">The round.</param>
    /// <param name="placement">Its placement.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoundReport Of(
        Round round,
        RoundPlacement placement,
        CancellationToken cancellationToken = default
    ) => new RoundReporter(round, placement).Report(cancellationToken);

    private RoundReport Report(CancellationToken cancellationToken)
    {
        var placed = _placement.Pairs.Select(Placed);
        var noHome = _round.Problem.HasNoHome;
        return new RoundReport
        {
            Name = _round.Input.Name,
            Objective = _placement.Objective,
            Seed = _round.Seed.Value,
            IsProven = _placement.IsProven,
            Floor = _round.Rules.RoundFloor,
            Mentees = _round.Mentees.Count,
            EligiblePairs = _round.Problem.PairCount,
            Placed =
            [
                .. placed
                    .OrderBy(pair => pair.MenteeId, StringComparer.Ordinal)
                    .ThenByDescending(pair => pair.Score.Tenths)
                    .ThenBy(pair => pair.MentorId, StringComparer.Ordinal),
            ],
            Unmatched =
            [
                .. Enumerable
                    .Range(0, _round.Mentees.Count)
                    .Where(IsUnmatched)
                    .Select(Unmatched)
                    .OrderBy(mentee => mentee.MenteeId, StringComparer.Ordinal),
            ],
            Mentors =
            [
                .. _round
                    .Mentors.Select(
                        (mentor, j) =>
                            new MentorUse(
                                mentor.Id,
                                _round.Problem.MentorPlaces[j],
                                _placedOfMentor[j]
                            )
                    )
                    .OrderBy(use => use.MentorId, StringComparer.Ordinal),
            ],
            Published = _round.Input.Published,
            Blocking =
            [
                .. _orders
                    .Blocking(_placement.Pairs)
                    .Select(pair => new BlockingPair(
                        MenteeId(pair),
                        MentorId(pair),
                        PointsOf(pair)
                    ))
                    .OrderByDescending(pair => pair.Points)
                    .ThenBy(pair => pair.MenteeId, StringComparer.Ordinal)
                    .ThenBy(pair => pair.MentorId, StringComparer.Ordinal),
            ],
            Comparison = Compare(cancellationToken),
            NoHome = noHome.Count(isNoHome => isNoHome),
            NoHomePlaced = _placement
                .Pairs.Select(_round.MenteeOf)
                .Distinct()
                .Count(mentee => noHome[mentee]),
        };
    }

    private PlacedPair Placed(int pair)
    {
        var mentee = _round.Mentees[_round.MenteeOf(pair)];
        var mentor = _round.Mentors[_round.Problem.Mentor[pair]];
        return new PlacedPair(
            mentee.Id,
            mentor.Id,
            _round.Scorer.Between(mentee, mentor),
            _round.Scorer.Rules.Of(mentee, mentor).Banners,
            _round.Problem.HasFirstCall[pair],
            Alternatives(_round.MenteeOf(pair))
        );
    }

    private IReadOnlyList<Alternative> Alternatives(int mentee) =>
        [
            .. _orders
                .MenteeLists[mentee]
                .Where(pair => !_isPlaced.Contains(pair))
                .OrderByDescending(pair => _round.Problem.Tenths[pair])
                .ThenBy(MentorId, StringComparer.Ordinal)
                .Take(_round.Rules.Alternatives)
                .Select(pair => new Alternative(MentorId(pair), PointsOf(pair), HasRoom(pair))),
        ];

    private bool HasRoom(int pair)
    {
        var mentor = _round.Problem.Mentor[pair];
        return _placedOfMentor[mentor] < _round.Problem.MentorPlaces[mentor];
    }

    // Whoever holds a published pair is not without a mentor, whatever more they asked for.
    private bool IsUnmatched(int mentee) =>
        !_orders.MenteeLists[mentee].Any(_isPlaced.Contains)
        && !_round.Input.Published.Any(pair =>
            string.Equals(pair.MenteeId, _round.Mentees[mentee].Id, StringComparison.Ordinal)
        );

    private UnmatchedMentee Unmatched(int mentee)
    {
        var (kind, reason) = new UnmatchedReason(_round).Of(mentee, _placement.Objective);
        return new UnmatchedMentee(_round.Mentees[mentee].Id, kind, reason, Alternatives(mentee));
    }

    private RoundComparison? Compare(CancellationToken cancellationToken)
    {
        if (_orders.RankedByBoth == 0)
        {
            return null;
        }

        var there = _orders.DeferredAcceptance(cancellationToken);
        var isThere = there.ToHashSet();
        return new RoundComparison(
            _orders.RankedByBoth,
            there.Select(_round.MenteeOf).Distinct().Count(),
            there.Sum(PointsOf),
            [
                .. Enumerable
                    .Range(0, _round.Mentees.Count)
                    .Select(mentee => Changed(mentee, isThere))
                    .OfType<ChangedMentee>()
                    .OrderByDescending(changed => changed.Gains)
                    .ThenBy(changed => changed.MenteeId, StringComparer.Ordinal),
            ]
        );
    }

    private ChangedMentee? Changed(int mentee, HashSet<int> isThere)
    {
        var list = _orders.MenteeLists[mentee];
        var here = list.Where(_isPlaced.Contains).ToList();
        var there = list.Where(isThere.Contains).ToList();
        if (here.SequenceEqual(there))
        {
            return null;
        }

        // The first place in which they differ decides: a better mentor, or one where there was none.
        var at = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        var gains =
            at == here.Count
            || (at < there.Count && _orders.MenteePlace[there[at]] < _orders.MenteePlace[here[at]]);
        return new ChangedMentee(
            _round.Mentees[mentee].Id,
            here.ConvertAll(MentorId),
            there.ConvertAll(MentorId),
            gains
        );
    }

    private string MenteeId(int pair) => _round.Mentees[_round.MenteeOf(pair)].Id;

    private string MentorId(int pair) => _round.Mentors[_round.Problem.Mentor[pair]].Id;

    private double PointsOf(int pair) => _round.Problem.Tenths[pair] / PairScore.TenthsOfPoint;
}
