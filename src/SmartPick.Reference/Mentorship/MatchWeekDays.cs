using SmartPick.Engine.Interviews;
using SmartPick.Engine.Mentorship.Outreach;

namespace SmartPick.Reference.Mentorship;

/// <summary>Takes Match Week from the season's calendar.</summary>
public static class MatchWeekDays
{
    /// <summary>The week of the running season, with how far its days can be relied on.</summary>
    /// <param name="dates">The season's dates.</param>
    public static MatchWeek Of(SeasonDates dates)
    {
        var monday = dates.Of(SeasonDates.MatchWeek);
        return new MatchWeek(
            monday.On,
            dates.Of(SeasonDates.MatchDay).On,
            monday.Zone ?? "UTC",
            monday.Provenance.Confidence
        );
    }
}
