using Microsoft.AspNetCore.Components;
using SmartPick.Platform;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>A page of the account: one form, whose answer is made in one turn, with everything that is wrong said at once and nothing typed lost but passwords.</summary>
public abstract class AccountPage : ComponentBase
{
    /// <summary>What the Enter key sends in a field: the name of a button that nobody sees, with the command after a colon.</summary>
    internal const string EnterName = "enter";

    private static readonly Failure NoButton = new(
        FailureKind.Invalid,
        "form.no-button",
        "Nothing was done yet: press the button of what you mean. What you typed is kept."
    );

    private Task? _turn;

    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Context { get; set; } = null!;

    /// <summary>Where operations come from.</summary>
    [Inject]
    protected IServiceProvider Services { get; set; } = null!;

    /// <summary>What is wrong with what was sent.</summary>
    protected IReadOnlyList<Failure> Failures { get; private set; } = [];

    /// <summary>Something to say that is not wrong; null for nothing.</summary>
    protected string? Message { get; set; }

    /// <summary>Who is signed in; null for a guest.</summary>
    protected Who? Guest { get; private set; }

    /// <summary>Who is signed in, on a page that only they may see.</summary>
    protected Who Who => Guest!;

    /// <summary>The command of the button that sent the form; empty for none.</summary>
    protected string Command { get; private set; } = string.Empty;

    /// <summary>The command's argument; empty for none.</summary>
    protected string Argument { get; private set; } = string.Empty;

    /// <summary>True when the form was sent.</summary>
    protected bool IsPost => HttpMethods.IsPost(Context.Request.Method);

    /// <summary>Set when nobody waits any more.</summary>
    protected CancellationToken Cancellation => Context.RequestAborted;

    /// <summary>What was typed into a field; empty before anything was.</summary>
    protected string Field(string name) =>
        IsPost ? Context.Request.Form[name].ToString() : string.Empty;

    /// <summary>Takes the form that was sent.</summary>
    protected virtual Task PostAsync() => Task.CompletedTask;

    /// <summary>Reads what the page shows, after the form was taken.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;

    /// <summary>An operation of the platform.</summary>
    protected T The<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Says what is wrong, with the status that belongs to it.</summary>
    protected void Refuse(IReadOnlyList<Failure> failures)
    {
        Failures = failures;
        Context.Response.StatusCode = FailureStatus.OfPage(failures);
    }

    /// <summary>Says what came of it: why not, or in a sentence that it is done.</summary>
    /// <returns>True when it was done.</returns>
    protected bool Tell<T>(Outcome<T> outcome, string done)
    {
        if (outcome.IsDone)
        {
            Message = done;
            return true;
        }

        Refuse(outcome.Failures);
        return false;
    }

    /// <summary>Sends the browser on to another page.</summary>
    protected void GoTo(string address) => Context.Response.Redirect(address);

    private string Pressed() =>
        Field("do") is { Length: > 0 } button ? button
        : Field(EnterName).Split(": ", 2) is [_, var command] ? command
        : string.Empty;

    /// <inheritdoc/>
    /// <remarks>The page is drawn once, when all of it is read. The framework would draw it before, half filled, as soon as a database lets it wait.</remarks>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _turn ??= TurnAsync();
        await _turn;
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Takes the form, if one was sent, and reads what the page shows.</summary>
    protected virtual async Task TurnAsync()
    {
        Guest = await SignedIn.WhoAsync(Context);
        if (IsPost)
        {
            var parts = Pressed().Split(':', 2);
            Command = parts[0];
            Argument = parts.Length > 1 ? parts[1] : string.Empty;
            if (Command.Length > 0)
            {
                await PostAsync();
            }
            else
            {
                Refuse([NoButton]);
            }
        }

        await ReadAsync();
    }
}
