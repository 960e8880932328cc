namespace SmartPick.Platform.Tests.Mail;

/// <summary>How the small mail server behaves.</summary>
internal enum SmtpMood
{
    /// <summary>Takes every message.</summary>
    Takes,

    /// <summary>Hangs up before it says a word.</summary>
    HangsUp,

    /// <summary>Refuses for now.</summary>
    IsBusy,

    /// <summary>Refuses the recipient for good.</summary>
    KnowsNobody,

    /// <summary>Takes the message and hangs up before it says so.</summary>
    TakesAndHangsUp,
}
