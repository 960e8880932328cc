using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Chaining;

/// <content>A way out of circles that leaves the rest of the market alone.</content>
internal sealed partial class Chain
{
    /// <summary>Calls after which a couple or a supplemental list is taken to have part in a circle.</summary>
    private const int RestlessCalls = Allowance.CallsPerAgent / 8;

    /// <summary>
    /// Couples and supplemental lists that were called often give up what they hold and enter again in a drawn order, after
    /// everybody else has come to rest. Circles are small and lie far apart: to begin anew with the whole market would have to
    /// come out of all of them at once.
    /// </summary>
    /// <param name="lottery">Draws the order, and who is called next.</param>
    public void EnterAgain(Lottery lottery)
    {
        _lottery = lottery;
        Offender = -1;
        var restless = SendHome();
        Drain();
        lottery.Shuffle(restless);
        foreach (var agent in restless)
        {
            _calls[agent] = 0;
            Enter(agent);
        }
    }

    /// <summary>Takes what they hold from the restless and keeps them out; calls singles who were set aside.</summary>
    private int[] SendHome()
    {
        var restless = new List<int>();
        for (var agent = 0; agent < _calls.Length; agent++)
        {
            var calls = _calls[agent];
            _calls[agent] = 0;
            if (_who.IsSingle(agent))
            {
                if (calls > Allowance.CallsPerAgent)
                {
                    _agents.Push(agent);
                }
            }
            else if (calls > RestlessCalls)
            {
                restless.Add(agent);
                _calls[agent] = Allowance.CallsPerAgent + 1;
                GiveUp(agent);
            }
        }

        return [.. restless];
    }

    private void GiveUp(int agent)
    {
        if (!_who.IsCouple(agent))
        {
            var applicant = _who.ApplicantOfSupplemental(agent);
            if (_holdings.InForce[applicant] >= 0)
            {
                LeaveSupplemental(applicant);
            }

            return;
        }

        var couple = _who.CoupleOf(agent);
        var held = _holdings.PairOf(couple);
        var (first, second) = _lists.Couples[couple];
        _holdings.Couples[couple] = _lists.CoupleStart[couple + 1];
        Leave(first, held.FirstProgram, held.FirstRank);
        Leave(second, held.SecondProgram, held.SecondRank);
    }
}
