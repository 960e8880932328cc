using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;

namespace SmartPick.Cli.Tests;

public sealed class ValidationLineTests
{
    [Fact]
    public void A_group_that_was_held_out_is_said_with_its_error()
    {
        var line = Line(Cell(Estimate.Exact(0.53)));

        line.ShouldContain(
            "In Dermatology, US MD seniors, the model was off by 3.0 points when it had not seen the group (1 figure)."
        );
        line.ShouldEndWith("/how-good#dermatology-us-md-senior");
        line.ShouldNotContain("thin");
    }

    [Fact]
    public void A_group_that_was_not_held_out_says_so() =>
        Line(Cell(null)).ShouldContain("could not be held out");

    [Fact]
    public void A_group_without_a_published_rate_says_so() =>
        Line().ShouldContain("no rate is published that the model could be held against");

    [Theory]
    [InlineData(true, true, "The evidence for this group is thin.")]
    [InlineData(false, true, "borrowed from other groups")]
    public void Thin_and_borrowed_evidence_is_said(bool isThin, bool isBorrowed, string words) =>
        ValidationLine
            .Of(Report([]), "Dermatology", ApplicantType.UsMdSenior, isThin, isBorrowed)
            .ShouldContain(words);

    [Fact]
    public void Pick_and_explain_end_with_it()
    {
        foreach (
            var run in new[]
            {
                CommandRun.Of("pick", CommandRun.Example("jessica.json")),
                CommandRun.Of(
                    "explain",
                    CommandRun.Example("jessica.json"),
                    "--program",
                    "0803611066"
                ),
            }
        )
        {
            var last = run.ShouldBeDone().Out.TrimEnd().Split("\n\n")[^1].ReplaceLineEndings(" ");
            last.ShouldStartWith("How good is this?");
            last.ShouldContain("smartpick validate");
            last.ShouldContain("docs/validation.md");
            last.ReplaceLineEndings(string.Empty)
                .ShouldMatch(
                    "/how-good#[a-z-]+us-(md|do)-(senior|graduate)|/how-good#[a-z-]+-us-img"
                );
        }
    }

    private static string Line(params ValidationCell[] cells) =>
        ValidationLine.Of(
            Report(cells),
            "Dermatology",
            ApplicantType.UsMdSenior,
            isThin: false,
            isBorrowed: false
        );

    private static ValidationReport Report(ValidationCell[] cells) =>
        new("2026-11-20", "2026-11-22", 0, cells, [], [], [], [], []);

    private static ValidationCell Cell(Estimate? heldOut) =>
        new(
            CellFamily.MatchByType,
            "Dermatology",
            ApplicantType.UsMdSenior,
            "match rate",
            true,
            0.5,
            100,
            Estimate.Exact(0.51),
            heldOut,
            null,
            true,
            "source/row",
            "source",
            string.Empty
        )
        {
            HeldOutBy = heldOut is null ? HoldOut.None : HoldOut.Group,
        };
}
