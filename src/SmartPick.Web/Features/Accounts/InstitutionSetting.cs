using SmartPick.Platform.Schools;

namespace SmartPick.Web.Features.Accounts;

/// <summary>
/// Adds an institution when the server starts, for whoever runs it: <c>--institution:name="A School" --institution:administrator=mail@school.edu</c>, and, if it is to be said,
/// <c>institution:kind</c> (School, Hospital or Society) and <c>institution:state</c>. Its first administrator gets an invitation by mail. One that is there already is left as it is.
/// </summary>
internal static partial class InstitutionSetting
{
    private const string Section = "institution";

    public static async Task AddInstitutionAsync(this WebApplication app)
    {
        var set = app.Configuration.GetSection(Section);
        if (set["name"] is null)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var added = await scope
            .ServiceProvider.GetRequiredService<AddInstitution>()
            .DoAsync(
                set["name"],
                set.GetValue("kind", InstitutionKind.School),
                set["state"],
                set["administrator"],
                CancellationToken.None
            );
        var log = app.Services.GetRequiredService<ILogger<AddInstitution>>();
        if (added.IsDone)
        {
            LogAdded(log);
            return;
        }

        foreach (var failure in added.Failures)
        {
            LogFailure(log, failure.Message);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The institution is added, and its first administrator is invited."
    )]
    private static partial void LogAdded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The institution was not added: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason);
}
