using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Generation;

/// <summary>
/// The applicants of a market to be made: specialty, region, quality and length of list of each. Members of couples come last,
/// two by two.
/// </summary>
internal sealed class ApplicantSide
{
    /// <summary>No couple ranks more than this many times the average number of pairs.</summary>
    public const double MostPairs = 1.4;

    private const double LeastDemand = 0.75;
    private const double DemandSpread = 0.5;
    private const int Halvings = 40;

    private ApplicantSide(
        GeneratorOptions options,
        ProgramSide programs,
        ProgramChoice choice,
        Draws draws
    )
    {
        var count = options.Applicants;
        FirstMember = count - (2 * options.Couples);
        Specialty = new int[count];
        Region = new int[count];
        Percentile = new double[count];
        Quality = new double[count];
        var demand = Demand(programs.SpecialtyCount, choice, draws);
        for (var applicant = 0; applicant < count; applicant++)
        {
            var place = draws.Unit(Draw.ApplicantSpecialty, applicant) * demand[^1];
            var found = Array.BinarySearch(demand, place);
            Specialty[applicant] = found < 0 ? ~found : found;
            Region[applicant] = (int)(
                draws.Unit(Draw.ApplicantRegion, Household(applicant)) * options.Regions
            );
            Percentile[applicant] = draws.Unit(Draw.ApplicantQuality, applicant);
            Quality[applicant] = draws.Normal(Draw.ApplicantQuality, applicant);
        }

        Lengths = ListLengths(options, choice, draws);
    }

    /// <summary>The first applicant who is a member of a couple.</summary>
    public int FirstMember { get; }
    public int[] Specialty { get; }
    public int[] Region { get; }

    /// <summary>By applicant: the share of applicants who are worse.</summary>
    public double[] Percentile { get; }

    /// <summary>By applicant: the same on the scale of a standard normal.</summary>
    public double[] Quality { get; }

    /// <summary>By applicant: how many programs of the specialty are ranked, at least 1.</summary>
    public int[] Lengths { get; }

    public static ApplicantSide Make(
        GeneratorOptions options,
        ProgramSide programs,
        ProgramChoice choice,
        Draws draws
    ) => new(options, programs, choice, draws);

    // Partners live in one region.
    private int Household(int applicant) =>
        applicant < FirstMember ? applicant : applicant - ((applicant - FirstMember) & 1);

    /// <summary>Running sums: how many applicants want a specialty, in proportion to its positions, some more and some less.</summary>
    private static double[] Demand(int specialties, ProgramChoice choice, Draws draws)
    {
        var sums = new double[specialties];
        var sum = 0.0;
        for (var specialty = 0; specialty < specialties; specialty++)
        {
            var eagerness =
                LeastDemand + (DemandSpread * draws.Unit(Draw.SpecialtyDemand, specialty));
            sum += eagerness * choice.PositionsOf(specialty);
            sums[specialty] = sum;
        }

        return sums;
    }

    private int[] ListLengths(GeneratorOptions options, ProgramChoice choice, Draws draws)
    {
        var memberLength = (int)Math.Ceiling(Math.Sqrt(MostPairs * options.PairsPerCouple));
        var sizes = new double[options.Applicants];
        var least = new int[options.Applicants];
        var most = new int[options.Applicants];
        for (var applicant = 0; applicant < sizes.Length; applicant++)
        {
            // A gamma distribution with shape 2: few very short lists, a long tail.
            sizes[applicant] = -NormalQuantile.Log(
                (1 - draws.Unit(Draw.ListLength, applicant))
                    * (1 - draws.Unit(Draw.ListLength, applicant, 1))
            );
            most[applicant] = Math.Min(options.LongestList, choice.Of(Specialty[applicant]).Length);
            least[applicant] =
                applicant < FirstMember ? 1 : Math.Min(most[applicant], memberLength);
        }

        var wanted = options.AverageList * options.Applicants;
        var (low, high) = (0.0, 10.0 * options.LongestList);
        var lengths = new int[sizes.Length];
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) =
                Scale(sizes, least, most, middle, lengths) <= wanted
                    ? (middle, high)
                    : (low, middle);
        }

        _ = Scale(sizes, least, most, low, lengths);
        return lengths;
    }

    private static long Scale(double[] sizes, int[] least, int[] most, double scale, int[] lengths)
    {
        long sum = 0;
        for (var index = 0; index < lengths.Length; index++)
        {
            lengths[index] = Math.Clamp(
                (int)Math.Round(sizes[index] * scale),
                least[index],
                most[index]
            );
            sum += lengths[index];
        }

        return sum;
    }
}
