namespace SmartPick.Matching.Explanation;

/// <summary>Reads where an applicant stands at a program.</summary>
internal sealed class StandingReader(Holders holders)
{
    /// <summary>The standing of a newcomer.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rank">Its rank of the newcomer.</param>
    /// <param name="applicant">The newcomer, whose own position there does not stand in the way.</param>
    /// <param name="absent">Somebody else whose position does not stand in the way; -1 for nobody.</param>
    public ProgramStanding Of(int program, int rank, int applicant, int absent = -1)
    {
        var higher = holders.InTheWay(program, rank, strictly: false, applicant, absent);
        var strictly = holders.InTheWay(program, rank, strictly: true, applicant, absent);
        return Make(program, rank, higher, strictly);
    }

    /// <summary>The standing of a newcomer who comes together with somebody.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rank">Its rank of the newcomer.</param>
    /// <param name="applicant">The newcomer.</param>
    /// <param name="partner">Who comes, too; a position the partner has there already counts once.</param>
    /// <param name="partnerIsHigher">Whether the program ranks the partner higher.</param>
    public ProgramStanding Together(
        int program,
        int rank,
        int applicant,
        int partner,
        bool partnerIsHigher
    )
    {
        var more = partnerIsHigher ? 1 : 0;
        var higher = holders.InTheWay(program, rank, strictly: false, applicant, partner) + more;
        var strictly = holders.InTheWay(program, rank, strictly: true, applicant, partner) + more;
        return Make(program, rank, higher, strictly);
    }

    private ProgramStanding Make(int program, int rank, int higher, int strictlyHigher)
    {
        var positions = holders.Quotas[program];
        return new ProgramStanding(
            program,
            holders.GivenRank(program, rank),
            positions,
            holders.Filled(program),
            higher,
            holders.GivenRank(program, holders.LastRank(program)),
            higher >= positions && strictlyHigher < positions
        );
    }
}
