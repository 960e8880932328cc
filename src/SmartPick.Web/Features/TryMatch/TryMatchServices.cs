namespace SmartPick.Web.Features.TryMatch;

/// <summary>Registration of the page's parts.</summary>
internal static class TryMatchServices
{
    public static void AddTryMatch(this IServiceCollection services)
    {
        services.AddSingleton<MatchRuns>();
        services.AddSingleton<MatchDesk>();
    }
}
