using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>What every answer rests on.</summary>
/// <param name="Catalog">Programs, specialties, signal rules and fees.</param>
/// <param name="Model">Fitted parameters and stated effects.</param>
/// <param name="Rules">The product's own thresholds.</param>
/// <param name="RotationVariants">The model refitted with another rotation effect, by that effect; may be empty.</param>
internal sealed record PickingBasis(
    ProgramCatalog Catalog,
    ChanceModel Model,
    PickingRules Rules,
    IReadOnlyDictionary<double, ChanceModel> RotationVariants
);
