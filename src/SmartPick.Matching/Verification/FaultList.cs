namespace SmartPick.Matching.Verification;

/// <summary>The first faults found. One is always kept, so that an empty list means a feasible assignment.</summary>
internal sealed class FaultList(int limit)
{
    private readonly int _limit = Math.Max(1, limit);
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Listed => _faults;

    public void Add(FaultKind kind, int applicant, int program, string reason)
    {
        if (_faults.Count < _limit)
        {
            _faults.Add(new Fault(kind, applicant, program, reason));
        }
    }
}
