using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>Makes or takes the joint list and puts together everything said about it.</summary>
internal sealed class CoupleWriter(CoupleQuestion question, CancellationToken cancellation)
{
    // The search looks at a quarter of the scenarios; every figure stands on all of them.
    private const int SearchWords = MemberDraws.Count / MemberDraws.WordBits / 4;
    private const int CurveWords = MemberDraws.Few / MemberDraws.WordBits;
    private const int CurveSteps = 10;
    private static readonly int[] Lengths = [5, 10, 20, 50, 100, 150, 200, 250, 300];

    private readonly CoupleRequest _request = question.Request;
    private readonly MemberPart _first = question.First;
    private readonly MemberPart _second = question.Second;

    // A draw counts by what both have heard.
    private readonly double[] _weights = DrawWeights.Of([
        .. question.First.LogEvidence.Zip(
            question.Second.LogEvidence,
            (first, second) => first + second
        ),
    ]);

    public CoupleAdvice Write()
    {
        var possible = question.Ordered(_request.Togetherness);
        var picked = question.Given is null ? Search(possible, _request.Togetherness) : [];
        var ranks = question.Given?.Pairs ?? [.. picked.Order().Select(i => possible[i])];
        var counts = JointTally.Counts(_first.All, _second.All, ranks);
        var tally = Tally(ranks);
        var bound = Tally(possible).Worth;
        var figures = FiguresOf(
            tally,
            (first, second) =>
                JointTally.Of(first, second, question.Pairs, ranks, _request.Togetherness)
        );
        var alone = FiguresOf(
            JointTally.Alone(_first.All, _second.All, question.Pairs, _request.Togetherness),
            (first, second) =>
                JointTally.Alone(first, second, question.Pairs, _request.Togetherness)
        );
        var tail = TailOf(ranks, tally);
        var advice = new CoupleAdvice
        {
            Request = _request,
            Season = question.Basis.Catalog.Season,
            Members = [_first.View, _second.View],
            Conditions = CoupleConditions.Of([_first.View, _second.View]),
            Draws = EffectiveDraws.Of(_weights, question.SeasonRules),
            Pairs = PairsOf(ranks, counts),
            IsGiven = question.Given is not null,
            Figures = figures,
            Alone = alone,
            Certificate = new JointCertificate(
                tally.Worth,
                Math.Max(bound, tally.Worth),
                bound > 0 ? Math.Max(0, bound - tally.Worth) / bound : 0,
                possible.Length
            ),
            Shorter = question.Given is null ? Shorter(possible, picked) : [],
            Curve = Curve(),
            Tail = tail,
            Fees = CoupleFees.Of(question, ranks),
            Notices = [],
            Scenarios = MemberDraws.Count,
        };
        return advice with { Notices = new CoupleNotices(question, advice, possible).Write() };
    }

    private int[] Search(Pair[] possible, double togetherness)
    {
        var most = question.Rules.MostPairs;
        var worths = Worths(possible, togetherness);
        var search = new JointSearch(_first.All, _second.All, possible, worths, SearchWords);
        var greedy = search.Greedy(most, cancellation);
        if (greedy.Length == possible.Length)
        {
            return greedy;
        }

        Pair[] ranks = [.. greedy.Order().Select(i => possible[i])];
        var gap = 1 - (Tally(ranks).Worth / Math.Max(double.Epsilon, Tally(possible).Worth));
        return gap <= question.Basis.Rules.CertificateGap
            ? greedy
            : search.Exchange(greedy, cancellation);
    }

    private double[] Worths(Pair[] pairs, double togetherness) =>
        [.. pairs.Select(pair => question.Pairs.Worth(pair, togetherness))];

    private JointTally Tally(ReadOnlySpan<Pair> ranks) =>
        JointTally.Of(_first.All, _second.All, question.Pairs, ranks, _request.Togetherness);

    private List<JointRow> PairsOf(Pair[] ranks, int[] counts)
    {
        var rows = new List<JointRow>(ranks.Length);
        long sum = 0;
        for (var k = 0; k < ranks.Length; k++)
        {
            sum += counts[k];
            var pair = ranks[k];
            rows.Add(
                new JointRow(
                    pair.First == Pair.NoMatch ? null : _first.Programs[pair.First].Program,
                    pair.Second == Pair.NoMatch ? null : _second.Programs[pair.Second].Program,
                    question.Pairs.KindOf(pair),
                    question.Pairs.KilometersOf(pair),
                    question.Pairs.Worth(pair, _request.Togetherness),
                    counts[k] / (double)MemberDraws.Count,
                    sum / (double)MemberDraws.Count
                )
            );
        }

        return rows;
    }

