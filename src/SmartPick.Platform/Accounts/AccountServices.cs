using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Profiles;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>Registers what accounts do. The database, the clock, <see cref="Mail.SiteAddress"/> and <see cref="CommonPasswords"/> come from whoever hosts it.</summary>
public static class AccountServices
{
    /// <summary>The rounds of PBKDF2 with SHA-512 (OWASP, Password Storage Cheat Sheet).</summary>
    private const int HashRounds = 210_000;

    /// <summary>Registers Identity and the operations of this slice.</summary>
    /// <param name="services">Where.</param>
    /// <param name="lockOut">How long an account is closed after too many failed tries.</param>
    /// <param name="tries">How many failed tries in a row close it.</param>
    public static IdentityBuilder AddAccounts(
        this IServiceCollection services,
        TimeSpan lockOut,
        int tries
    )
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddScoped<PasswordRules>();
        services.AddScoped<AccountMail>();
        services.AddScoped<SignUp>();
        services.AddScoped<ConfirmAddress>();
        services.AddScoped<BeginSession>();
        services.AddScoped<CheckSession>();
        services.AddScoped<EndSession>();
        services.AddScoped<ReadAccount>();
        services.AddScoped<ProvePassword>();
        services.AddScoped<NeedsSecondKey>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChangeAddress>();
        services.AddScoped<AskRecovery>();
        services.AddScoped<Recover>();
        services.AddScoped<SecondStep>();
        services.AddScoped<ExportEverything>();
        services.AddScoped<DeleteEverything>();
        services.AddScoped<KeepWorkspace>();
        services.AddScoped<ForgetWorkspace>();
        services.AddScoped<ReadWorkspace>();
        services.AddSchools();
        var identity = services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.SignIn.RequireConfirmedEmail = true;
                options.Lockout.DefaultLockoutTimeSpan = lockOut;
                options.Lockout.MaxFailedAccessAttempts = tries;
            })
            .AddEntityFrameworkStores<PlatformDb>()
            .AddTokenProvider<TimeCodes>(TokenOptions.DefaultAuthenticatorProvider);

        // What a password may be is said once, by the rules of this slice.
        services.AddScoped<IPasswordValidator<Account>>(provider =>
            provider.GetRequiredService<PasswordRules>()
        );
        foreach (
            var other in services
                .Where(service =>
                    service.ServiceType == typeof(IPasswordValidator<Account>)
                    && service.ImplementationType is not null
                )
                .ToList()
        )
        {
            services.Remove(other);
        }

        return identity;
    }
}
