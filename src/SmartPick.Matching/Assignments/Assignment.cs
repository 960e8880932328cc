using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Assignments;

/// <summary>Who is where. Only a statement: whether it is feasible and stable is the verifier's to say.</summary>
public sealed class Assignment
{
    private readonly int[] _program;
    private readonly int[]? _supplemental;

    /// <summary>Makes an assignment.</summary>
    /// <param name="program">By applicant: the program matched through the primary list or the couple's list, -1 for none.</param>
    /// <param name="supplemental">By applicant: the program matched through the supplemental list in force, -1 for none; null when nobody has one.</param>
    /// <param name="moves">How reversions and parity changed the quotas.</param>
    public Assignment(int[] program, int[]? supplemental, QuotaMoves moves)
    {
        _program = program;
        _supplemental = supplemental;
        Moves = moves;
    }

    /// <summary>The same people at the same programs, with other moves of quotas.</summary>
    internal Assignment With(QuotaMoves moves) => new(_program, _supplemental, moves);

    /// <summary>By applicant: the program matched through the primary list or the couple's list, -1 for none.</summary>
    public ReadOnlySpan<int> Programs => _program;

    /// <summary>How reversions and parity changed the quotas.</summary>
    public QuotaMoves Moves { get; }

    /// <summary>The program an applicant is matched to through the supplemental list in force, -1 for none.</summary>
    public int Supplemental(int applicant) => _supplemental is { } all ? all[applicant] : -1;

    /// <summary>By applicant, as <see cref="Supplemental"/>; empty when nobody has one.</summary>
    internal ReadOnlySpan<int> Supplementals => _supplemental;

    /// <summary>True when some applicant may hold a first-year program beside an advanced one.</summary>
    public bool HasSupplementals => _supplemental is not null;
}

/// <summary>How quotas changed during the Match. A program's final quota is its quota, plus what it received, minus what it gave, minus what parity took.</summary>
/// <param name="Moved">By reversion: positions that moved from donor to receiver.</param>
/// <param name="PulledBack">By reversion: positions that went back to the donor, because somebody wanted them there, and may not move again.</param>
/// <param name="TakenByParity">By program: positions given up to make the number even or odd; null when no program asks for it.</param>
public sealed record QuotaMoves(int[] Moved, int[] PulledBack, int[]? TakenByParity)
{
    /// <summary>Quotas as given.</summary>
    public static QuotaMoves None { get; } = new([], [], null);

    /// <summary>The quotas that hold at the end, by program.</summary>
    public int[] FinalQuotas(MatchInstance instance)
    {
        var quotas = new int[instance.ProgramCount];
        for (var program = 0; program < quotas.Length; program++)
        {
            quotas[program] = instance.Quota(program) - (TakenByParity?[program] ?? 0);
        }

        for (var row = 0; row < Moved.Length; row++)
        {
            quotas[instance.Reversions[row].Donor] -= Moved[row];
            quotas[instance.Reversions[row].Receiver] += Moved[row];
        }

        return quotas;
    }
}
