namespace SmartPick.Engine.Calibration.Matches;

/// <summary>The parameters of one specialty and type that the moments depend on.</summary>
/// <param name="Beta">Effect of z on u, per 10 points of Step 2.</param>
/// <param name="Sigma">Spread of what the form does not show.</param>
/// <param name="Lambda">Effect of u on being taken once interviewed (probit).</param>
/// <param name="Cutoff">c, the cut of being taken (probit).</param>
/// <param name="Kappa">How much likelier an interview is for those who rank the specialty first (logits).</param>
/// <param name="KneeSlope">Additional slope per 10 points below the knee; 0 without one.</param>
internal readonly record struct GroupParameters(
    double Beta,
    double Sigma,
    double Lambda,
    double Cutoff,
    double Kappa,
    double KneeSlope
);

/// <summary>Effects that the fit takes as given.</summary>
/// <param name="Home">delta_home, on the probit scale.</param>
/// <param name="Away">delta_away, on the probit scale, at home too; not below 0.</param>
/// <param name="Rho">Exponent of the interview intensity.</param>
internal readonly record struct MatchEffects(double Home, double Away, double Rho);
