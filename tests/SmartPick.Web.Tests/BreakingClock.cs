namespace SmartPick.Web.Tests;

/// <summary>A clock that fails when it is told to: every page of the questions asks it while it renders.</summary>
internal sealed class BreakingClock : TimeProvider
{
    public const string Secret = "what somebody typed";

    public bool IsBroken { get; set; }

    public override DateTimeOffset GetUtcNow() =>
        IsBroken ? throw new InvalidOperationException(Secret) : base.GetUtcNow();
}
