using Microsoft.Extensions.DependencyInjection;

namespace SmartPick.Platform.Schools;

/// <summary>Registers what institutions do.</summary>
public static class SchoolServices
{
    /// <summary>Registers the operations of this slice; the database, the clock and <see cref="Mail.SiteAddress"/> come from whoever hosts it.</summary>
    /// <param name="services">Where.</param>
    public static IServiceCollection AddSchools(this IServiceCollection services) =>
        services
            .AddScoped<NewInvitation>()
            .AddScoped<AddInstitution>()
            .AddScoped<Invite>()
            .AddScoped<TakeBackInvitation>()
            .AddScoped<AcceptInvitation>()
            .AddScoped<GiveRole>()
            .AddScoped<TakeRole>()
            .AddScoped<ReadSchool>();
}
