using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>The bill of a list: application fees by specialty, then everything else that applying costs.</summary>
internal sealed class ListCosts
{
    private readonly PickQuestion _question;
    private readonly List<CostLine> _lines = [];

    private ListCosts(PickQuestion question) => _question = question;

    public IReadOnlyList<CostLine> Lines => _lines;

    /// <summary>The part that the budget limits.</summary>
    public Money ApplicationFees { get; private set; }

    public Money Total { get; private set; }

    /// <summary>The bill.</summary>
    /// <param name="question">The question.</param>
    /// <param name="counts">Applications of each group.</param>
    /// <param name="interviews">Expected interviews of each group: so many programs will be ranked.</param>
    public static ListCosts Of(
        PickQuestion question,
        IReadOnlyList<int> counts,
        IReadOnlyList<double> interviews
    )
    {
        var costs = new ListCosts(question);
        for (var group = 0; group < question.Specialties.Count; group++)
        {
            costs.AddApplications(group, counts[group]);
        }

        costs.ApplicationFees = costs.Total;
        foreach (
            var fee in question.Catalog.FixedFees.Where(fee =>
                fee.Season == question.Catalog.Season
            )
        )
        {
            costs.AddFixed(fee, interviews);
        }

        return costs;
    }

    private void AddApplications(int group, int count)
    {
        if (count == 0)
        {
            return;
        }

        var portal = _question.Portals[group];
        var reserve = _question.Reserve(group);
        var held = reserve == 0 ? string.Empty : Say($" and {reserve} in reserve");
        var unknown = portal.IsKnown
            ? string.Empty
            : " (fee not known; the dearest portal's stands in)";
        Add(
            new CostLine(
                Say($"{count} applications{held}, {portal.Specialty.Name}{unknown}"),
                portal.Cost(count + reserve),
                portal.CarriedOver,
                portal.SourceId
            )
        );
    }

    private void AddFixed(FixedFee fee, IReadOnlyList<double> interviews)
    {
        var times = Times(fee, interviews);
        if (times == 0)
        {
            return;
        }

        var label = fee.Note ?? fee.Key;
        Add(
            new CostLine(
                times == 1 ? label : Say($"{times} times: {label}"),
                new Money(fee.Amount.Dollars * times),
                fee.CarriedOver,
                fee.Provenance.SourceId
            )
        );
    }

    private int Times(FixedFee fee, IReadOnlyList<double> interviews)
    {
        var applicant = _question.Applicant;
        if (IsOfNrmp(fee) && !_question.Specialties.Any(one => one.MatchSystem == MatchSystem.Nrmp))
        {
            return 0;
        }

        return fee.AppliesTo switch
        {
            "all" => 1,
            "img" => applicant.Type.IsImg() ? 1 : 0,
            "usmle" => SendsUsmle ? 1 : 0,
            "comlex" => SendsComlex ? 1 : 0,
            "couple" => applicant.Partner is null ? 0 : 1,
            "extra-rank" => ExtraRanks(interviews),
            "urology" => Enters(MatchSystem.Urology),
            "sf-match" => Enters(MatchSystem.SfMatch),
            _ => 0,
        };
    }

    private int Enters(MatchSystem system) =>
        _question.Specialties.Any(specialty => specialty.MatchSystem == system) ? 1 : 0;

    private bool SendsComlex =>
        _question.Applicant.ComlexLevel2 is not null
        || _question.Applicant.Type is ApplicantType.UsDoSenior or ApplicantType.UsDoGraduate;

    private bool SendsUsmle =>
        _question.Applicant.Step2 is not null
        || _question.Applicant.Type is not (ApplicantType.UsDoSenior or ApplicantType.UsDoGraduate);

    // The registration includes so many ranks on the primary list and as many on all supplemental lists together.
    private int ExtraRanks(IReadOnlyList<double> interviews)
    {
        var included = _question
            .Catalog.FixedFees.FirstOrDefault(fee =>
                fee.Season == _question.Catalog.Season && fee.Included is not null && IsOfNrmp(fee)
            )
            ?.Included;
        if (included is not { } ranks)
        {
            return 0;
        }

        var expected = 0.0;
        for (var group = 0; group < _question.Specialties.Count; group++)
        {
            expected +=
                _question.Specialties[group].MatchSystem == MatchSystem.Nrmp
                    ? interviews[group]
                    : 0;
        }

        return Math.Max(0, (int)Math.Round(expected) - ranks);
    }

    private static bool IsOfNrmp(FixedFee fee) =>
        fee.Key.StartsWith("nrmp", StringComparison.Ordinal);

    private void Add(CostLine line)
    {
        _lines.Add(line);
        Total += line.Amount;
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
