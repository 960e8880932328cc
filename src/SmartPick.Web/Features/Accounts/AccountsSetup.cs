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
            options.ValidateOrigin = IsOwnOriginAsync;
        });
        builder.Services.AddSingleton(Site);
        builder.Services.AddSingleton(Common);
    }

    /// <summary>
    /// Whether a passkey was made or shown on a page of ours. The framework compares with the request's own Origin, which browsers leave out of forms where no page is to be named to others
    /// (Referrer-Policy).
    /// </summary>
    private static ValueTask<bool> IsOwnOriginAsync(PasskeyOriginValidationContext context)
    {
        var request = context.HttpContext.Request;
        var site = context.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Root;
        return ValueTask.FromResult(
            !context.CrossOrigin
                && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
                && (
                    origin.Equals(new Uri($"{request.Scheme}://{request.Host}"))
                    || origin.Equals(new Uri(site.GetLeftPart(UriPartial.Authority)))
                )
        );
    }

    private static SiteAddress Site(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var set = configuration["address"];
        // The first administrator is invited before the server listens: by then only what it was told to listen at is known.
        var listening =
            services
                .GetService<IServer>()
                ?.Features.Get<IServerAddressesFeature>()
                ?.Addresses.FirstOrDefault()
            ?? configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0];
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
