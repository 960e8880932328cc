namespace SmartPick.Web.Features.Accounts;

/// <summary>What a browser calls itself, in words that its owner knows it by. Nothing else of it is kept.</summary>
internal static class DeviceText
{
    // The more special first: most browsers name others too.
    private static readonly (string Part, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Part, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Such as "Firefox on Linux".</summary>
    public static string Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return $"{Name(agent, Browsers) ?? "A browser"} on {Name(agent, Systems) ?? "a computer"}";
    }

    private static string? Name(string agent, (string Part, string Name)[] known) =>
        known
            .Where(one => agent.Contains(one.Part, StringComparison.Ordinal))
            .Select(one => one.Name)
            .FirstOrDefault();
}
