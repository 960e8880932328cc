using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>What ranking costs each member: registration, the couple's fee, and each distinct program beyond those included.</summary>
internal static class CoupleFees
{
    public static IReadOnlyList<MemberFees> Of(CoupleQuestion question, Pair[] ranks) =>
        [
            Of(question, question.First, ranks.Select(pair => pair.First)),
            Of(question, question.Second, ranks.Select(pair => pair.Second)),
        ];

    private static MemberFees Of(
        CoupleQuestion question,
        MemberPart member,
        IEnumerable<int> programs
    )
    {
        var distinct = programs.Where(program => program != Pair.NoMatch).Distinct().ToList();
        var codes = (int)Math.Round(member.ExpectedInterviews(distinct));
        var fees = question
            .Basis.Catalog.FixedFees.Where(fee =>
                fee.Season == question.Basis.Catalog.Season
                && fee.Key.StartsWith("nrmp", StringComparison.Ordinal)
            )
            .ToList();
        var included =
            fees.FirstOrDefault(fee => fee.Included is not null)?.Included ?? int.MaxValue;
        var lines = new List<CostLine>();
        foreach (var fee in fees)
        {
            var times = fee.AppliesTo switch
            {
                "all" or "couple" => 1,
                "extra-rank" => Math.Max(0, codes - included),
                _ => 0,
            };
            if (times > 0)
            {
                var label = fee.Note ?? fee.Key;
                lines.Add(
                    new CostLine(
                        times == 1 ? label : FormattableString.Invariant($"{times} times: {label}"),
                        new Money(fee.Amount.Dollars * times),
                        fee.CarriedOver,
                        fee.Provenance.SourceId
                    )
                );
            }
        }

        return new MemberFees(
            codes,
            lines,
            lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount)
        );
    }
}
