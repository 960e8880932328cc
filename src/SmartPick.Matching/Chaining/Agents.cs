using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Chaining;

/// <summary>
/// Who proposes, in one row of numbers: applicants (singles) first, then couples, then the supplemental list of each applicant,
/// which proposes like an applicant of its own while it is in force.
/// </summary>
internal readonly struct Agents(Layout lists)
{
    private readonly int _applicants = lists.ApplicantIds.Length;
    private readonly int _couples = lists.Couples.Length;

    public int Count => _applicants + _couples + (HasSupplementals ? _applicants : 0);

    private bool HasSupplementals => lists.SupplementalsOf is not null;

    public bool IsSingle(int agent) => agent < _applicants;

    public bool IsCouple(int agent) => agent >= _applicants && agent < _applicants + _couples;

    public int CoupleAgent(int couple) => _applicants + couple;

    public int SupplementalAgent(int applicant) => _applicants + _couples + applicant;

    public int CoupleOf(int agent) => agent - _applicants;

    public int ApplicantOfSupplemental(int agent) => agent - _applicants - _couples;
}
