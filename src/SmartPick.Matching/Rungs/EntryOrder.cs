using SmartPick.Matching.Chaining;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Rungs;

/// <summary>In which order agents enter the Match: after the singles, supplemental lists and couples as given, until it is changed.</summary>
internal sealed class EntryOrder
{
    private readonly Layout _lists;
    private readonly Agents _who;
    private readonly int[] _late;
    private int[] _order;

    public EntryOrder(Layout lists)
    {
        _lists = lists;
        _who = new Agents(lists);
        _late = Latecomers();
        _order = _late;
    }

    /// <summary>The agents, in order.</summary>
    public ReadOnlySpan<int> Agents => _order;

    /// <summary>True when singles stand in the order, too, and nobody may hold anything before.</summary>
    public bool HasSingles => _order.Length > _late.Length;

    /// <summary>The order given.</summary>
    public void Reset() => _order = _late;

    /// <summary>Who went in circles comes first; when that was somebody who does not enter late, the latecomer who was called most.</summary>
    public void PutOffenderFirst(Chain failed)
    {
        _order = [.. _late];
        var place = Array.IndexOf(_order, failed.Offender);
        if (place < 0 && _order.Length > 0)
        {
            place = Array.IndexOf(_order, _order.MaxBy(failed.CallsOf));
        }

        if (place > 0)
        {
            var first = _order[place];
            Array.Copy(_order, 0, _order, 1, place);
            _order[0] = first;
        }
    }

    /// <summary>A drawn order of the latecomers, or of everybody.</summary>
    public void Shuffle(Lottery lottery, bool withSingles)
    {
        _order = withSingles ? [.. _late, .. Singles()] : [.. _late];
        lottery.Shuffle(_order);
    }

    /// <summary>Supplemental lists of singles, then couples. The lists of a member of a couple come into force with the couple.</summary>
    private int[] Latecomers()
    {
        var agents = new List<int>(_lists.Couples.Length);
        var last = -1;
        foreach (var (applicant, _) in _lists.Supplementals)
        {
            if (applicant != last && IsSingle(applicant))
            {
                agents.Add(_who.SupplementalAgent(applicant));
            }

            last = applicant;
        }

        for (var couple = 0; couple < _lists.Couples.Length; couple++)
        {
            agents.Add(_who.CoupleAgent(couple));
        }

        return agents.ToArray();
    }

    private IEnumerable<int> Singles() =>
        Enumerable.Range(0, _lists.ApplicantIds.Length).Where(IsSingle);

    private bool IsSingle(int applicant) =>
        _lists.CoupleOf is not { } couples || couples[applicant] < 0;
}
