using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace SmartPick.Web.Hosting;

/// <summary>How much one request may hold and how often one caller may ask.</summary>
internal static class RequestLimits
{
    /// <summary>The name of the policy of endpoints that compute a list.</summary>
    public const string Pick = "pick";

    /// <summary>The largest body: a profile with every program of the catalog named in it stays below.</summary>
    public const int MaxBodyBytes = 512 * 1024;

    /// <summary>Posts one address may make at once before it has to wait.</summary>
    private const int Burst = 60;

    /// <summary>Posts one address regains every <see cref="Period"/>.</summary>
    private const int PerPeriod = 20;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = MaxBodyBytes;
            options.ValueLengthLimit = MaxBodyBytes;
            options.ValueCountLimit = 8192;

            // A body that fits in memory is never written to a temporary file.
            options.MemoryBufferThreshold = MaxBodyBytes + 1;
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Period.TotalSeconds.ToString(
                    CultureInfo.InvariantCulture
                );
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Pick, Partition);
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("read");
        }

        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetTokenBucketLimiter(
            address,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Burst,
                TokensPerPeriod = PerPeriod,
                ReplenishmentPeriod = Period,
                QueueLimit = 0,
            }
        );
    }
}
