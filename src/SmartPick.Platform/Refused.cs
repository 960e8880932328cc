using SmartPick.Engine.Mentorship;

namespace SmartPick.Platform;

/// <summary>Says as failures what the rules say as refusals.</summary>
internal static class Refused
{
    /// <summary>Every reason, with the slice's name before its key.</summary>
    public static Failure[] By(string slice, IReadOnlyList<Refusal> refusals) =>
        [
            .. refusals.Select(refusal => new Failure(
                string.Equals(refusal.Key, "not-yours", StringComparison.Ordinal)
                    ? FailureKind.NotAllowed
                    : FailureKind.Refused,
                $"{slice}.{refusal.Key}",
                refusal.Text
            )),
        ];
}
