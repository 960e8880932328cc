using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Explanation;

/// <summary>Reads everything about one applicant, then has it put into words.</summary>
internal sealed class ApplicantReader(Holdings holdings, QuotaReader quotas, StabilityPolicy policy)
{
    private readonly ChoiceReader _choices = new(holdings);
    private readonly PairReader _pairs = new(holdings, policy);

    public ApplicantExplanation Read(int applicant)
    {
        var couple = CoupleOf(applicant);
        var choices = couple is null ? _choices.Primary(applicant) : [];
        var program = holdings.ProgramOf(applicant);
        var place = couple is null
            ? choices.Find(choice => choice.Fate == ChoiceFate.Held)?.Place ?? 0
            : couple.Pairs.FirstOrDefault(pair => pair.Fate == ChoiceFate.Held)?.Place ?? 0;
        var values = new ApplicantExplanation(
            applicant,
            holdings.Instance.ApplicantIds[applicant],
            OutcomeOf(program, place, couple),
            program,
            place,
            choices,
            couple is null ? ChoiceReader.Dropped(holdings.Lists.DroppedChoices, applicant) : [],
            couple,
            Supplementals(applicant),
            []
        );
        return values with
        {
            Sentences = new ApplicantWords(holdings.Instance, quotas, values).Write(),
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
        var couple = holdings.Instance.CoupleOf(applicant);
        if (couple < 0)
        {
            return null;
        }

        var (first, second) = holdings.Instance.Couples[couple];
        var partner = applicant == first ? second : first;
        var pairs = _pairs.Read(couple, applicant);
        var dropped = holdings.Lists.DroppedPairs;
        return new CoupleExplanation(
            couple,
            holdings.Instance.CoupleIds[couple],
            partner,
            holdings.ProgramOf(partner),
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
        var lists = holdings.Lists;
        var read = new List<SupplementalExplanation>();
        for (
            var list = lists.SupplementalsOf?[applicant] ?? 0;
            list < (lists.SupplementalsOf?[applicant + 1] ?? 0);
            list++
        )
        {
            var advanced = lists.Supplementals[list].AdvancedProgram;
            var isInForce = holdings.ProgramOf(applicant) == advanced;
            var choices = isInForce ? _choices.Supplemental(list) : [];
            read.Add(
                new SupplementalExplanation(
                    advanced,
                    isInForce,
                    isInForce ? holdings.SupplementalOf(applicant) : -1,
                    choices.Find(choice => choice.Fate == ChoiceFate.Held)?.Place ?? 0,
                    choices,
                    ChoiceReader.Dropped(lists.DroppedSupplementals, list)
                )
            );
        }

        return read;
    }
}