    private CoupleFigures FiguresOf(JointTally all, Func<Answers, Answers, JointTally> tally)
    {
        var centre = tally(_first.First, _second.First);
        var draws = new JointTally[_request.Draws];
        ForEachDraw(draw => draws[draw] = tally(_first.Drawn[draw], _second.Drawn[draw]));
        return new CoupleFigures(
            Share(one => one.Together),
            Share(one => one.Near),
            Share(one => one.Apart),
            Share(one => one.FirstOnly),
            Share(one => one.SecondOnly),
            Share(one => one.Neither),
            Figure(one => one.Worth, 100)
        );

        DrawnFigure Share(Func<JointTally, double> of) => Figure(of, 1);

        // A draw is held against the centre on the same few scenarios, and the difference put on the centre of all of them.
        DrawnFigure Figure(Func<JointTally, double> of, double most)
        {
            var value = of(all);
            var around = draws
                .Select(draw => Math.Clamp(value + of(draw) - of(centre), 0, most))
                .ToArray();
            var share = Math.Clamp(value / most, 0, 1);
            return new DrawnFigure(
                DrawInterval.Of(value, around, (double[])_weights.Clone()),
                most * Math.Sqrt(share * (1 - share) / MemberDraws.Count)
            );
        }
    }

    private void ForEachDraw(Action<int> action)
    {
        if (_request.Threads <= 1)
        {
            for (var draw = 0; draw < _request.Draws; draw++)
            {
                action(draw);
            }

            return;
        }

        Parallel.For(
            0,
            _request.Draws,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = _request.Threads,
                CancellationToken = cancellation,
            },
            action
        );
    }

    private List<ShorterList> Shorter(Pair[] possible, int[] picked)
    {
        var lists = new List<ShorterList>();
        foreach (
            var length in Lengths.Where(length => length < picked.Length).Append(picked.Length)
        )
        {
            Pair[] ranks = [.. picked.Take(length).Order().Select(i => possible[i])];
            var tally = Tally(ranks);
            lists.Add(
                new ShorterList(length, tally.Both, tally.Together, tally.Neither, tally.Worth)
            );
        }

        return lists;
    }

    private TogethernessPoint[] Curve()
    {
        var points = new TogethernessPoint[CurveSteps + 1];
        Parallel.For(
            0,
            points.Length,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Math.Max(1, _request.Threads),
                CancellationToken = cancellation,
            },
            step => points[step] = Point(step / (double)CurveSteps)
        );
        return points;
    }

    private TogethernessPoint Point(double togetherness)
    {
        var possible = question.Ordered(togetherness);
        var search = new JointSearch(
            _first.All,
            _second.All,
            possible,
            Worths(possible, togetherness),
            CurveWords
        );
        var picked = search.Greedy(question.Rules.MostPairs, cancellation);
        Pair[] ranks = [.. picked.Order().Select(i => possible[i])];
        var tally = JointTally.Of(_first.All, _second.All, question.Pairs, ranks, togetherness);
        return new TogethernessPoint(
            togetherness,
            tally.Together,
            tally.Near,
            tally.Apart,
            tally.Both + tally.FirstOnly,
            tally.Both + tally.SecondOnly,
            tally.FirstValue,
            tally.SecondValue
        );
    }

    private TailWorth TailOf(Pair[] ranks, JointTally tally)
    {
        Pair[] both =
        [
            .. ranks.Where(pair => pair.First != Pair.NoMatch && pair.Second != Pair.NoMatch),
        ];
        var ranked = ranks.ToHashSet();
        Pair[] full =
        [
            .. ranks,
            .. question
                .Ordered(0)
                .Where(pair =>
                    (pair.First == Pair.NoMatch || pair.Second == Pair.NoMatch)
                    && !ranked.Contains(pair)
                ),
        ];
        return new TailWorth(
            ranks.Length - both.Length,
            Math.Max(0, Tally(both).Neither - tally.Neither),
            Math.Max(0, tally.Neither - Tally(full).Neither)
        );
    }
}
