using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Leaving;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>What the pages of accounts post to beside themselves: what a browser needs to make or show a passkey, and the file of everything.</summary>
internal static class AccountsApi
{
    private const string Json = "application/json";

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost(AccountPages.SignInOptions, RequestAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Account);
        app.MapPost(AccountPages.PasskeyOptions, CreateAsync)
            .RequireAuthorization(SignedIn.Policy)
            .RequireRateLimiting(RequestLimits.Account);
        app.MapPost(AccountPages.ExportFile, ExportAsync)
            .RequireAuthorization(SignedIn.Policy)
            .RequireRateLimiting(RequestLimits.Account);
    }

    private static async Task<IResult> RequestAsync(IFormCollection form, AccountSignIn signIn)
    {
        _ = form;
        return Results.Text(
            await signIn.MakePasskeyRequestOptionsAsync(user: null).ConfigureAwait(false),
            Json
        );
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context,
        IFormCollection form,
        AccountSignIn signIn,
        ReadAccount read
    )
    {
        _ = form;
        var who = SignedIn.Of(context.User)!;
        var account = await read.DoAsync(who, context.RequestAborted).ConfigureAwait(false);
        return account is null
            ? Results.NotFound()
            : Results.Text(
                await signIn
                    .MakePasskeyCreationOptionsAsync(
                        new PasskeyUserEntity
                        {
                            Id = account.Id.ToString(),
                            Name = account.Email!,
                            DisplayName = account.Email!,
                        }
                    )
                    .ConfigureAwait(false),
                Json
            );
    }

    private static async Task<IResult> ExportAsync(
        HttpContext context,
        IFormCollection form,
        ExportEverything export
    )
    {
        _ = form;
        var made = await export
            .DoAsync(SignedIn.Of(context.User)!, context.RequestAborted)
            .ConfigureAwait(false);
        return made.IsDone
            ? Results.File(made.Value, Json, "smartpick-account.json")
            : Results.StatusCode(FailureStatus.Of(made.Failures));
    }
}
