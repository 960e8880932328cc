namespace SmartPick.Web.Design;

/// <summary>A published figure and the model's, as a point.</summary>
/// <param name="Published">What was published.</param>
/// <param name="Predicted">What the model says.</param>
/// <param name="People">People behind the published figure; 0 where not published.</param>
/// <param name="IsHeldOut">True when the model had not seen the figure's whole group.</param>
public sealed record AgreementPoint(
    double Published,
    double Predicted,
    double People,
    bool IsHeldOut
);
