namespace SmartPick.Platform.Referrals;

/// <summary>What can go wrong with a referral beside what the rules refuse.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "referrals.not-there",
        "There is no such referral of yours."
    );

    public static readonly Failure NoMentee = new(
        FailureKind.Invalid,
        "referrals.mentee",
        "Choose somebody whom you advise here.",
        "mentee"
    );

    public static readonly Failure NoContact = new(
        FailureKind.Invalid,
        "referrals.contact",
        "Choose a contact of an institution whose adviser you are.",
        "contact"
    );

    public static readonly Failure Open = new(
        FailureKind.Refused,
        "referrals.open",
        "You have asked this mentee about this contact already; the answer is still to come."
    );

    public static readonly Failure Over = new(
        FailureKind.Changed,
        "referrals.over",
        "This was answered or taken back meanwhile. Below is what stands now."
    );
}
