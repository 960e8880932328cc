using SmartPick.Web.Hosting;

// Beside the binary, wherever it is started from: pages without their styles would be served otherwise.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.AddSmartPick();
var app = builder.Build();
app.UseSmartPick();
if (!await app.PrepareStoreAsync().ConfigureAwait(false))
{
    return 2;
}

await app.RunAsync().ConfigureAwait(false);
return 0;
