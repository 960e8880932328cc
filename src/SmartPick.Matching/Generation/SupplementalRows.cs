using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>
/// Supplemental lists: for every advanced program an applicant ranks, the applicant's preliminary programs, those in the advanced
/// program's region first.
/// </summary>
internal sealed class SupplementalRows
{
    private readonly ProgramSide _programs;
    private readonly ApplicantLists _lists;
    private readonly List<SupplementalList> _rows = [];
    private readonly List<int> _start = [0];
    private readonly List<int> _items = [];

    public SupplementalRows(ProgramSide programs, ApplicantLists lists) =>
        (_programs, _lists) = (programs, lists);

    public SupplementalList[] Rows => [.. _rows];

    public RawLists Choices => new([.. _start], [.. _items]);

    /// <summary>Adds the lists of an applicant for the advanced programs among those ranked.</summary>
    /// <returns>True when there is one.</returns>
    public bool Add(int applicant, ReadOnlySpan<int> ranked)
    {
        var before = _rows.Count;
        foreach (var program in ranked)
        {
            if (_programs.Advanced[program])
            {
                _rows.Add(new SupplementalList(applicant, program));
                AddChoices(applicant, program, near: true);
                AddChoices(applicant, program, near: false);
                _start.Add(_items.Count);
            }
        }

        return _rows.Count > before;
    }

    private void AddChoices(int applicant, int advanced, bool near)
    {
        foreach (var program in _lists.PreliminariesOf(applicant))
        {
            if (_programs.Region[program] == _programs.Region[advanced] == near)
            {
                _items.Add(program);
            }
        }
    }
}
