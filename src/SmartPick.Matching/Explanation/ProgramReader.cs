using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Explanation;

/// <summary>Reads everything about one program, then has it put into words.</summary>
internal sealed class ProgramReader(Holders holders, QuotaReader quotas, StabilityPolicy policy)
{
    private readonly ChoiceReader _choices = new(holders);
    private readonly PairReader _pairs = new(holders, policy);

    public ProgramExplanation Read(int program)
    {
        var instance = holders.Instance;
        var list = instance.RankedBy(program);
        var ranked = new RankedApplicant[list.Length];
        for (var rank = 0; rank < list.Length; rank++)
        {
            ranked[rank] = FateOf(program, rank, list[rank]);
        }

        var dropped = holders.Lists.DroppedRanks?.Count(program) ?? 0;
        var values = new ProgramExplanation(
            program,
            instance.ProgramIds[program],
            quotas.Of(program),
            holders.Filled(program),
            holders.GivenRank(program, holders.LastRank(program)),
            list.Length + dropped,
            ranked,
            dropped,
            []
        );
        return values with { Sentences = new ProgramWords(instance, values).Write() };
    }

    private RankedApplicant FateOf(int program, int rank, int applicant)
    {
        var given = holders.GivenRank(program, rank);
        if (holders.ProgramOf(applicant) == program)
        {
            return new RankedApplicant(applicant, given, RankedFate.Held, program);
        }

        var primary = Primary(program, applicant);
        var supplemental = Supplemental(program, applicant);
        var held = holders.ProgramOf(applicant);

        // Whoever would rather be here on the primary list would give the supplemental position up for it.
        return (primary, supplemental) switch
        {
            (RankedFate.WouldTake or RankedFate.GivenAway, _) => new(
                applicant,
                given,
                primary.Value,
                held
            ),
            (_, { Fate: RankedFate.HeldBySupplemental }) => new(
                applicant,
                given,
                RankedFate.HeldBySupplemental,
                program
            ),
            (_, { Fate: (RankedFate.WouldTake or RankedFate.GivenAway) and var fate } at) => new(
                applicant,
                given,
                fate,
                at.Held
            ),
            (null or RankedFate.Prefers, { Fate: var fate, Held: var first }) => new(
                applicant,
                given,
                fate,
                first
            ),
            (not null, _) => new(applicant, given, primary.Value, held),
            _ => new(applicant, given, RankedFate.ListNotInForce, held),
        };
    }

    /// <summary>What became of this program on the applicant's primary or the couple's list; null when it is not there.</summary>
    private RankedFate? Primary(int program, int applicant)
    {
        var couple = holders.Instance.CoupleOf(applicant);
        if (couple >= 0)
        {
            return Pairs(program, couple, applicant);
        }

        return
            _choices.Primary(applicant).Find(choice => choice.Standing.Program == program)?.Fate
                is { } fate
            ? FateOf(fate)
            : null;
    }

    private RankedFate? Pairs(int program, int couple, int applicant)
    {
        var pairs = _pairs
            .Read(couple, applicant)
            .Where(pair => pair.Own.Program == program)
            .ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        if (pairs.Exists(pair => pair.Fate == ChoiceFate.WouldTake))
        {
            return RankedFate.WouldTake;
        }

        if (pairs.Exists(pair => pair.Fate == ChoiceFate.GivenAway))
        {
            return RankedFate.GivenAway;
        }

        var wanted = pairs.Where(pair => pair.Fate == ChoiceFate.Refused).ToList();
        return wanted.Count == 0 ? RankedFate.Prefers
            : wanted.Exists(pair => pair.Own.Fate != MemberFate.Refused) ? RankedFate.PartnerRefused
            : RankedFate.Refused;
    }

    /// <summary>What became of this program on the supplemental list in force, and what is held by that list; null when no such list in force has it.</summary>
    private (RankedFate Fate, int Held)? Supplemental(int program, int applicant)
    {
        var lists = holders.Lists;
        for (
            var list = lists.SupplementalsOf?[applicant] ?? 0;
            list < (lists.SupplementalsOf?[applicant + 1] ?? 0);
            list++
        )
        {
            if (
                lists.Supplementals[list].AdvancedProgram == holders.ProgramOf(applicant)
                && _choices.Supplemental(list).Find(choice => choice.Standing.Program == program)
                    is { } choice
            )
            {
                return (
                    choice.Fate == ChoiceFate.Held
                        ? RankedFate.HeldBySupplemental
                        : FateOf(choice.Fate),
                    holders.SupplementalOf(applicant)
                );
            }
        }

        return null;
    }

    private static RankedFate FateOf(ChoiceFate fate) =>
        fate switch
        {
            ChoiceFate.Held => RankedFate.Held,
            ChoiceFate.Refused => RankedFate.Refused,
            ChoiceFate.WouldTake => RankedFate.WouldTake,
            ChoiceFate.GivenAway => RankedFate.GivenAway,
            _ => RankedFate.Prefers,
        };
}
