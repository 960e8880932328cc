using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Hosting;

/// <summary>Keeps the keys of cookies and forms in the database, one ring for all nodes.</summary>
/// <param name="scopes">Gives the database.</param>
/// <param name="time">The clock.</param>
internal sealed class KeyRing(IServiceScopeFactory scopes, TimeProvider time) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. scope
                .ServiceProvider.GetRequiredService<PlatformDb>()
                .Set<ProtectionKey>()
                .AsNoTracking()
                .OrderBy(key => key.Id)
                .Select(key => key.Xml)
                .AsEnumerable()
                .Select(XElement.Parse),
        ];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.Add(
            new ProtectionKey
            {
                Id = Ids.New(time),
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
            }
        );
        db.SaveChanges();
    }
}

/// <summary>Registration of <see cref="KeyRing"/>.</summary>
internal static class KeyRingRegistration
{
    /// <summary>What is protected for another program of the same machine is not read here.</summary>
    private const string Name = "SmartPick";

    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Name);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = provider.GetRequiredService<KeyRing>()
            )
        );
    }
}
