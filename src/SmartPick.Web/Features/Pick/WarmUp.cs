using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Primitives;

namespace SmartPick.Web.Features.Pick;

/// <summary>
/// Computes and draws a few lists in the background after the start, so that the first reader does not wait for the compiler.
/// Switched off by the setting <c>warmUp</c>.
/// </summary>
internal sealed class WarmUp(
    IServiceScopeFactory scopes,
    PersonaShelf personas,
    ILoggerFactory loggers,
    IConfiguration settings
) : BackgroundService
{
    private const int Rounds = 3;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!settings.GetValue("warmUp", true))
        {
            return;
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var persona in personas.All)
            {
                await AnswerAsync(persona.Key, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task AnswerAsync(string persona, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var form = new FormCollection(
            new Dictionary<string, StringValues>(StringComparer.Ordinal)
            {
                ["do"] = "persona:" + persona,
                ["depth"] = "quick",
            }
        );
        var conversation = scope.ServiceProvider.GetRequiredService<PickConversation>();
        var view = await conversation.ContinueAsync(form, cancellation).ConfigureAwait(false);
        if (view?.Advice is not null)
        {
            await DrawAsync(scope.ServiceProvider, view).ConfigureAwait(false);
        }
    }

    private async Task DrawAsync(IServiceProvider services, PickView view)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(CascadingValue<>.Value)] = view,
                [nameof(CascadingValue<>.ChildContent)] = (RenderFragment)(
                    builder =>
                    {
                        builder.OpenComponent<Result>(0);
                        builder.CloseComponent();
                    }
                ),
            }
        );
        await renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var drawn = await renderer.RenderComponentAsync<CascadingValue<PickView>>(
                    parameters
                );
                return drawn.ToHtmlString();
            })
            .ConfigureAwait(false);
    }
}
