using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;

namespace SmartPick.Engine.Tests.Validation;

public sealed class ValidationGroupTests
{
    [Theory]
    [InlineData("Dermatology", ApplicantType.UsMdSenior, "dermatology-us-md-senior")]
    [InlineData(
        "Internal Medicine/Pediatrics",
        ApplicantType.NonUsImg,
        "internal-medicine-pediatrics-non-us-img"
    )]
    [InlineData("  <b>X</b> & Y. ", ApplicantType.UsImg, "b-x-b-y-us-img")]
    [InlineData("ALL", null, "all-everybody")]
    public void A_group_has_a_name_that_an_address_can_hold(
        string specialty,
        ApplicantType? type,
        string anchor
    ) => ValidationGroup.AnchorOf(specialty, type).ShouldBe(anchor);

    [Fact]
    public void Groups_share_out_the_cells()
    {
        ValidationCell[] cells =
        [
            Cell("B", ApplicantType.UsImg, 0.5, 0.6),
            Cell("A", null, 0.5, 0.6),
            Cell("A", ApplicantType.NonUsImg, 0.5, 0.6),
            Cell("A", ApplicantType.UsMdSenior, 0.5, 0.6),
            Cell("A", ApplicantType.NonUsImg, 0.2, 0.2),
        ];

        ValidationGroup
            .Of(cells)
            .Select(group => (group.Anchor, group.Cells.Count))
            .ShouldBe([
                ("a-us-md-senior", 1),
                ("a-non-us-img", 2),
                ("a-everybody", 1),
                ("b-us-img", 1),
            ]);
    }

    [Fact]
    public void A_mean_error_weighs_people_and_leaves_out_what_was_not_predicted()
    {
        ValidationCell[] cells =
        [
            Cell("A", ApplicantType.UsImg, 0.5, 0.6) with
            {
                People = 300,
            },
            Cell("A", ApplicantType.UsImg, 0.5, 0.48) with
            {
                People = 100,
                HeldOut = Estimate.Exact(0.55),
                HeldOutBy = HoldOut.Group,
            },
        ];

        MeanError.Seen(cells)!.Value.ShouldBe(((300 * 10) + (100 * 2)) / 400.0, 1e-9);
        MeanError.HeldOut(cells)!.Value.ShouldBe(5, 1e-9);
        MeanError.HeldOut(cells)!.Cells.ShouldBe(1);
        MeanError.HeldOut(cells[..1]).ShouldBeNull();
    }

    private static ValidationCell Cell(
        string specialty,
        ApplicantType? type,
        double published,
        double model
    ) =>
        new(
            CellFamily.MatchByType,
            specialty,
            type,
            "match rate",
            true,
            published,
            100,
            Estimate.Exact(model),
            null,
            null,
            true,
            "source/row",
            "source",
            string.Empty
        );
}
