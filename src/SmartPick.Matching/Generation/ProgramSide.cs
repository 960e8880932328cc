using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>The programs of a market to be made: specialty, region, quality, size and kind of each.</summary>
internal sealed class ProgramSide
{
    private const int LeastPerSpecialty = 20;

    private ProgramSide(GeneratorOptions options, Draws draws)
    {
        var count = options.Programs;
        var advanced = (int)(options.AdvancedShare * count);
        PreliminaryCount = (advanced + 1) / 2;
        SpecialtyCount = Math.Clamp(
            (count - PreliminaryCount) / LeastPerSpecialty,
            1,
            options.Specialties
        );
        Specialty = Specialties(count, draws);
        Region = new int[count];
        Percentile = new double[count];
        Quality = new double[count];
        for (var program = 0; program < count; program++)
        {
            Region[program] = (int)(draws.Unit(Draw.ProgramRegion, program) * options.Regions);
            Percentile[program] = draws.Unit(Draw.ProgramQuality, program);
            Quality[program] = draws.Normal(Draw.ProgramQuality, program);
        }

        Quotas = ProgramSizes.Make(options, Specialty, draws);
        Advanced = Kinds(advanced, draws);
        Parities = ParitiesOf(options, draws);
    }

    /// <summary>Number of specialties, preliminary programs aside.</summary>
    public int SpecialtyCount { get; }

    /// <summary>Number of preliminary programs.</summary>
    public int PreliminaryCount { get; }

    /// <summary>By program; <see cref="SpecialtyCount"/> stands for preliminary.</summary>
    public int[] Specialty { get; }
    public int[] Region { get; }

    /// <summary>By program: the share of programs that are worse.</summary>
    public double[] Percentile { get; }

    /// <summary>By program: the same on the scale of a standard normal.</summary>
    public double[] Quality { get; }
    public int[] Quotas { get; }
    public bool[] Advanced { get; }
    public Parity[]? Parities { get; }

    public static ProgramSide Make(GeneratorOptions options, Draws draws) => new(options, draws);

    // Sizes fall as the number of the specialty to the power 3/4: of 40, the largest has one program in seven, the smallest one in a hundred.
    private int[] Specialties(int count, Draws draws)
    {
        var weights = new double[SpecialtyCount];
        for (var specialty = 0; specialty < SpecialtyCount; specialty++)
        {
            var root = Math.Sqrt(specialty + 1);
            weights[specialty] = 1 / (root * Math.Sqrt(root));
        }

        var order = draws.Order(Draw.ProgramSpecialty, count);
        var of = new int[count];
        var others = count - PreliminaryCount;
        for (var place = others; place < count; place++)
        {
            of[order[place]] = SpecialtyCount;
        }

        var sum = weights.Sum();
        var end = 0.0;
        var next = 0;
        for (var specialty = 0; specialty < SpecialtyCount; specialty++)
        {
            end += weights[specialty] / sum * others;
            var last = specialty == SpecialtyCount - 1 ? others : (int)Math.Round(end);
            for (; next < last; next++)
            {
                of[order[next]] = specialty;
            }
        }

        return of;
    }

    // Some specialties have many advanced programs, others few.
    private bool[] Kinds(int advanced, Draws draws)
    {
        var kinds = new bool[Specialty.Length];
        var candidates = Enumerable
            .Range(0, Specialty.Length)
            .Where(program => Specialty[program] < SpecialtyCount)
            .OrderBy(program =>
                draws.Unit(Draw.SpecialtyKind, Specialty[program])
                + draws.Unit(Draw.ProgramKind, program)
            );
        foreach (var program in advanced == 0 ? [] : candidates.Take(advanced))
        {
            kinds[program] = true;
        }

        return kinds;
    }

    // A program with one position cannot want an even number of applicants.
    private Parity[]? ParitiesOf(GeneratorOptions options, Draws draws)
    {
        var wanted = (int)Math.Round(options.ParityShare * options.Programs);
        if (wanted == 0)
        {
            return null;
        }

        var parities = new Parity[options.Programs];
        var even = true;
        foreach (var program in draws.Order(Draw.ProgramParity, options.Programs).Take(wanted))
        {
            parities[program] = even && Quotas[program] > 1 ? Parity.Even : Parity.Odd;
            even = !even;
        }

        return parities;
    }
}
