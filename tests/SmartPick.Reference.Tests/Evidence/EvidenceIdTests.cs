using SmartPick.Reference.Evidence;

namespace SmartPick.Reference.Tests.Evidence;

public sealed class EvidenceIdTests
{
    [Fact]
    public void Parts_are_written_in_lower_case_with_hyphens() =>
        EvidenceId
            .From(
                "nrmp-x",
                "Internal Medicine/Pediatrics",
                "non-US IMG",
                "ERAS 2025 (2024-25)",
                "match_rate"
            )
            .ShouldBe(
                "nrmp-x/internal-medicine-pediatrics/non-us-img/eras-2025-2024-25/match-rate"
            );

    [Fact]
    public void Open_bands_keep_their_side()
    {
        // Both would be "200" or "250" if signs were only dropped.
        string[] bands = ["p_step2ck_<200", "p_step2ck_200-209", "p_step2ck_250+", "p_step2ck_250"];

        bands
            .Select(band => EvidenceId.From("s", "x", "y", "z", band))
            .ShouldBe([
                "s/x/y/z/p-step2ck-under-200",
                "s/x/y/z/p-step2ck-200-209",
                "s/x/y/z/p-step2ck-250plus",
                "s/x/y/z/p-step2ck-250",
            ]);
    }
}
