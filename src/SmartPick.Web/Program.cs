using SmartPick.Web.Features.Accounts;
using SmartPick.Web.Hosting;

// Beside the binary, wherever it is started from: pages without their styles would be served otherwise.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.AddSmartPick();
var app = builder.Build();
app.UseSmartPick();
await app.PrepareStoreAsync().ConfigureAwait(false);
await app.AddInstitutionAsync().ConfigureAwait(false);
await app.RunAsync().ConfigureAwait(false);
