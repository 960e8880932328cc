using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Explanation;

/// <summary>Reads everything about one applicant, then has it put into words.</summary>
internal sealed class ApplicantReader(Holders holders, QuotaReader quotas, StabilityPolicy policy)
{
    private readonly ChoiceReader _choices = new(holders);
    private readonly PairReader _pairs = new(holders, policy);

    public ApplicantExplanation Read(int applicant)
    {
        var couple = CoupleOf(applicant);
        var choices = couple is null ? _choices.Primary(applicant) : [];
        var program = holders.ProgramOf(applicant);
        var place = couple is null
            ? choices.Find(choice => choice.Fate == ChoiceFate.Held)?.Place ?? 0
            : couple.Pairs.FirstOrDefault(pair => pair.Fate == ChoiceFate.Held)?.Place ?? 0;
        var values = new ApplicantExplanation(
            applicant,
            holders.Instance.ApplicantIds[applicant],
            OutcomeOf(program, place, couple),
            program,
            place,
            choices,
            couple is null ? ChoiceReader.Dropped(holders.Lists.DroppedChoices, applicant) : [],
            couple,
            Supplementals(applicant),
            []
        );
        return values with
        {
            Sentences = new ApplicantWords(holders.Instance, quotas, values).Write(),
        };
    }

    private static ApplicantOutcome OutcomeOf(int program, int place, CoupleExplanation? couple) =>
        place > 0
            ? program < 0
                ? ApplicantOutcome.Unmatched
                : ApplicantOutcome.Matched
            : program < 0 && couple is not { PartnerProgram: >= 0 }
                ? ApplicantOutcome.Unmatched
                : ApplicantOutcome.NotOnList;

    private CoupleExplanation? CoupleOf(int applicant)
    {
        var couple = holders.Instance.CoupleOf(applicant);
        if (couple < 0)
        {
            return null;
        }

        var (first, second) = holders.Instance.Couples[couple];
        var partner = applicant == first ? second : first;
        var pairs = _pairs.Read(couple, applicant);
        var dropped = holders.Lists.DroppedPairs;
        return new CoupleExplanation(
            couple,
            holders.Instance.CoupleIds[couple],
            partner,
            holders.ProgramOf(partner),
            pairs,
            Refusals(pairs),
            dropped is null
                ? []
                :
                [
                    .. dropped
                        .Places[dropped.Start[couple]..dropped.Start[couple + 1]]
                        .Select(place => place + 1),
                ]
        );
    }

    private static List<PairRefusal> Refusals(List<PairExplanation> pairs) =>
        [
            .. pairs
                .Where(pair => pair.Fate == ChoiceFate.Refused)
                .SelectMany(pair =>
                    new[]
                    {
                        (IsPartner: false, Member: pair.Own, pair.Place),
                        (IsPartner: true, Member: pair.Partner, pair.Place),
                    }
                )
                .Where(part =>
                    part.Member.Fate
                        is MemberFate.Refused
                            or MemberFate.PartnerHoldsIt
                            or MemberFate.NotBoth
                )
                .GroupBy(part => (part.IsPartner, part.Member.Fate, part.Member.Program))
                .Select(group => new PairRefusal(
                    group.Key.IsPartner,
                    group.Key.Fate,
                    group.First().Member.Standing!,
                    [.. group.Select(part => part.Place)]
                ))
                .OrderByDescending(refusal => refusal.Places.Count)
                .ThenBy(refusal => refusal.Places[0]),
        ];

    private List<SupplementalExplanation> Supplementals(int applicant)
    {
        var lists = holders.Lists;
        var read = new List<SupplementalExplanation>();
        for (
            var list = lists.SupplementalsOf?[applicant] ?? 0;
            list < (lists.SupplementalsOf?[applicant + 1] ?? 0);
            list++
        )
        {
            var advanced = lists.Supplementals[list].AdvancedProgram;
            var isInForce = holders.ProgramOf(applicant) == advanced;
            var choices = isInForce ? _choices.Supplemental(list) : [];
            read.Add(
                new SupplementalExplanation(
                    advanced,
                    isInForce,
                    isInForce ? holders.SupplementalOf(applicant) : -1,
                    choices.Find(choice => choice.Fate == ChoiceFate.Held)?.Place ?? 0,
                    choices,
                    ChoiceReader.Dropped(lists.DroppedSupplementals, list)
                )
            );
        }

        return read;
    }
}
