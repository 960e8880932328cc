using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>A list that stays as it is while the profile changes.</summary>
/// <param name="Entries">Programs and signals.</param>
/// <param name="StatedDivisions">Divisions stated in the ERAS geographic preferences section with it; those that a profile states itself go first.</param>
public sealed record KeptList(
    IReadOnlyList<ListEntry> Entries,
    IReadOnlyList<string> StatedDivisions
)
{
    /// <summary>An advised list.</summary>
    public static KeptList Of(ListAdvice advice) =>
        new(
            [
                .. advice.Programs.Select(program => new ListEntry(
                    program.Program.Code,
                    program.Tier
                )),
            ],
            advice.Geographic.Divisions
        );

    /// <summary>A question put with this list in hand.</summary>
    internal PickRequest Stated(PickRequest request) =>
        request with
        {
            Applicant = request.Applicant with
            {
                Preferences = request.Applicant.Preferences with
                {
                    StatedDivisions =
                        request.Applicant.Preferences.StatedDivisions ?? StatedDivisions,
                },
            },
        };
}

/// <summary>A list before and after a change of the profile, valued with the same parameter draws.</summary>
/// <param name="Before">Its totals before.</param>
/// <param name="After">Its totals after; null when a program on it is of a specialty no longer applied to.</param>
/// <param name="Change">What changes, draw by draw; null likewise.</param>
public sealed record KeptAnswer(ListTotals Before, ListTotals? After, ListChange? Change);

/// <summary>Changes of a list's totals, each found draw by draw: what both sides do not know cancels.</summary>
/// <param name="Match">Of P(match in the primary specialty).</param>
/// <param name="Anywhere">Of P(match).</param>
/// <param name="FirstThree">Of P(match at one of the first three choices that gave an interview).</param>
/// <param name="NoInterview">Of P(no interview).</param>
/// <param name="ExpectedInterviews">Of the expected number of interviews.</param>
/// <param name="Value">Of E[value], 0 to 100.</param>
public sealed record ListChange(
    Estimate Match,
    Estimate Anywhere,
    Estimate FirstThree,
    Estimate NoInterview,
    Estimate ExpectedInterviews,
    Estimate Value
)
{
    internal static ListChange Between(DrawnList before, DrawnList after) =>
        new(
            after.Change(before, tally => tally.Match),
            after.Change(before, tally => tally.Anywhere),
            after.Change(before, tally => tally.FirstThree),
            after.Change(before, tally => tally.NoInterview),
            after.Change(before, tally => tally.Interviews[0] + tally.Interviews[1]),
            after.Change(before, tally => 100 * tally.Value)
        );
}
