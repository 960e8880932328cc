using System.Runtime.InteropServices;

namespace SmartPick.Matching.Chaining;

/// <content>Rounds instead of a chain (Kojima, Pathak and Roth 2013, appendix B).</content>
internal sealed partial class Chain
{
    /// <summary>
    /// Couples propose in one batch, then everybody who lost a position in another, in turn; when nobody is left, all who would be
    /// accepted somewhere better propose in the next round, from the top, until the check finds nobody.
    /// </summary>
    /// <param name="entrants">Who proposes first, in order.</param>
    public void RunRounds(ReadOnlySpan<int> entrants)
    {
        var batch = new List<int>(entrants.ToArray());
        while (!WasCutShort)
        {
            _lottery?.Shuffle(CollectionsMarshal.AsSpan(batch));
            foreach (var agent in batch)
            {
                Call(agent);
            }

            batch.Clear();
            if (_agents.IsEmpty)
            {
                CallEverybodyWilling();
            }

            TakeBatch(batch);
            if (batch.Count == 0)
            {
                return;
            }
        }
    }

    /// <summary>All waiting couples; when there are none, all who wait.</summary>
    private void TakeBatch(List<int> batch)
    {
        var others = new List<int>();
        while (!_agents.IsEmpty)
        {
            var agent = _agents.Pop();
            (_who.IsCouple(agent) ? batch : others).Add(agent);
        }

        if (batch.Count == 0)
        {
            batch.AddRange(others);
            return;
        }

        foreach (var agent in others)
        {
            _agents.Push(agent);
        }
    }

    /// <summary>Programs stay on their stack until a round finds that nobody would come.</summary>
    private void CallEverybodyWilling()
    {
        var looking = new List<int>();
        while (!_programs.IsEmpty)
        {
            Gather(_programs.Top, int.MaxValue);
            var program = _programs.Pop();
            if (_willing.Count > 0)
            {
                looking.Add(program);
            }

            foreach (var agent in _willing)
            {
                _agents.Push(agent);
            }
        }

        foreach (var program in looking)
        {
            _programs.Push(program);
        }
    }
}
