using System.Text;
using SmartPick.Platform.Accounts;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Makes an account, and keeps in it what the browser holds when its owner says so.</summary>
public sealed partial class SignUpPage
{
    private string? Sent { get; set; }

    private bool IsTaken => Field("take") is "yes";

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var workspace = IsTaken ? await HeldAsync() : null;
        var made = await The<SignUp>()
            .DoAsync(
                new SignUpForm(Field("name"), Field("address"), Field("password"), workspace),
                Cancellation
            );
        if (!made.IsDone)
        {
            Refuse(made.Failures);
            return;
        }

        Sent = made.Value;
        Message =
            IsTaken && workspace is null
                ? "What this browser holds could not be read, or is nothing yet, and was not kept. You can keep it later, from your account."
                : null;
    }

    /// <summary>What the browser holds, read as every page reads it and written anew; null when there is nothing, or it cannot be read.</summary>
    private async Task<string?> HeldAsync()
    {
        var visit = await The<WorkspaceDesk>().OpenAsync(Context);
        return visit is { IsEmpty: false, Problems.Count: 0 }
            ? Encoding.UTF8.GetString(WorkspaceWriter.WriteShort(visit.Workspace))
            : null;
    }
}
