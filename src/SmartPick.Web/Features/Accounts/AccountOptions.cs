namespace SmartPick.Web.Features.Accounts;

/// <summary>What whoever runs the server may set about accounts.</summary>
/// <param name="Idle">How long a session lasts without use.</param>
/// <param name="Kept">How long a session lasts without use in a browser that is to stay signed in.</param>
/// <param name="LockOut">How long an account is closed after too many failed tries.</param>
/// <param name="Tries">How many failed tries in a row close it.</param>
internal sealed record AccountOptions(TimeSpan Idle, TimeSpan Kept, TimeSpan LockOut, int Tries)
{
    private const int UsualIdleMinutes = 12 * 60;
    private const int UsualKeptDays = 30;
    private const int UsualLockOutMinutes = 15;
    private const int UsualTries = 10;

    /// <summary>As set; what is not set is as usual.</summary>
    public static AccountOptions Of(IConfiguration settings) =>
        new(
            TimeSpan.FromMinutes(settings.GetValue("accounts:idleMinutes", UsualIdleMinutes)),
            TimeSpan.FromDays(settings.GetValue("accounts:keptDays", UsualKeptDays)),
            TimeSpan.FromMinutes(settings.GetValue("accounts:lockOutMinutes", UsualLockOutMinutes)),
            settings.GetValue("accounts:tries", UsualTries)
        );
}
