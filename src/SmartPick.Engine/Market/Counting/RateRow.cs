using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.Counting;

/// <summary>How one figure of the table follows from counts: the sum of some over the sum of others, or the sum alone.</summary>
internal sealed record RateRow(
    MarketMeasure Measure,
    int? Specialty,
    ApplicantType? Type,
    int? Band,
    int[] Over,
    int[] Under
)
{
    private const int Types = PersonLevels.Types;

    /// <summary>One in the fixed-point sums over seasons: such that the squares of a million seasons fit.</summary>
    public long One =>
        Under.Length == 0 ? 1
        : IsMean ? 1L << 12
        : TallyLayout.FixedPoint;

    private bool IsMean =>
        Measure
            is MarketMeasure.Applications
                or MarketMeasure.Interviews
                or MarketMeasure.InterviewsMatched
                or MarketMeasure.InterviewsUnmatched
                or MarketMeasure.RanksMatched
                or MarketMeasure.RanksUnmatched;

    /// <summary>Every figure of a layout.</summary>
    public static List<RateRow> All(TallyLayout layout)
    {
        var rows = new List<RateRow>();
        for (var s = -1; s < layout.Specialties.Count; s++)
        {
            for (var t = -1; t < Types; t++)
            {
                AddPeople(rows, layout, Index(s), t < 0 ? null : (ApplicantType)t);
            }

            AddPlaces(rows, layout, Index(s));
        }

        rows.Add(
            new(
                MarketMeasure.CouplesBothMatched,
                null,
                null,
                null,
                [layout.CouplesBoth],
                [layout.Couples]
            )
        );
        return rows;
    }

    private static int? Index(int s) => s < 0 ? null : s;

    private static void AddPeople(
        List<RateRow> rows,
        TallyLayout layout,
        int? specialty,
        ApplicantType? type
    )
    {
        Add(MarketMeasure.Registered, PersonCount.Registered, null);
        Add(MarketMeasure.Active, PersonCount.Active, null);
        Add(MarketMeasure.RankedPreferred, PersonCount.Ranked, null);
        Add(MarketMeasure.Unmatched, PersonCount.Unmatched, null);
        Add(
            MarketMeasure.MatchRatePreferred,
            PersonCount.MatchedPreferred,
            Cells(PersonCount.Ranked)
        );
        Add(
            MarketMeasure.MatchRateFirstYear,
            PersonCount.MatchedFirstYear,
            Cells(PersonCount.Active)
        );
        Add(MarketMeasure.MatchRateAny, PersonCount.MatchedAny, Cells(PersonCount.Active));
        Add(MarketMeasure.FirstThreeChoices, PersonCount.FirstThree, Cells(PersonCount.Active));
        Add(MarketMeasure.Applications, PersonCount.Applications, Cells(PersonCount.Registered));
        Add(MarketMeasure.Interviews, PersonCount.Interviews, Cells(PersonCount.Active));
        int[] unmatched = [.. Cells(PersonCount.Ranked), .. Minus(PersonCount.MatchedPreferred)];
        Add(
            MarketMeasure.InterviewsMatched,
            PersonCount.InterviewsMatched,
            Cells(PersonCount.MatchedPreferred)
        );
        Add(MarketMeasure.InterviewsUnmatched, PersonCount.InterviewsUnmatched, unmatched);
        Add(
            MarketMeasure.RanksMatched,
            PersonCount.RanksMatched,
            Cells(PersonCount.MatchedPreferred)
        );
        Add(MarketMeasure.RanksUnmatched, PersonCount.RanksUnmatched, unmatched);
        Add(
            MarketMeasure.ShareOfPositions,
            PersonCount.Filled,
            Places(layout, PlaceCount.Positions, specialty)
        );
        for (var band = 0; band < TallyLayout.Bands; band++)
        {
            rows.Add(
                new(
                    MarketMeasure.MatchRatePreferred,
                    specialty,
                    type,
                    TallyLayout.BandEnd(band),
                    Bands(layout.Matched, band),
                    Bands(layout.Ranked, band)
                )
            );
        }

        void Add(MarketMeasure measure, PersonCount over, int[]? under) =>
            rows.Add(new(measure, specialty, type, null, Cells(over), under ?? []));

        int[] Cells(PersonCount count) =>
            [
                .. Groups(layout, specialty, type)
                    .Select(g => TallyLayout.At(count, g.Item1, g.Item2)),
            ];

        int[] Minus(PersonCount count) => [.. Cells(count).Select(cell => ~cell)];

        int[] Bands(Func<int, ApplicantType, int, int> at, int band) =>
            [.. Groups(layout, specialty, type).Select(g => at(g.Item1, g.Item2, band))];
    }

    private static void AddPlaces(List<RateRow> rows, TallyLayout layout, int? specialty)
    {
        Add(MarketMeasure.Positions, PlaceCount.Positions, []);
        Add(
            MarketMeasure.Filled,
            PlaceCount.Filled,
            Places(layout, PlaceCount.Positions, specialty)
        );
        Add(
            MarketMeasure.FilledAfterSoap,
            PlaceCount.FilledAfterSoap,
            Places(layout, PlaceCount.Positions, specialty)
        );
        Add(
            MarketMeasure.TracksUnfilled,
            PlaceCount.TracksUnfilled,
            Places(layout, PlaceCount.Tracks, specialty)
        );

        void Add(MarketMeasure measure, PlaceCount over, int[] under) =>
            rows.Add(new(measure, specialty, null, null, Places(layout, over, specialty), under));
    }

    private static int[] Places(TallyLayout layout, PlaceCount count, int? specialty) =>
        [.. Specialties(layout, specialty).Select(s => layout.At(count, s))];

    private static IEnumerable<int> Specialties(TallyLayout layout, int? specialty) =>
        specialty is { } one ? [one] : Enumerable.Range(0, layout.Specialties.Count);

    private static IEnumerable<(int, ApplicantType)> Groups(
        TallyLayout layout,
        int? specialty,
        ApplicantType? type
    ) =>
        Specialties(layout, specialty)
            .SelectMany(s =>
                (type is { } one ? [one] : Enum.GetValues<ApplicantType>()).Select(t => (s, t))
            );

    /// <summary>The sums above and below; a count written as ~index is taken off.</summary>
    public (long Over, long Under) Sums(ReadOnlySpan<long> counts)
    {
        return (Sum(Over, counts), Sum(Under, counts));

        static long Sum(int[] cells, ReadOnlySpan<long> counts)
        {
            long sum = 0;
            foreach (var cell in cells)
            {
                sum += cell >= 0 ? counts[cell] : -counts[~cell];
            }

            return sum;
        }
    }
}
