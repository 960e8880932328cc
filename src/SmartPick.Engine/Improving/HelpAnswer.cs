using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Improving;

/// <summary>What would help most, and what there is time for.</summary>
/// <param name="Before">The list as it is.</param>
/// <param name="Next">The next date of the season's calendar; null when none is left.</param>
/// <param name="Options">What was tried: by gain per month among what fits, then what does not fit, then what is not open to the applicant.</param>
public sealed record HelpAnswer(
    ListTotals Before,
    SeasonDate? Next,
    IReadOnlyList<HelpOption> Options
);

/// <summary>Whether there is time for something.</summary>
public enum HelpTime
{
    /// <summary>It shows before the date by which it must.</summary>
    Fits,

    /// <summary>It would show after that date.</summary>
    TooLate,

    /// <summary>The date has gone by; that of the next season is not known yet.</summary>
    NextSeason,
}

/// <summary>One improvement, tried.</summary>
/// <param name="Improvement">What it is.</param>
/// <param name="What">In words, with the program where it is about one.</param>
/// <param name="WhyNot">Why it is not open to this applicant; null where it is.</param>
/// <param name="Program">The program it is about; null for none.</param>
/// <param name="Gain">Change of P(match in the primary specialty) with the list as it is, draw by draw; of P(match) where <paramref name="IsAnyMatch"/>.</param>
/// <param name="IsAnyMatch">True where a match in either specialty counts.</param>
/// <param name="IsCounted">True where the list counts on it already: the gain is what it is worth there.</param>
/// <param name="Dollars">What it costs.</param>
/// <param name="ReadyOn">The day it would show, begun today.</param>
/// <param name="By">The date by which it must show; null when the calendar has none.</param>
/// <param name="Time">Whether there is time.</param>
/// <param name="PerMonth">Gain for each month it takes; null where it takes none.</param>
/// <param name="PerThousandDollars">Gain for each $1,000 it costs; null where it costs nothing.</param>
/// <param name="Note">How it was tried.</param>
public sealed record HelpOption(
    Improvement Improvement,
    string What,
    string? WhyNot,
    AcgmeCode? Program,
    Estimate Gain,
    bool IsAnyMatch,
    bool IsCounted,
    Money Dollars,
    DateOnly ReadyOn,
    SeasonDate? By,
    HelpTime Time,
    Estimate? PerMonth,
    Estimate? PerThousandDollars,
    string Note
)
{
    /// <summary>Its place by gain per month among what is open and in time, from 1; null for the rest.</summary>
    public int? PlaceByMonth { get; init; }

    /// <summary>Its place by gain per dollar likewise.</summary>
    public int? PlaceByDollar { get; init; }
}
