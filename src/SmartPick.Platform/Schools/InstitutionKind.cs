namespace SmartPick.Platform.Schools;

/// <summary>What an institution is.</summary>
public enum InstitutionKind
{
    /// <summary>A medical school.</summary>
    School,

    /// <summary>A hospital or academic center that is no school of its own.</summary>
    Hospital,

    /// <summary>A specialty or student society.</summary>
    Society,
}
