using SmartPick.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddSmartPick();
var app = builder.Build();
app.UseSmartPick();
await app.RunAsync().ConfigureAwait(false);
