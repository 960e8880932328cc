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
        ("/keep", "Keep and share"),
    ];
}
