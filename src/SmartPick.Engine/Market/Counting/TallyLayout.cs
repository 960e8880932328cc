using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.Counting;

/// <summary>What is counted of people, by preferred specialty and type.</summary>
internal enum PersonCount
{
    Registered,
    Active,
    Ranked,
    MatchedPreferred,
    MatchedFirstYear,
    MatchedAny,
    FirstThree,
    Applications,
    Interviews,
    InterviewsMatched,
    InterviewsUnmatched,
    RanksMatched,
    RanksUnmatched,
    Unmatched,

    /// <summary>Positions of the specialty (not of those who prefer it) filled by the type.</summary>
    Filled,

    /// <summary>Interviews attended in the specialty, by everybody.</summary>
    CutInterviews,

    /// <summary>Of these, at programs that would have taken the person.</summary>
    CutTaken,
}

/// <summary>What is counted of a specialty's positions.</summary>
internal enum PlaceCount
{
    Positions,
    Filled,
    FilledAfterSoap,
    Tracks,
    TracksUnfilled,
}

/// <summary>Where each count of a season stands in a tally.</summary>
public sealed class TallyLayout
{
    /// <summary>Published bands of Step 2 CK: below 200, 200 to 209, ... 250 and more.</summary>
    internal const int Bands = 7;

    /// <summary>One, in sums of numbers that are not whole.</summary>
    internal const int FixedPoint = 1 << 20;

    private const int Types = PersonLevels.Types;
    private const int LowestBand = 200;
    private const int BandWidth = 10;

    private static readonly int PersonCounts = Enum.GetValues<PersonCount>().Length;
    private static readonly int PlaceCounts = Enum.GetValues<PlaceCount>().Length;

    /// <summary>The layout of a plan.</summary>
    /// <param name="specialties">Specialties of the plan, in its order.</param>
    public TallyLayout(IReadOnlyList<string> specialties)
    {
        Specialties = specialties;
        BandStart = specialties.Count * Types * PersonCounts;
        PlaceStart = BandStart + (specialties.Count * Types * Bands * 2);
        CoupleStart = PlaceStart + (specialties.Count * PlaceCounts);
        CountLength = CoupleStart + 2;
        Rows = RateRow.All(this);
        Length = 1 + CountLength + (3 * Rows.Count);
    }

    /// <summary>The specialties, by index.</summary>
    public IReadOnlyList<string> Specialties { get; }

    /// <summary>Numbers in a tally.</summary>
    public int Length { get; }

    /// <summary>Names what the numbers of a tally mean; a tally written under another name cannot be read.</summary>
    public string Name =>
        FormattableString.Invariant(
            $"market tally 1: {Length} numbers; {string.Join("; ", Specialties)}"
        );

    internal IReadOnlyList<RateRow> Rows { get; }

    internal int CountLength { get; }

    private int BandStart { get; }

    private int PlaceStart { get; }

    private int CoupleStart { get; }

    internal int Couples => CoupleStart;

    internal int CouplesBoth => CoupleStart + 1;

    internal static int BandOf(int score) =>
        score < LowestBand ? 0 : Math.Min(Bands - 1, 1 + ((score - LowestBand) / BandWidth));

    /// <summary>The lower end of a band as tables write it; 0 for the lowest.</summary>
    internal static int BandEnd(int band) => band == 0 ? 0 : LowestBand + ((band - 1) * BandWidth);

    internal static int At(PersonCount count, int specialty, ApplicantType type) =>
        (((specialty * Types) + (int)type) * PersonCounts) + (int)count;

    internal int At(PlaceCount count, int specialty) =>
        PlaceStart + (specialty * PlaceCounts) + (int)count;

    internal int Ranked(int specialty, ApplicantType type, int band) =>
        BandStart + (((((specialty * Types) + (int)type) * Bands) + band) * 2);

    internal int Matched(int specialty, ApplicantType type, int band) =>
        Ranked(specialty, type, band) + 1;
}
