using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Explanation;

/// <summary>Reads how a program's positions changed.</summary>
internal sealed class QuotaReader(Holders holders, QuotaMoves moves)
{
    public QuotaExplanation Of(int program)
    {
        var instance = holders.Instance;
        var given = new List<MovedPositions>();
        var received = new List<MovedPositions>();
        for (var row = 0; row < moves.Moved.Length; row++)
        {
            var (donor, receiver, seats) = instance.Reversions[row];
            var pulledBack = row < moves.PulledBack.Length ? moves.PulledBack[row] : 0;
            if (moves.Moved[row] == 0 && pulledBack == 0)
            {
                continue;
            }

            if (donor == program)
            {
                given.Add(new MovedPositions(receiver, moves.Moved[row], pulledBack, seats));
            }

            if (receiver == program)
            {
                received.Add(new MovedPositions(donor, moves.Moved[row], pulledBack, seats));
            }
        }

        return new QuotaExplanation(
            instance.Quota(program),
            holders.Quotas[program],
            instance.ParityOf(program),
            moves.TakenByParity?[program] ?? 0,
            given,
            received
        );
    }
}
