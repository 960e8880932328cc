namespace SmartPick.Web.Features.WhatIf;

/// <summary>What the page of trials needs.</summary>
internal static class WhatIfApi
{
    public static void AddWhatIf(this IServiceCollection services) =>
        services.AddScoped<WhatIfTurn>();
}
