namespace SmartPick.Matching.Generation;

/// <summary>
/// The lists of applicants, members of couples included, and the preliminary programs of those who rank an advanced program.
/// </summary>
internal sealed class ApplicantLists
{
    private const double HomeWorth = 0.6;
    private const double FallbackShare = 0.3;
    private const int LeastPreliminaries = 2;
    private const int PreliminarySpread = 5;

    private readonly GeneratorOptions _options;
    private readonly ProgramSide _programs;
    private readonly ApplicantSide _applicants;
    private readonly ProgramChoice _choice;
    private readonly Draws _draws;
    private readonly double[] _worth;

    private ApplicantLists(
        GeneratorOptions options,
        ProgramSide programs,
        ApplicantSide applicants,
        ProgramChoice choice,
        Draws draws
    )
    {
        (_options, _programs, _applicants, _choice, _draws) = (
            options,
            programs,
            applicants,
            choice,
            draws
        );
        var longest = options.LongestList + LeastPreliminaries + PreliminarySpread;
        _worth = new double[longest];
        Start = new int[options.Applicants + 1];
        // Room for one preliminary program more at the end of each list.
        Items = new int[
            applicants.Lengths.Sum() + (programs.PreliminaryCount > 0 ? options.Applicants : 0)
        ];
        PreliminaryStart = new int[options.Applicants + 1];
    }

    public int[] Start { get; }
    public int[] Items { get; }

    /// <summary>Preliminary programs by applicant, the first choice first; empty for those who rank no advanced program.</summary>
    public int[] PreliminaryStart { get; }
    public List<int> Preliminaries { get; } = [];

    public ReadOnlySpan<int> Row(int applicant) =>
        Items.AsSpan(Start[applicant]..Start[applicant + 1]);

    public ReadOnlySpan<int> PreliminariesOf(int applicant) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Preliminaries)[
            PreliminaryStart[applicant]..PreliminaryStart[applicant + 1]
        ];

    public static ApplicantLists Make(
        GeneratorOptions options,
        ProgramSide programs,
        ApplicantSide applicants,
        ProgramChoice choice,
        Draws draws
    )
    {
        var lists = new ApplicantLists(options, programs, applicants, choice, draws);
        var count = 0;
        Span<int> preliminaries = stackalloc int[LeastPreliminaries + PreliminarySpread];
        for (var applicant = 0; applicant < options.Applicants; applicant++)
        {
            count += lists.WritePrimary(applicant, lists.Items.AsSpan(count));
            lists.Start[applicant + 1] = count;
            if (lists.RanksAdvanced(applicant))
            {
                var first = lists.WritePreliminaries(applicant, preliminaries);
                if (lists.FallsBack(applicant))
                {
                    lists.Items[count++] = first;
                    lists.Start[applicant + 1] = count;
                }
            }

            lists.PreliminaryStart[applicant + 1] = lists.Preliminaries.Count;
        }

        return lists;
    }

    private int WritePrimary(int applicant, Span<int> room)
    {
        var row = room[.._applicants.Lengths[applicant]];
        _choice.Choose(
            Draw.ListChoice,
            applicant,
            _applicants.Percentile[applicant],
            _applicants.Specialty[applicant],
            _applicants.Region[applicant],
            row
        );
        Sort(applicant, row);
        return row.Length;
    }

    private bool RanksAdvanced(int applicant)
    {
        if (_programs.PreliminaryCount == 0)
        {
            return false;
        }

        foreach (var program in Row(applicant))
        {
            if (_programs.Advanced[program])
            {
                return true;
            }
        }

        return false;
    }

    // Some singles would rather have a first year alone than nothing.
    private bool FallsBack(int applicant) =>
        applicant < _applicants.FirstMember
        && Row(applicant).Length < _options.LongestList
        && _draws.Unit(Draw.Fallback, applicant) < FallbackShare;

    private int WritePreliminaries(int applicant, Span<int> room)
    {
        var wanted =
            LeastPreliminaries
            + (int)(_draws.Unit(Draw.Preliminary, applicant, -1) * (PreliminarySpread + 1));
        var row = room[..Math.Min(wanted, _programs.PreliminaryCount)];
        _choice.Choose(
            Draw.Preliminary,
            applicant,
            _applicants.Percentile[applicant],
            _programs.SpecialtyCount,
            _applicants.Region[applicant],
            row
        );
        Sort(applicant, row);
        Preliminaries.AddRange(row);
        return row[0];
    }

    /// <summary>Puts programs in the order of the applicant's liking: common quality, home, own taste.</summary>
    private void Sort(int applicant, Span<int> row)
    {
        var worth = _worth.AsSpan(0, row.Length);
        for (var index = 0; index < row.Length; index++)
        {
            var program = row[index];
            var home = _programs.Region[program] == _applicants.Region[applicant] ? HomeWorth : 0;
            worth[index] =
                -_programs.Quality[program]
                - home
                - _draws.Normal(Draw.ApplicantTaste, applicant, program);
        }

        worth.Sort(row);
    }
}
