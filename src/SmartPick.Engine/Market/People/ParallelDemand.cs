using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// Who applies to which specialty beside the preferred one. Published is how many ranked a first-year position of each specialty,
/// preferred or not, the year before; less those who put it first they are those for whom it stands beside another. That holds
/// where all positions begin with the first year; mixed specialties, and those that are hard to enter, are taken to be nobody's
/// second.
/// </summary>
internal sealed class ParallelDemand
{
    private readonly MarketInput _input;
    private readonly MarketPlan _plan;
    private readonly double[,] _active;
    private readonly double[][] _beside;
    private readonly string[] _catalogNames;

    public ParallelDemand(MarketInput input, MarketPlan plan, double[,] active)
    {
        _input = input;
        _plan = plan;
        _active = active;
        _catalogNames =
        [
            .. Enumerable
                .Range(0, plan.Specialties.Count)
                .Select(s => PeopleTables.CatalogSpecialty(input, plan, s)),
        ];
        _beside = [.. Enum.GetValues<ApplicantType>().Select(Beside)];
    }

    /// <summary>People by preferred specialty (rows) and parallel specialty (columns).</summary>
    /// <param name="type">Their type.</param>
    /// <param name="people">Who prefer each specialty.</param>
    /// <param name="inflow">Of the active who put a specialty first, those who prefer another.</param>
    /// <param name="noneBeside">Chance of no interview in a parallel specialty.</param>
    /// <param name="kept">Share of a specialty's demand that is kept, 0 to 1.</param>
    public double[,] Table(
        ApplicantType type,
        double[] people,
        double[] inflow,
        double[] noneBeside,
        double[] kept
    )
    {
        var columns = _beside[(int)type]
            .Select(
                (number, s) => number > 0 ? kept[s] * (number + inflow[s]) / (1 - noneBeside[s]) : 0
            )
            .ToArray();
        var rows = Rows(type, people, columns.Sum());
        var sum = rows.Sum();
        if (sum <= 0 || columns.Sum() <= 0)
        {
            return new double[people.Length, people.Length];
        }

        var scale = sum / columns.Sum();
        return MarginalFit.Fit(
            Seed(rows, columns),
            rows,
            [.. columns.Select(number => number * scale)]
        );
    }

    /// <summary>Active people who ranked each specialty and did not put it first, brought to the year by the type's number.</summary>
    private double[] Beside(ApplicantType type)
    {
        var counted = type switch
        {
            ApplicantType.UsMdGraduate => ApplicantType.UsMdSenior,
            ApplicantType.UsDoGraduate => ApplicantType.UsDoSenior,
            _ => type,
        };
        var year = Total(counted, _input.Facts.Year) ?? 0;
        var before = _input.Facts.Counts.Where(row =>
            row.Type == counted
            && string.Equals(row.What, CountNames.RankingFirstYear, StringComparison.Ordinal)
        );
        var then = before.Select(row => Total(counted, row.Year)).FirstOrDefault() ?? year;
        var growth = then > 0 ? year / then : 1;
        var least = _input.Assumptions.Get(MarketKeys.ParallelLeastRate).Mean;
        var perSenior = counted == type ? 1 : Graduates(type, counted);
        return
        [
            .. _plan.Specialties.Select(
                (name, s) =>
                    BeginsWithTheFirstYear(s)
                    && Unmatched(ApplicantType.UsMdSenior, s) <= 1 - least
                    && _input.Facts.Newest(name, counted, CountNames.RankingFirstYear)
                        is { } ranking
                        ? perSenior * Math.Max(0, (ranking * growth) - _active[s, (int)counted])
                        : 0
            ),
        ];
    }

    private double Graduates(ApplicantType type, ApplicantType seniors)
    {
        var of = Sum((int)seniors);
        return of > 0
            ? _input.Assumptions.Get(MarketKeys.GraduateParallel).Mean * Sum((int)type) / of
            : 0;
    }

    private double Sum(int type) =>
        Enumerable.Range(0, _active.GetLength(0)).Sum(s => _active[s, type]);

    private double? Total(ApplicantType type, int year) =>
        _input.Facts.Find(EvidenceTable.AllSpecialties, type, CountNames.Active, year)?.Value;

    private bool BeginsWithTheFirstYear(int specialty) =>
        FieldKind(specialty) is { } kind
            ? kind == PositionKind.Combined
            : _input.Catalog.FindSpecialty(_plan.Specialties[specialty])?.PreliminaryYear
                == PreliminaryYear.NotNeeded;

    private PositionKind? FieldKind(int specialty) =>
        _input
            .Facts.Fields.FirstOrDefault(field =>
                string.Equals(field.Name, _plan.Specialties[specialty], StringComparison.Ordinal)
            )
            ?.Kind;

    /// <summary>
    /// Of those who prefer a specialty, a share in proportion to the rate at which its applicants do not match, up to a limit; those
    /// who rank nothing but a preliminary field have none.
    /// </summary>
    private double[] Rows(ApplicantType type, double[] people, double total)
    {
        var weights = people
            .Select(
                (_, s) => FieldKind(s) is null or PositionKind.Combined ? Unmatched(type, s) : 0
            )
            .ToArray();
        var most = _input.Assumptions.Get(MarketKeys.MostParallel).Mean;
        var (low, high) = (0.0, 1 / weights.Where(weight => weight > 0).DefaultIfEmpty(1).Min());
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Share(middle).Sum() < total ? (middle, high) : (low, middle);
        }

        return Share(low);

        double[] Share(double factor) =>
            [.. people.Select((number, s) => number * Math.Min(most, factor * weights[s]))];
    }

    /// <summary>Published share that does not match in the specialty, of the type or of the nearest one with a figure.</summary>
    private double Unmatched(ApplicantType type, int specialty)
    {
        ApplicantType[] nearest =
        [
            type,
            type.IsImg() ? ApplicantType.NonUsImg : ApplicantType.UsMdSenior,
            ApplicantType.NonUsImg,
        ];
        return nearest
                .Select(candidate =>
                    1 - _input.Model.MatchesOf(_catalogNames[specialty], candidate).BaseRate?.Rate
                )
                .FirstOrDefault(rate => rate is not null)
            ?? 1;
    }

    private double[,] Seed(double[] rows, double[] columns)
    {
        var family = _input.Assumptions.Get(MarketKeys.ParallelFamily).Mean;
        var families = _catalogNames
            .Select(name => _input.Catalog.FindSpecialty(name)?.Family)
            .ToArray();
        var seed = new double[rows.Length, columns.Length];
        for (var x = 0; x < rows.Length; x++)
        {
            for (var s = 0; s < columns.Length; s++)
            {
                seed[x, s] =
                    x == s ? 0 : rows[x] * columns[s] * (families[x] == families[s] ? family : 1);
            }
        }

        return seed;
    }
}
