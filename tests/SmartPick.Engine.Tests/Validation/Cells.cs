using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;

namespace SmartPick.Engine.Tests.Validation;

/// <summary>Made-up cells.</summary>
internal static class Cells
{
    public static ValidationCell Rate(
        double published,
        double predicted,
        int? people,
        HoldOut heldOutBy = HoldOut.Group,
        CellFamily family = CellFamily.MatchByType
    ) =>
        new(
            family,
            "A",
            ApplicantType.UsMdSenior,
            "match rate",
            true,
            published,
            people,
            Estimate.Exact(predicted),
            heldOutBy == HoldOut.None ? null : Estimate.Exact(predicted),
            null,
            true,
            FormattableString.Invariant($"s/a/t/2026/{published}-{predicted}"),
            "s",
            string.Empty
        )
        {
            HeldOutBy = heldOutBy,
        };
}
