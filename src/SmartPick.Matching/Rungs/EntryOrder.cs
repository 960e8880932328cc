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
        _late = [.. SupplementalLists(), .. Couples()];
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

    private IEnumerable<int> SupplementalLists()
    {
        // The lists of a member of a couple come into force with the couple. An applicant's lists stand together.
        var last = -1;
        foreach (var (applicant, _) in _lists.Supplementals)
        {
            if (applicant != last && (_lists.CoupleOf is null || _lists.CoupleOf[applicant] < 0))
            {
                yield return _who.SupplementalAgent(applicant);
            }

            last = applicant;
        }
    }

    private IEnumerable<int> Couples() =>
        Enumerable.Range(0, _lists.Couples.Length).Select(_who.CoupleAgent);

    private IEnumerable<int> Singles() =>
        Enumerable
            .Range(0, _lists.ApplicantIds.Length)
            .Where(applicant => _lists.CoupleOf is null || _lists.CoupleOf[applicant] < 0);
}
