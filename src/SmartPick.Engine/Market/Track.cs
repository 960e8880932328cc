using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Market;

/// <summary>What a position leads to, and in which year it begins.</summary>
public enum PositionKind
{
    /// <summary>The first year is part of the program.</summary>
    Categorical,

    /// <summary>Begins in the second year: a first year is matched separately.</summary>
    Advanced,

    /// <summary>One year of medicine.</summary>
    PreliminaryMedicine,

    /// <summary>One year of surgery.</summary>
    PreliminarySurgery,

    /// <summary>One year of any other preliminary kind (pediatrics, obstetrics).</summary>
    PreliminaryOther,

    /// <summary>A transitional year.</summary>
    TransitionalYear,

    /// <summary>A combined program (medicine and psychiatry and the like), which the directory does not hold.</summary>
    Combined,
}

/// <summary>What is ranked and matched: the positions of one kind at one program.</summary>
/// <param name="Program">The program of the directory; null where the directory holds none (preliminary, transitional, combined).</param>
/// <param name="Specialty">The specialty, or the published name of a preliminary, transitional or combined field.</param>
/// <param name="Kind">What its positions are.</param>
/// <param name="Positions">Positions offered, at least 1.</param>
/// <param name="State">Two-letter state.</param>
/// <param name="IsImported">True when the number of positions is the user's own import; else it is the specialty's total over its programs.</param>
public sealed record Track(
    ResidencyProgram? Program,
    string Specialty,
    PositionKind Kind,
    int Positions,
    string State,
    bool IsImported
);
