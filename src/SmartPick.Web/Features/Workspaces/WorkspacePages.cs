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

    /// <summary>The field, in a link and in the list's form, that names the page which sent its reader for three answers.</summary>
    public const string GoingOnField = "then";

    /// <summary>The page to go on to when the list stands, by its address and how it calls itself; null for none.</summary>
    /// <param name="name">Its address without the stroke, such as "applications".</param>
    public static (string Address, string Name)? GoingOn(string name) =>
        All.Skip(1)
            .Where(page => string.Equals(page.Address, "/" + name, StringComparison.Ordinal))
            .Select(page =>
                ((string, string)?)
                    (page.Address, page.Address is "/applications" ? "I have applied" : page.Name)
            )
            .FirstOrDefault();

    /// <summary>True when there is such a page.</summary>
    /// <param name="address">Its address.</param>
    public static bool Has(string address) =>
        All.Any(page => string.Equals(page.Address, address, StringComparison.Ordinal));
}
