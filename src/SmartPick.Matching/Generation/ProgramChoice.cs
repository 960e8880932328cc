using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Generation;

/// <summary>
/// Which programs an applicant ranks: programs of the specialty, large ones more often, near the applicant's own place by quality,
/// and often in the applicant's region.
/// </summary>
internal sealed class ProgramChoice
{
    private const double Spread = 0.22;
    private const double HomeShare = 0.3;
    private const int TriesPerChoice = 6;
    private const ulong HomeBits = 0x7FF;

    private readonly GeneratorOptions _options;
    private readonly Draws _draws;
    private readonly int[] _specialtyStart;
    private readonly int[] _bySpecialty;
    private readonly long[] _positionsUpTo;
    private readonly int[] _regionStart;
    private readonly int[] _byRegion;
    private readonly int[] _takenBy;

    public ProgramChoice(GeneratorOptions options, ProgramSide programs, Draws draws)
    {
        _options = options;
        _draws = draws;
        var byQuality = ByQuality(programs);
        (_specialtyStart, _bySpecialty) = Group(
            byQuality,
            programs.SpecialtyCount + 1,
            program => programs.Specialty[program]
        );
        (_regionStart, _byRegion) = Group(
            byQuality,
            (programs.SpecialtyCount + 1) * options.Regions,
            program => (programs.Specialty[program] * options.Regions) + programs.Region[program]
        );
        _positionsUpTo = new long[_bySpecialty.Length + 1];
        for (var place = 0; place < _bySpecialty.Length; place++)
        {
            _positionsUpTo[place + 1] =
                _positionsUpTo[place] + programs.Quotas[_bySpecialty[place]];
        }

        _takenBy = new int[options.Programs];
        Array.Fill(_takenBy, -1);
    }

    /// <summary>Programs of a specialty, the worst first; the specialty after the last is the preliminary programs.</summary>
    public ReadOnlySpan<int> Of(int specialty) =>
        _bySpecialty.AsSpan(_specialtyStart[specialty].._specialtyStart[specialty + 1]);

    /// <summary>Positions of a specialty.</summary>
    public long PositionsOf(int specialty) =>
        _positionsUpTo[_specialtyStart[specialty + 1]] - _positionsUpTo[_specialtyStart[specialty]];

    /// <summary>Writes different programs of a specialty, as many as the span holds, which must not be more than there are.</summary>
    public void Choose(
        Draw what,
        int applicant,
        double percentile,
        int specialty,
        int region,
        Span<int> chosen
    )
    {
        var home = (specialty * _options.Regions) + region;
        var homeStart = _regionStart[home];
        var homeCount = _regionStart[home + 1] - homeStart;
        var count = 0;
        for (var attempt = 0; attempt < TriesPerChoice * chosen.Length; attempt++)
        {
            // The upper bits make the place, the lowest decide whether the applicant looks at home.
            var word = _draws.Word(what, applicant, attempt);
            var place = Reflect(percentile + (Spread * NormalQuantile.OfWord(word)));
            var atHome = (word & HomeBits) < HomeShare * HomeBits && homeCount > 0;
            var program = atHome
                ? _byRegion[homeStart + (int)(place * homeCount)]
                : _bySpecialty[Place(specialty, place)];
            if (Take(applicant, program))
            {
                chosen[count++] = program;
                if (count == chosen.Length)
                {
                    return;
                }
            }
        }

        FillUp(applicant, percentile, specialty, chosen, count);
    }

    // A small specialty and a long list: what is still missing comes from the neighbourhood, then from anywhere.
    private void FillUp(
        int applicant,
        double percentile,
        int specialty,
        Span<int> chosen,
        int count
    )
    {
        var all = Of(specialty);
        for (var place = (int)(percentile * all.Length); count < chosen.Length; place++)
        {
            var program = all[place % all.Length];
            if (Take(applicant, program))
            {
                chosen[count++] = program;
            }
        }
    }

    private bool Take(int applicant, int program)
    {
        if (_takenBy[program] == applicant)
        {
            return false;
        }

        _takenBy[program] = applicant;
        return true;
    }

    private int Place(int specialty, double share)
    {
        var start = _specialtyStart[specialty];
        var end = _specialtyStart[specialty + 1];
        var position = _positionsUpTo[start] + (long)(share * PositionsOf(specialty));
        while (end - start > 1)
        {
            var middle = (start + end) >>> 1;
            if (_positionsUpTo[middle] <= position)
            {
                start = middle;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }

    private static double Reflect(double place)
    {
        place = Math.Abs(place);
        place = place >= 1 ? 2 - place : place;
        return place is >= 0 and < 1 ? place : 0.5;
    }

    private static int[] ByQuality(ProgramSide programs)
    {
        var order = new int[programs.Percentile.Length];
        for (var program = 0; program < order.Length; program++)
        {
            order[program] = program;
        }

        Array.Sort([.. programs.Percentile], order);
        return order;
    }

    private static (int[] Start, int[] Rows) Group(
        int[] programs,
        int groupCount,
        Func<int, int> groupOf
    )
    {
        var start = new int[groupCount + 1];
        foreach (var program in programs)
        {
            start[groupOf(program) + 1]++;
        }

        for (var group = 0; group < groupCount; group++)
        {
            start[group + 1] += start[group];
        }

        var next = start.AsSpan(0, groupCount).ToArray();
        var rows = new int[programs.Length];
        foreach (var program in programs)
        {
            rows[next[groupOf(program)]++] = program;
        }

        return (start, rows);
    }
}
