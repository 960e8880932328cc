using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Tests;

/// <summary>What is logged does not depend on the folder in which a server is started.</summary>
public sealed class QuietLogTests
{
    [Fact]
    public async Task Addresses_are_not_logged_where_no_settings_are_found()
    {
        var empty = Directory.CreateTempSubdirectory("smartpick-empty-");
        try
        {
            await using var app = Build(empty.FullName);

            var log = app.Services.GetRequiredService<ILoggerFactory>();
            var framework = log.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
            framework.IsEnabled(LogLevel.Information).ShouldBeFalse();
            framework.IsEnabled(LogLevel.Warning).ShouldBeTrue();
            log.CreateLogger("SmartPick").IsEnabled(LogLevel.Information).ShouldBeTrue();
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Whoever_runs_it_may_ask_for_more()
    {
        await using var app = Build(
            AppContext.BaseDirectory,
            "--Logging:LogLevel:Microsoft.AspNetCore=Debug"
        );

        app.Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics")
            .IsEnabled(LogLevel.Debug)
            .ShouldBeTrue();
    }

    private static WebApplication Build(string folder, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = folder,
                ApplicationName = "SmartPick.Web",
            }
        );
        builder.AddSmartPick();
        return builder.Build();
    }
}
