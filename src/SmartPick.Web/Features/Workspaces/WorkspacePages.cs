namespace SmartPick.Web.Features.Workspaces;

/// <summary>The pages that work on a guest's workspace, in the order in which a season goes.</summary>
internal static class WorkspacePages
{
    /// <summary>Address and name of each.</summary>
    public static IReadOnlyList<(string Address, string Name)> All { get; } =
    [
        ("/", "Your list"),
        ("/what-if", "What if"),
        ("/compare", "Compare"),
        ("/applications", "Applications"),
        ("/rank", "Rank list"),
        ("/couple", "As a couple"),
        ("/keep", "Keep and share"),
    ];

    /// <summary>True when there is such a page.</summary>
    /// <param name="address">Its address.</param>
    public static bool Has(string address) =>
        All.Any(page => string.Equals(page.Address, address, StringComparison.Ordinal));
}
