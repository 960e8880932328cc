using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Seasons;

/// <summary>
/// What stays the same from season to season: applicants' rank order lists and quotas. What programs think of applicants comes from
/// <see cref="IProposalScores"/>. Everybody is single here: couples, supplemental lists, reversions and parities are
/// <see cref="Match"/>'s alone.
/// </summary>
public sealed class SeasonMarket
{
    private readonly int[] _start;
    private readonly int[] _programs;
    private readonly int[] _quotas;

    /// <summary>Makes a market from lists in compressed rows; the arrays are copied.</summary>
    /// <param name="listStart">Where each applicant's list starts in <paramref name="listPrograms"/>, ascending from 0, and at the end its length.</param>
    /// <param name="listPrograms">Program indices, the first choice first; each program once a list.</param>
    /// <param name="quotas">By program, at least 1.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other.</exception>
    public SeasonMarket(int[] listStart, int[] listPrograms, int[] quotas)
    {
        // Seasons read them without bounds checks, so nobody may change them any more.
        listStart = [.. listStart];
        listPrograms = [.. listPrograms];
        quotas = [.. quotas];
        if (listStart.Length == 0 || listStart[0] != 0 || listStart[^1] != listPrograms.Length)
        {
            throw new ArgumentException(
                "Starts go from 0 to the number of entries.",
                nameof(listStart)
            );
        }

        for (var applicant = 0; applicant + 1 < listStart.Length; applicant++)
        {
            if (listStart[applicant + 1] - listStart[applicant] is < 0 or > short.MaxValue)
            {
                throw new ArgumentException(
                    $"Starts ascend, by {short.MaxValue} at most.",
                    nameof(listStart)
                );
            }
        }

        if (Array.Exists(listPrograms, program => (uint)program >= (uint)quotas.Length))
        {
            throw new ArgumentException("A program without a quota.", nameof(listPrograms));
        }

        if (Array.Exists(quotas, quota => quota < 1))
        {
            throw new ArgumentException("Quotas are at least 1.", nameof(quotas));
        }

        (_start, _programs, _quotas) = (listStart, listPrograms, quotas);
    }

    /// <summary>Number of applicants.</summary>
    public int ApplicantCount => _start.Length - 1;

    /// <summary>Number of programs.</summary>
    public int ProgramCount => _quotas.Length;

    /// <summary>Entries of all lists together.</summary>
    public int EntryCount => _programs.Length;

    /// <summary>By program: positions.</summary>
    public ReadOnlySpan<int> Quotas => _quotas;

    /// <summary>Where each applicant's list starts, and at the end the number of entries.</summary>
    public ReadOnlySpan<int> ListStarts => _start;

    /// <summary>The lists, one after the other.</summary>
    public ReadOnlySpan<int> Entries => _programs;

    /// <summary>An applicant's rank order list.</summary>
    public ReadOnlySpan<int> List(int applicant) =>
        _programs.AsSpan(_start[applicant].._start[applicant + 1]);

    /// <summary>
    /// The lists and quotas of a market made for <see cref="Match"/>. A member of a couple goes as a single who ranks the programs of
    /// the couple's pairs in the order in which they first appear.
    /// </summary>
    public static SeasonMarket Of(MatchInstance instance)
    {
        var start = new int[instance.ApplicantCount + 1];
        var programs = new List<int>(instance.RankingCount);
        var listed = new HashSet<int>();
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            if (instance.CoupleOf(applicant) is >= 0 and var couple)
            {
                listed.Clear();
                var first = instance.Couples[couple].First == applicant;
                for (var choice = 0; choice < instance.PairCount(couple); choice++)
                {
                    var pair = instance.Pair(couple, choice);
                    var program = first ? pair.First : pair.Second;
                    if (program >= 0 && listed.Add(program))
                    {
                        programs.Add(program);
                    }
                }
            }
            else
            {
                for (var choice = 0; choice < instance.ChoiceCount(applicant); choice++)
                {
                    programs.Add(instance.Choice(applicant, choice));
                }
            }

            start[applicant + 1] = programs.Count;
        }

        return new SeasonMarket(start, [.. programs], instance.Lists.Quotas);
    }
}
