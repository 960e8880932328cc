using System.Runtime.InteropServices;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>Who lists whom in whatever list, each two once, so that programs rank exactly those and no ranking is one-sided.</summary>
internal sealed class Rankings
{
    private readonly ApplicantLists _lists;
    private readonly int[] _seenBy;
    private readonly List<int> _applicants;
    private readonly List<int> _programs;
    private readonly List<int> _inPairs = [];

    public Rankings(ProgramSide programs, ApplicantLists lists)
    {
        _lists = lists;
        var expected = lists.Items.Length + lists.Preliminaries.Count;
        _applicants = new List<int>(expected);
        _programs = new List<int>(expected);
        _seenBy = new int[programs.Quotas.Length];
        Array.Fill(_seenBy, -1);
        Supplementals = new SupplementalRows(programs, lists);
    }

    public ReadOnlySpan<int> Applicants => CollectionsMarshal.AsSpan(_applicants);

    public ReadOnlySpan<int> Programs => CollectionsMarshal.AsSpan(_programs);

    /// <summary>The supplemental lists of those added so far.</summary>
    public SupplementalRows Supplementals { get; }

    public void AddSingles(int count)
    {
        for (var applicant = 0; applicant < count; applicant++)
        {
            Add(applicant, _lists.Row(applicant));
        }
    }

    public void AddCouples(Couple[] couples, RawLists pairs)
    {
        for (var couple = 0; couple < couples.Length; couple++)
        {
            var row = pairs.Row(couple);
            AddMember(couples[couple].First, row, 0);
            AddMember(couples[couple].Second, row, 1);
        }
    }

    private void AddMember(int member, ReadOnlySpan<int> pairs, int offset)
    {
        _inPairs.Clear();
        for (var index = offset; index < pairs.Length; index += 2)
        {
            var program = pairs[index];
            if (program >= 0 && _seenBy[program] != member)
            {
                _seenBy[program] = member;
                _inPairs.Add(program);
            }
        }

        Add(member, CollectionsMarshal.AsSpan(_inPairs));
    }

    private void Add(int applicant, ReadOnlySpan<int> ranked)
    {
        Note(applicant, ranked);
        if (Supplementals.Add(applicant, ranked))
        {
            foreach (var program in _lists.PreliminariesOf(applicant))
            {
                // A preliminary program may stand at the end of the primary list, too.
                if (!ranked.Contains(program))
                {
                    _applicants.Add(applicant);
                    _programs.Add(program);
                }
            }
        }
    }

    private void Note(int applicant, ReadOnlySpan<int> ranked)
    {
        foreach (var program in ranked)
        {
            _applicants.Add(applicant);
            _programs.Add(program);
        }
    }
}
