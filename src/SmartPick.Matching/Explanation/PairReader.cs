using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Explanation;

/// <summary>Reads what became of a couple's pairs.</summary>
internal sealed class PairReader(Holders holders, StabilityPolicy policy)
{
    private readonly StandingReader _standings = new(holders);
    private readonly Layout _lists = holders.Lists;

    /// <summary>Index of the pair that a couple holds among its pairs; their number when it holds none of them.</summary>
    public int HeldPair(int couple)
    {
        var (first, second) = _lists.Couples[couple];
        var held = new ProgramPair(holders.ProgramOf(first), holders.ProgramOf(second));
        var count = holders.Instance.PairCount(couple);
        var pair = 0;
        while (pair < count && holders.Instance.Pair(couple, pair) != held)
        {
            pair++;
        }

        return pair;
    }

    /// <summary>The pairs, seen by a member.</summary>
    public List<PairExplanation> Read(int couple, int member)
    {
        var (first, second) = _lists.Couples[couple];
        var held = HeldPair(couple);
        var pairs = new List<PairExplanation>();
        for (var choice = 0; choice < holders.Instance.PairCount(couple); choice++)
        {
            var edge = _lists.PairEdges[_lists.CoupleStart[couple] + choice];
            var one = new Part(first, edge.FirstProgram, edge.FirstRank);
            var other = new Part(second, edge.SecondProgram, edge.SecondRank);
            var (own, partner) = member == first ? (one, other) : (other, one);
            var (ownPart, partnerPart) = (Member(own, partner), Member(partner, own));
            var fate =
                choice == held ? ChoiceFate.Held
                : choice > held ? ChoiceFate.NotNeeded
                : FateOf(own, partner, ownPart, partnerPart);
            var place = holders.Instance.PairPlace(couple, choice);
            pairs.Add(new PairExplanation(choice, place, fate, ownPart, partnerPart));
        }

        return pairs;
    }

    private PairMember Member(Part mover, Part partner)
    {
        var program = mover.Program;
        if (program < 0)
        {
            return new PairMember(-1, MemberFate.Unmatched, null);
        }

        if (partner.Program == program)
        {
            return Together(mover, partner);
        }

        var isFree = policy == StabilityPolicy.VacatedPositionIsFree && Leaves(partner, program);
        var standing = _standings.Of(
            program,
            mover.Rank,
            mover.Applicant,
            isFree ? partner.Applicant : -1
        );
        if (holders.ProgramOf(mover.Applicant) == program)
        {
            return new PairMember(program, MemberFate.Stays, standing);
        }

        if (standing.HasRoom)
        {
            return new PairMember(program, MemberFate.HasRoom, standing);
        }

        var withoutPartner = _standings.Of(program, mover.Rank, mover.Applicant, partner.Applicant);
        return new PairMember(
            program,
            withoutPartner.HasRoom ? MemberFate.PartnerHoldsIt : MemberFate.Refused,
            standing
        );
    }

    private PairMember Together(Part mover, Part partner)
    {
        var program = mover.Program;
        var standing = _standings.Together(
            program,
            mover.Rank,
            mover.Applicant,
            partner.Applicant,
            partner.Rank < mover.Rank
        );
        var alone = _standings.Of(program, mover.Rank, mover.Applicant, partner.Applicant);
        return new PairMember(
            program,
            standing.HasRoom ? MemberFate.HasRoom
                : alone.HasRoom ? MemberFate.NotBoth
                : MemberFate.Refused,
            standing
        );
    }

    /// <summary>What became of a pair that stands before the one held.</summary>
    private ChoiceFate FateOf(Part own, Part partner, PairMember ownPart, PairMember partnerPart)
    {
        if (Comes(ownPart, -1) && Comes(partnerPart, -1))
        {
            return ChoiceFate.WouldTake;
        }

        foreach (var donor in (int[])[own.Program, partner.Program])
        {
            if (
                holders.GaveAway(donor)
                && Comes(ownPart, donor)
                && Comes(partnerPart, donor)
                && holders.WouldKeepOneMore(
                    donor,
                    holders.Filled(donor) + Change(own, donor) + Change(partner, donor)
                )
            )
            {
                return ChoiceFate.GivenAway;
            }
        }

        return ChoiceFate.Refused;
    }

    /// <summary>True when nothing keeps a member from its part, <paramref name="donor"/> thought to have one more position.</summary>
    private static bool Comes(PairMember member, int donor) =>
        member.Fate is MemberFate.Unmatched or MemberFate.Stays
        || member.Standing!.HeldHigher
            < member.Standing.Positions + (member.Program == donor ? 1 : 0);

    /// <summary>By how many a member would make a program's holders more.</summary>
    private int Change(Part mover, int program) =>
        mover.Program == program
            ? holders.Holds(mover.Applicant, program)
                ? 0
                : 1
            : Leaves(mover, program)
                ? -1
                : 0;

    /// <summary>True when a member holds a position at a program, by whatever list, and would not after the move.</summary>
    private bool Leaves(Part mover, int program)
    {
        var now = holders.ProgramOf(mover.Applicant);
        return mover.Program != program
            && (
                now == program
                || (now != mover.Program && holders.SupplementalOf(mover.Applicant) == program)
            );
    }

    private readonly record struct Part(int Applicant, int Program, int Rank);
}
