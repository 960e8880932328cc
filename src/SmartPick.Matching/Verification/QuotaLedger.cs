using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Quotas as they stand at the end, with what led there.</summary>
internal sealed class QuotaLedger
{
    private readonly int[] _moved;
    private readonly int[] _pulledBack;
    private readonly int[]? _takenByParity;

    private QuotaLedger(Layout lists, int[] moved, int[] pulledBack, int[]? takenByParity)
    {
        (_moved, _pulledBack, _takenByParity) = (moved, pulledBack, takenByParity);
        Final = (int[])lists.Quotas.Clone();
        for (var program = 0; program < takenByParity?.Length; program++)
        {
            Final[program] -= takenByParity[program];
        }

        for (var row = 0; row < moved.Length; row++)
        {
            var (donor, receiver, _) = lists.Reversions[row];
            Final[donor] -= moved[row];
            Final[receiver] += moved[row];
            if (moved[row] > 0)
            {
                Gave ??= new bool[lists.Quotas.Length];
                Gave[donor] = true;
            }
        }
    }

    /// <summary>The final quota of each program.</summary>
    public int[] Final { get; }

    /// <summary>By program: whether positions of it are elsewhere; null when none are.</summary>
    public bool[]? Gave { get; }

    public int Moved(int reversion) => _moved.Length == 0 ? 0 : _moved[reversion];

    public int PulledBack(int reversion) => _pulledBack.Length == 0 ? 0 : _pulledBack[reversion];

    public int TakenByParity(int program) => _takenByParity is { } taken ? taken[program] : 0;

    /// <summary>Adds up the moves of an assignment. Moves that are left out are none.</summary>
    /// <exception cref="ArgumentException">The moves are of another number of reversions or programs.</exception>
    public static QuotaLedger Of(Layout lists, Assignment assignment)
    {
        var (moved, pulledBack, takenByParity) = assignment.Moves;
        if (moved.Length > 0)
        {
            AssignmentShape.RequireLength(
                assignment,
                "moved positions",
                moved.Length,
                lists.Reversions.Length
            );
        }

        if (pulledBack.Length > 0)
        {
            AssignmentShape.RequireLength(
                assignment,
                "positions pulled back",
                pulledBack.Length,
                lists.Reversions.Length
            );
        }

        if (takenByParity is not null)
        {
            AssignmentShape.RequireLength(
                assignment,
                "positions taken by parity",
                takenByParity.Length,
                lists.Quotas.Length
            );
        }

        return new QuotaLedger(lists, moved, pulledBack, takenByParity);
    }
}
