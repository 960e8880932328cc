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

    /// <summary>The name of the policy of large answers that anybody may get: reads are counted too.</summary>
    public const string Read = "read";

    /// <summary>The name of the policy of pages that take passwords, codes and addresses.</summary>
    public const string Account = "account";

    /// <summary>The largest body: a profile with every program of the catalog named in it stays below.</summary>
    public const int MaxBodyBytes = 512 * 1024;

    /// <summary>The largest profile file: what is left of a body beside the other answers.</summary>
    public const int MaxProfileBytes = 384 * 1024;

    /// <summary>The largest body that carries a roster: <see cref="Reference.Rosters.RosterReader.MostPeople"/> people with long names, as CSV.</summary>
    public const int MaxRosterBytes = 4 * 1024 * 1024;

    /// <summary>Posts one address may make at once before it has to wait: a class in a lecture hall shares one address.</summary>
    private const int UsualBurst = 600;

    /// <summary>The share of the burst that an address regains every <see cref="Period"/>.</summary>
    private const int RegainedShare = 3;

    /// <summary>The same of the tries: all of them within five minutes.</summary>
    private const int TriesRegainedShare = 30;

    /// <summary>Passwords and codes that one address may send at once; a class in a lecture hall that signs up together shares one.</summary>
    private const int UsualTries = 120;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>The largest body that an address takes. Only somebody signed in may send a roster.</summary>
    /// <param name="context">The request.</param>
    public static int MaxBytesOf(HttpContext context) =>
        IsRoster(context.Request.Path) && SignedIn.ShowsSession(context.Request)
            ? MaxRosterBytes
            : MaxBodyBytes;

    private static bool IsRoster(PathString path) =>
        (
            path.StartsWithSegments("/school", StringComparison.OrdinalIgnoreCase, out var rest)
            || path.StartsWithSegments(
                "/api/v1/schools",
                StringComparison.OrdinalIgnoreCase,
                out rest
            )
        ) && rest.Value!.TrimEnd('/').EndsWith("/roster", StringComparison.OrdinalIgnoreCase);

    /// <summary>How a form is read whose body may hold so many bytes.</summary>
    public static FormOptions FormOf(int bytes)
    {
        var options = new FormOptions();
        Configure(options, bytes);
        return options;
    }

    private static void Configure(FormOptions options, int bytes)
    {
        options.MultipartBodyLengthLimit = bytes;
        options.ValueLengthLimit = MaxBodyBytes;
        options.ValueCountLimit = 8192;

        // A body that fits in memory is never written to a temporary file.
        options.MemoryBufferThreshold = bytes + 1;
    }

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration settings)
    {
        var burst = settings.GetValue("limits:burst", UsualBurst);
        services.Configure<FormOptions>(options => Configure(options, MaxBodyBytes));
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
            options.AddPolicy(
                Pick,
                context =>
                    HttpMethods.IsGet(context.Request.Method)
                    || HttpMethods.IsHead(context.Request.Method)
                        ? RateLimitPartition.GetNoLimiter("read")
                        : Partition(context, burst)
            );
            options.AddPolicy(
                Account,
                context =>
                    HttpMethods.IsGet(context.Request.Method)
                    || HttpMethods.IsHead(context.Request.Method)
                        ? RateLimitPartition.GetNoLimiter("read")
                        : AccountPartition(context, settings.GetValue("limits:account", UsualTries))
            );
            options.AddPolicy(Read, context => Partition(context, burst));
        });
    }

    private static RateLimitPartition<string> AccountPartition(HttpContext context, int tries) =>
        RateLimitPartition.GetTokenBucketLimiter(
            "account " + (context.Connection.RemoteIpAddress?.ToString() ?? "unknown"),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = tries,
                TokensPerPeriod = Math.Max(1, tries / TriesRegainedShare),
                ReplenishmentPeriod = Period,
                QueueLimit = 0,
            }
        );

    private static RateLimitPartition<string> Partition(HttpContext context, int burst)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetTokenBucketLimiter(
            address,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = Math.Max(1, burst / RegainedShare),
                ReplenishmentPeriod = Period,
                QueueLimit = 0,
            }
        );
    }
}
