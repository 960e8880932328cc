using Microsoft.AspNetCore.Authentication.Cookies;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Gives cookies of accounts the prefix <c>__Host-</c> under HTTPS, by which a browser takes them from this very host alone, over HTTPS. Without HTTPS, on one's own machine, browsers refuse the prefix, and
/// the cookie keeps its plain name.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _cookies = new();

    /// <summary>Both names of a cookie.</summary>
    /// <param name="key">The plain one.</param>
    public static IEnumerable<string> NamesOf(string key) => [key, Prefix + key];

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) =>
        _cookies.GetRequestCookie(context, NameOf(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(
        HttpContext context,
        string key,
        string? value,
        CookieOptions options
    ) => _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) =>
        context.Request.IsHttps ? Prefix + key : key;
}
