using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>A figure of a specialty that may be known when one of its match rates is not.</summary>
/// <param name="Column">Its position: the rates in the order of <see cref="ClearingFigures.Types"/>, then the ratios.</param>
/// <param name="Value">Logit of a rate, or logarithm of a ratio.</param>
/// <param name="Variance">With which it was measured.</param>
/// <param name="Words">What it is.</param>
/// <param name="EvidenceIds">The rows used.</param>
internal sealed record KnownFigure(
    int Column,
    double Value,
    double Variance,
    string Words,
    IReadOnlyList<string> EvidenceIds
);

/// <summary>
/// What goes together in a market that clears: the logits of the rates of three types, the logarithm of positions per applicant
/// who prefers the specialty, and that of US MD seniors per position. The last two count people and positions, not outcomes.
/// </summary>
internal sealed class ClearingFigures
{
    /// <summary>The types whose rates are published by specialty.</summary>
    public static readonly ApplicantType[] Types =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.NonUsImg,
    ];

    /// <summary>Position of positions per applicant.</summary>
    public static readonly int Positions = Types.Length;

    /// <summary>Position of US MD seniors per position.</summary>
    public static readonly int Seniors = Types.Length + 1;

    private const string Year = "2026";
    private const string Everybody = "all";

    private readonly EvidenceTable _evidence;
    private readonly PublishedRates _published;

    public ClearingFigures(EvidenceTable evidence, PublishedRates published)
    {
        _evidence = evidence;
        _published = published;
    }

    /// <summary>The group's own rate; null when none is published, or none that may be seen.</summary>
    public GroupRate? Rate(string specialty, int column) =>
        _published.Own(specialty, Types[column]);

    /// <summary>A ratio of the specialty; null when it is not published.</summary>
    public KnownFigure? Ratio(string specialty, int column)
    {
        var positions = _evidence.Find(specialty, Everybody, Year, "positions_offered_excl_prelim");
        if (positions is null)
        {
            return null;
        }

        if (column == Seniors)
        {
            return _published.People(specialty, ApplicantType.UsMdSenior) is { } seniors
                ? new KnownFigure(
                    Seniors,
                    Math.Log(seniors.Count / positions.Value),
                    0,
                    "US MD seniors per position",
                    [.. seniors.EvidenceIds, positions.Id]
                )
                : null;
        }

        var people = _evidence.Find(specialty, Everybody, Year, "applicants_first_or_only_choice");
        return people is null
            ? null
            : new KnownFigure(
                Positions,
                Math.Log(positions.Value / people.Value),
                0,
                "positions per applicant who prefers the specialty",
                [positions.Id, people.Id]
            );
    }

    /// <summary>A rate as a figure.</summary>
    public KnownFigure? KnownRate(string specialty, int column) =>
        Rate(specialty, column) is { } rate
            ? new KnownFigure(
                column,
                Logistic.Logit(rate.Rate),
                rate.LogitSd * rate.LogitSd,
                $"the rate of {Types[column].DisplayName()}s",
                rate.EvidenceIds
            )
            : null;
}
