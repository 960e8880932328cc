using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>How an entry of the crosswalk came about.</summary>
public enum CrosswalkBasis
{
    /// <summary>The user's own word.</summary>
    Confirmed,

    /// <summary>Names and city agree.</summary>
    Names,

    /// <summary>Two or more programs of the directory agree about as well.</summary>
    Ambiguous,

    /// <summary>The directory has no program that could be it.</summary>
    None,

    /// <summary>A preliminary or transitional year, or a combined field: the directory does not hold them.</summary>
    OutsideDirectory,
}

/// <summary>Which program of the directory a track of the NRMP belongs to.</summary>
/// <param name="Code">The track.</param>
/// <param name="Program">The program; null for none.</param>
/// <param name="Confidence">0 to 1; 1 for the user's own word.</param>
/// <param name="Basis">How it came about.</param>
/// <param name="NameInFile">How the user's file names it.</param>
/// <param name="NameInDirectory">How the directory names the program; empty for none.</param>
public sealed record CrosswalkEntry(
    NrmpCode Code,
    AcgmeCode? Program,
    double Confidence,
    CrosswalkBasis Basis,
    string NameInFile,
    string NameInDirectory
)
{
    /// <summary>The basis in the word of <c>crosswalk.csv</c>.</summary>
    public string How => CrosswalkTable.Word(Basis);

    /// <summary>The program when the entry is certain enough to be used, else null.</summary>
    /// <param name="rules">The least confidence.</param>
    public AcgmeCode? Taken(ImportRules rules) =>
        Basis is CrosswalkBasis.Confirmed || Confidence >= rules.LeastConfidence ? Program : null;
}
