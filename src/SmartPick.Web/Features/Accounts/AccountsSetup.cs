using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mail;
using SmartPick.Reference;
using SmartPick.Reference.Accounts;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Registers accounts and what their pages need.</summary>
internal static partial class AccountsSetup
{
    /// <summary>Where the product is reached when nobody says: at the first address the server listens at.</summary>
    private const string UsualAddress = "http://localhost:5000/";

    public static void AddAccountPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignedIn(builder.Configuration);
        builder.Services.AddScoped<PasswordSignIn>();
        builder.Services.AddScoped<SecondStepSignIn>();
        builder.Services.AddScoped<PasskeySignIn>();
        builder.Services.AddScoped<AddPasskey>();
        builder.Services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Without a second step a passkey is both: something one has, and something one is or knows.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        builder.Services.AddSingleton(Site);
        builder.Services.AddSingleton(Common);
    }

    private static SiteAddress Site(IServiceProvider services)
    {
        var set = services.GetRequiredService<IConfiguration>()["address"];
        var listening = services
            .GetService<IServer>()
            ?.Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault();
        return new SiteAddress(
            Uri.TryCreate(set ?? listening, UriKind.Absolute, out var root)
                ? root
                : new Uri(UsualAddress)
        );
    }

    private static CommonPasswords Common(IServiceProvider services)
    {
        var folder = DataFolder.Locate(services.GetRequiredService<IConfiguration>()["data"]);
        var reading = CommonPasswordsFile.Load(folder);
        var log = services.GetRequiredService<ILogger<CommonPasswords>>();
        foreach (var problem in reading.Problems)
        {
            LogProblem(log, problem);
        }

        return new CommonPasswords(reading.Value ?? []);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Common passwords: {Problem}")]
    private static partial void LogProblem(ILogger logger, Problem problem);
}
