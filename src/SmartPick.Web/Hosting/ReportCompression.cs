using Microsoft.AspNetCore.ResponseCompression;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Packs the large answers that hold nothing about anybody: the page of checks and its report. Answers that carry a form's token
/// or what a guest typed are never packed, since their length would then tell something about them (BREACH).
/// </summary>
internal static class ReportCompression
{
    private static readonly PathString[] Packed = ["/how-good", "/api/v1/validation"];

    public static void AddReportCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });

    public static void UseReportCompression(this IApplicationBuilder app) =>
        app.UseWhen(
            context =>
                Array.Exists(
                    Packed,
                    path =>
                        context.Request.Path.StartsWithSegments(
                            path,
                            StringComparison.OrdinalIgnoreCase
                        )
                ),
            packed => packed.UseResponseCompression()
        );
}
