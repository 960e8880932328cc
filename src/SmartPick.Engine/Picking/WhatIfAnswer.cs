namespace SmartPick.Engine.Picking;

/// <summary>Before and after a change of the profile.</summary>
/// <param name="Before">The advice before, or why there was none.</param>
/// <param name="SameList">The list of before, valued for the changed profile; null when there was none or it no longer fits.</param>
/// <param name="After">The advice for the changed profile, or why there is none.</param>
/// <param name="SameListChange">What changes with the list kept; null likewise.</param>
/// <param name="Change">What changes with the list made anew; null unless there is a list before and after.</param>
public sealed record WhatIfAnswer(
    PickOutcome Before,
    ListTotals? SameList,
    PickOutcome After,
    ListChange? SameListChange,
    ListChange? Change
);
