namespace SmartPick.Engine.Evidence;

/// <summary>A logistic fit of the match rate on Step 2 CK, US MD seniors pooled over years: the baseline to compare with.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="People">How many it rests on.</param>
/// <param name="OverallRate">The match rate of all of them, 0 to 1.</param>
/// <param name="LogitAt250">The logit of the match rate at a score of 250.</param>
/// <param name="SlopePer10">Its slope per 10 points.</param>
public sealed record Step2LogitRow(
    string Specialty,
    int People,
    double OverallRate,
    double LogitAt250,
    double SlopePer10
);
