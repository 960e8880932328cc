using SmartPick.Matching.Chaining;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Randomness;
using SmartPick.Matching.Results;

namespace SmartPick.Matching.Rungs;

/// <summary>In which order supplemental lists and couples enter the Match after the singles: lists first, then couples, as given, until it is changed.</summary>
internal sealed class EntryOrder
{
    private readonly Layout _lists;
    private readonly Agents _who;
    private readonly int[] _order;
    private readonly int[] _given;

    public EntryOrder(Layout lists)
    {
        _lists = lists;
        _who = new Agents(lists);
        var order = new List<int>();
        for (var list = 0; list < lists.Supplementals.Length; list++)
        {
            // An applicant's lists stand together.
            var applicant = lists.Supplementals[list].Applicant;
            if (list == 0 || lists.Supplementals[list - 1].Applicant != applicant)
            {
                if (lists.CoupleOf is null || lists.CoupleOf[applicant] < 0)
                {
                    order.Add(_who.SupplementalAgent(applicant));
                }
            }
        }

        for (var couple = 0; couple < lists.Couples.Length; couple++)
        {
            order.Add(_who.CoupleAgent(couple));
        }

        _given = [.. order];
        _order = [.. order];
    }

    /// <summary>Lets everybody in.</summary>
    public void Enter(Chain chain)
    {
        chain.BeginSupplementals();
        foreach (var agent in _order)
        {
            chain.Enter(agent);
        }
    }

    /// <summary>Changes the order after an attempt that failed: at first the offender comes first, then all are shuffled.</summary>
    public MatchRung Change(Chain failed, int restart, ulong seed)
    {
        if (restart == 1 && Offender(failed) is >= 0 and var offender)
        {
            ComeFirst(offender);
            return MatchRung.OffenderFirst;
        }

        _given.CopyTo(_order, 0);
        for (var index = _order.Length - 1; index > 0; index--)
        {
            var other = KeyedHash.Below(
                KeyedHash.Of(seed, (ulong)restart, (ulong)index),
                index + 1
            );
            (_order[index], _order[other]) = (_order[other], _order[index]);
        }

        return MatchRung.ShuffledOrder;
    }

    private void ComeFirst(int agent)
    {
        var place = Array.IndexOf(_order, agent);
        Array.Copy(_order, 0, _order, 1, place);
        _order[0] = agent;
    }

    /// <summary>Who went in circles, or, when that was somebody who does not enter late, the latecomer who was called most.</summary>
    private int Offender(Chain failed)
    {
        if (Array.IndexOf(_order, failed.Offender) >= 0)
        {
            return failed.Offender;
        }

        return _order.Length == 0 ? -1 : _order.MaxBy(failed.CallsOf);
    }
}
