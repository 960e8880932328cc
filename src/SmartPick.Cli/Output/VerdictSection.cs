using System.Globalization;
using SmartPick.Matching.Verification;

namespace SmartPick.Cli.Output;

/// <summary>What the verifier found, as part of a page.</summary>
internal static class VerdictSection
{
    /// <summary>Writes faults and blocking pairs, the first ones with their reasons.</summary>
    public static void WriteFindings(VerificationReport report, int most, Page page)
    {
        if (!report.IsFeasible)
        {
            page.Heading("What is not feasible");
            foreach (var fault in report.Faults.Take(most))
            {
                page.Item("-", fault.Reason);
            }

            WriteRest(report.Faults.Count - most, page);
        }

        if (report.BlockingPairCount > 0)
        {
            page.Heading(
                report.BlockingPairCount == 1
                    ? "The blocking pair"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {report.BlockingPairCount:N0} blocking pairs"
                    )
            );
            foreach (var pair in report.BlockingPairs.Take(most))
            {
                page.Item("-", pair.Reason);
            }

            WriteRest(report.BlockingPairCount - Math.Min(most, report.BlockingPairs.Count), page);
        }
    }

    private static void WriteRest(int rest, Page page)
    {
        if (rest > 0)
        {
            page.Paragraph(
                string.Create(CultureInfo.InvariantCulture, $"and {rest:N0} more."),
                Page.Quiet
            );
        }
    }
}
