using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>Before and after a change of the profile.</summary>
/// <param name="Before">The advice before, or why there was none.</param>
/// <param name="SameList">The list of before, valued for the changed profile; null when there was none or it no longer fits.</param>
/// <param name="After">The advice for the changed profile, or why there is none.</param>
/// <param name="SameListChange">Change of P(match in the primary specialty) with the list kept, draw by draw; null likewise.</param>
/// <param name="Change">The same with the list made anew; null unless there is a list before and after.</param>
public sealed record WhatIfAnswer(
    PickOutcome Before,
    ListTotals? SameList,
    PickOutcome After,
    Estimate? SameListChange,
    Estimate? Change
);
