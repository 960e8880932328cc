using SmartPick.Matching.Verification;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Verify;

/// <summary>What <c>smartpick verify --json</c> writes.</summary>
internal sealed record VerifyDocument(
    string Smartpick,
    int Version,
    string Policy,
    MarketPart Instance,
    VerificationPart Verification
)
{
    /// <summary>The document.</summary>
    public static VerifyDocument Build(VerifyQuestion question, VerificationReport report) =>
        new(
            "verify",
            1,
            ResultWords.Of(question.Policy),
            ResultDocuments.MarketOf(question.Instance),
            ResultDocuments.VerificationOf(question.Instance, report)
        );
}
