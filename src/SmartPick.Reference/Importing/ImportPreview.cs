namespace SmartPick.Reference.Importing;

/// <summary>What can be imported.</summary>
public enum ImportKind
{
    /// <summary>Program results of the NRMP: positions offered and filled.</summary>
    Quotas,

    /// <summary>Own applications and what came of them.</summary>
    Outcomes,

    /// <summary>What programs ask and offer.</summary>
    Programs,
}

/// <summary>What an import would do; nothing is written by making one.</summary>
/// <param name="Kind">What is imported.</param>
/// <param name="File">The file, as the user named it.</param>
/// <param name="New">The rows of the file, the crosswalk of its tracks among them.</param>
/// <param name="Before">What the folder holds now.</param>
/// <param name="After">What it would hold.</param>
/// <param name="Facts">The new rows as they would be used.</param>
/// <param name="Notes">What was read with a doubt.</param>
/// <param name="TotalsLeftOut">Lines that are sums of others.</param>
public sealed record ImportPreview(
    ImportKind Kind,
    string File,
    UserTables New,
    UserTables Before,
    UserTables After,
    UserFacts Facts,
    IReadOnlyList<ImportNote> Notes,
    int TotalsLeftOut
);
