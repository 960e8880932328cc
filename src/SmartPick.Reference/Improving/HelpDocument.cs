using SmartPick.Engine.Improving;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Seasons;

namespace SmartPick.Reference.Improving;

/// <summary>What <c>smartpick what-if --help-most --json</c> and <c>/api/v1/what-helps</c> answer: changes of a chance, 0 to 1, each with its 90 % interval.</summary>
/// <param name="Smartpick">what-helps.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Season">The year of the Match.</param>
/// <param name="FittedOn">The date of the model's fit.</param>
/// <param name="Today">The day the answer is for.</param>
/// <param name="NextDate">The next date of the season's calendar; null when none is left.</param>
/// <param name="EvidenceIsThin">True when the chances rest on fewer than 20 people or a borrowed prior.</param>
/// <param name="Match">P(match in the primary specialty) of the list as it is.</param>
/// <param name="Anywhere">P(match) of the list as it is.</param>
/// <param name="Options">What was tried.</param>
public sealed record HelpDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    string Today,
    HelpDatePart? NextDate,
    bool EvidenceIsThin,
    SeasonFigure Match,
    SeasonFigure Anywhere,
    IReadOnlyList<HelpPart> Options
)
{
    /// <summary>The document of an answer.</summary>
    public static HelpDocument Build(HelpAnswer answer, DateOnly today, ReferenceData data) =>
        new(
            "what-helps",
            1,
            data.Catalog.Season.MatchYear,
            data.Model.FittedOn,
            Day(today),
            HelpDatePart.Of(answer.Next),
            answer.Before.EvidenceIsThin,
            SeasonFigure.Of(answer.Before.Match),
            SeasonFigure.Of(answer.Before.Anywhere),
            [.. answer.Options.Select(PartOf)]
        );

    internal static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static HelpPart PartOf(HelpOption option) =>
        new(
            option.Improvement.Key,
            option.What,
            option.WhyNot,
            option.Program?.Digits,
            option.WhyNot is null ? SeasonFigure.Of(option.Gain) : null,
            option.IsAnyMatch ? "match anywhere" : "match in the specialty",
            option.IsCounted,
            option.Improvement.Months,
            option.Dollars.Dollars,
            option.Improvement.IsAssumed ? "assumed" : "cited",
            Day(option.ReadyOn),
            HelpDatePart.Of(option.By),
            option.Time switch
            {
                HelpTime.Fits => "fits",
                HelpTime.TooLate => "too late",
                _ => "next season, date not known",
            },
            FigureOf(option.PerMonth, option),
            FigureOf(option.PerThousandDollars, option),
            option.PlaceByMonth,
            option.PlaceByDollar,
            option.Note,
            option.Improvement.Note,
            option.Improvement.Provenance.SourceId,
            option.Improvement.Provenance.AsOf,
            option.Improvement.Provenance.Confidence
        );

    private static SeasonFigure? FigureOf(Estimate? rate, HelpOption option) =>
        rate is { } estimate && option.WhyNot is null ? SeasonFigure.Of(estimate) : null;
}

/// <summary>A date, and how far to rely on it.</summary>
public sealed record HelpDatePart(string Key, string Name, string Date, string Level)
{
    internal static HelpDatePart? Of(Engine.Interviews.SeasonDate? date) =>
        date is null
            ? null
            : new HelpDatePart(
                date.Key,
                date.Name,
                HelpDocument.Day(date.On),
                date.Confidence.ToString().ToLowerInvariant()
            );
}

/// <summary>One improvement, tried.</summary>
public sealed record HelpPart(
    string Key,
    string What,
    string? WhyNot,
    string? Program,
    SeasonFigure? Gain,
    string GainOf,
    bool AlreadyCounted,
    double Months,
    int Dollars,
    string Status,
    string ReadyOn,
    HelpDatePart? By,
    string Time,
    SeasonFigure? GainPerMonth,
    SeasonFigure? GainPerThousandDollars,
    int? PlaceByMonth,
    int? PlaceByDollar,
    string Note,
    string CostNote,
    string Source,
    string AsOf,
    string Confidence
);
