using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Matching.Verification;

namespace SmartPick.Cli.Verify;

/// <summary>What the verifier found, as a page.</summary>
internal sealed class VerifyReport(VerifyQuestion question, VerificationReport report, Page page)
{
    /// <summary>Writes the page.</summary>
    public void Write()
    {
        page.Paragraph(MarketWords.Size(question.Instance), Page.Strong);
        if (question.Instance.CoupleCount > 0)
        {
            page.Paragraph(
                PolicyOption.Sentence(question.Instance, question.Policy).TrimEnd(),
                Page.Quiet
            );
        }

        page.Heading(
            report.IsStable ? "Stable"
            : report.IsFeasible ? "Not stable"
            : "Not feasible"
        );
        page.Paragraph(
            report switch
            {
                { IsStable: true } =>
                    "The result keeps every list and quota, and nobody would rather be with somebody who would rather be with them.",
                { IsFeasible: true } =>
                    "The result keeps every list and quota, but these would rather be together than where they are.",
                { BlockingPairCount: 0 } => "The result does not keep every list and quota.",
                _ =>
                    "The result does not keep every list and quota; besides, some would rather be together than where they are.",
            }
        );
        VerdictSection.WriteFindings(report, int.MaxValue, page);
    }
}
