namespace SmartPick.Web.Hosting;

/// <summary>Answers a HEAD as the GET of the same address, without its body: what only looks whether a page is there gets its status.</summary>
/// <param name="next">What answers.</param>
public sealed class HeadAnswer(RequestDelegate next)
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}
