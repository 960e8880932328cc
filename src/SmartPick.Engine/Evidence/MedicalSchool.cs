namespace SmartPick.Engine.Evidence;

/// <summary>The degree a medical school grants.</summary>
public enum MedicalDegree
{
    /// <summary>Doctor of Medicine.</summary>
    Md,

    /// <summary>Doctor of Osteopathic Medicine.</summary>
    Do,
}

/// <summary>A medical school of the United States.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Degree">The degree it grants.</param>
/// <param name="State">Two-letter state or territory.</param>
/// <param name="Confidence">How far to trust the row.</param>
public sealed record MedicalSchool(
    string Name,
    MedicalDegree Degree,
    string State,
    string Confidence
);
