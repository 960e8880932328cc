namespace SmartPick.Engine.Chances;

/// <summary>Where an effect that the fit does not estimate comes from.</summary>
public enum EffectStatus
{
    /// <summary>Estimated by the fit.</summary>
    Fitted,

    /// <summary>Taken from a published study.</summary>
    Cited,

    /// <summary>Assumed, with a sensitivity row.</summary>
    Assumed,
}

/// <summary>An effect used by the model: mean, spread, and why.</summary>
/// <param name="Key">Its name in <c>data/effects.csv</c>, for example <c>rotated</c>.</param>
/// <param name="Specialty">The specialty it holds for; null for all.</param>
/// <param name="Mean">Mean, in logits unless the note says otherwise.</param>
/// <param name="Sd">Standard deviation for parameter draws.</param>
/// <param name="Status">Fitted, cited or assumed.</param>
/// <param name="Label">What the applicant reads.</param>
/// <param name="Note">How the figure follows from its source.</param>
/// <param name="SourceId">The source; the design itself for an assumption.</param>
public sealed record AssumedEffect(
    string Key,
    string? Specialty,
    double Mean,
    double Sd,
    EffectStatus Status,
    string Label,
    string Note,
    string SourceId
);
