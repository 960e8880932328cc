using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// How many people certify a list, by specialty preferred (rows, as in the plan) and type (columns). Rows and columns are
/// published for the year, the cells of non-US IMGs as well; the other cells come from counts of other years, or of those who
/// consented, fitted to the margins.
/// </summary>
internal sealed class ActivePeople
{
    private static readonly ApplicantType[] Types = Enum.GetValues<ApplicantType>();

    private readonly MarketInput _input;
    private readonly MarketPlan _plan;
    private readonly MarketFacts _facts;
    private readonly double[] _columns;

    private ActivePeople(MarketInput input, MarketPlan plan)
    {
        _input = input;
        _plan = plan;
        _facts = input.Facts;
        _columns = Columns();
    }

    /// <summary>The table.</summary>
    public static double[,] Of(MarketInput input, MarketPlan plan) =>
        new ActivePeople(input, plan).Fit();

    /// <summary>Active people by type: published for the year; the two types of graduates share what is left as the year before.</summary>
    private double[] Columns()
    {
        var total = Total(null)!.Value;
        var published = Types.Select(type => Total(type)).ToArray();
        var left = Math.Max(0, total - published.Sum(number => number ?? 0));
        var before = Types
            .Select(
                (type, t) =>
                    published[t] is null
                        ? _facts.Newest(EvidenceTable.AllSpecialties, type, CountNames.Active) ?? 0
                        : 0
            )
            .ToArray();
        var sum = before.Sum();
        return
        [
            .. published.Select((number, t) => number ?? (sum > 0 ? left * before[t] / sum : 0)),
        ];
    }

    private double? Total(ApplicantType? type) =>
        _facts.Find(EvidenceTable.AllSpecialties, type, CountNames.Active, _facts.Year)?.Value;

    private double[,] Fit()
    {
        var rows = new RowTotals(_input, _plan).Of(_columns);
        var seed = new ActiveSeed(_input, _plan, _columns, rows).Table();
        var known = KnownCells(rows);
        var restRows = (double[])rows.Clone();
        var restColumns = (double[])_columns.Clone();
        for (var s = 0; s < rows.Length; s++)
        {
            for (var t = 0; t < Types.Length; t++)
            {
                if (known[s, t] is { } count)
                {
                    restRows[s] -= count;
                    restColumns[t] -= count;
                    seed[s, t] = 0;
                }
            }
        }

        var fitted = MarginalFit.Fit(seed, restRows, restColumns);
        for (var s = 0; s < rows.Length; s++)
        {
            for (var t = 0; t < Types.Length; t++)
            {
                fitted[s, t] += known[s, t] ?? 0;
            }
        }

        return fitted;
    }

    /// <summary>Cells counted in the year itself and of everybody, not only of those who consented: non-US IMGs.</summary>
    private double?[,] KnownCells(double[] rows)
    {
        var known = new double?[rows.Length, Types.Length];
        const ApplicantType Type = ApplicantType.NonUsImg;
        for (var s = 0; s < rows.Length; s++)
        {
            var name = _plan.Specialties[s];
            var matched = _facts.Find(name, Type, CountNames.PreferringMatched, _facts.Year);
            var unmatched = _facts.Find(name, Type, CountNames.PreferringUnmatched, _facts.Year);
            if (matched is not null && unmatched is not null)
            {
                known[s, (int)Type] = Math.Min(rows[s], matched.Value + unmatched.Value);
            }
        }

        return known;
    }
}
