using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Tests;

public sealed class PickReportTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(100)]
    [InlineData(120)]
    public void No_line_is_longer_than_the_page(int width)
    {
        foreach (var line in Lines(MadeAdvice.Advice(programs: 70), width))
        {
            line.Length.ShouldBeLessThanOrEqualTo(width, line);
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Every_answer_has_its_place(int width)
    {
        var page = Render(MadeAdvice.Advice(), width);

        string[] headings =
        [
            "YOUR CHANCE WITH THIS LIST",
            "THE LIST, IN YOUR ORDER OF VALUE",
            "WHERE TO STOP",
            "WHAT IT COSTS",
            "ERAS GEOGRAPHIC PREFERENCES",
            "THE PRELIMINARY OR TRANSITIONAL YEAR",
            "WHAT ONE MORE WOULD BRING",
            "LISTS PEOPLE MAKE, VALUED THE SAME WAY",
            "TWO SPECIALTIES",
            "LEFT OUT, BECAUSE",
            "KNOW BEFORE YOU PAY",
            "SOURCES",
        ];
        var at = headings
            .Select(heading => page.IndexOf(heading, StringComparison.Ordinal))
            .ToList();
        at.ShouldAllBe(index => index >= 0);
        at.ShouldBeInOrder();
    }

    [Fact]
    public void The_chance_stands_with_its_frequency_interval_and_base_rate()
    {
        var page = OneLine(Render(MadeAdvice.Advice(), 100));

        page.ShouldContain("About 7 in 10 applicants like you match in Dermatology");
        page.ShouldContain("68% (58 to 75)");
        page.ShouldContain("US MD seniors who ranked the specialty: 71% (Match 2024, n = 530) [1]");
        page.ShouldContain("No list promises a match");
        page.ShouldContain("within 0.3% of the best list");
    }

    [Fact]
    public void Thin_evidence_is_said_before_every_number_that_rests_on_it()
    {
        var page = OneLine(Render(MadeAdvice.Advice(thin: true), 100));

        page.ShouldContain("Evidence is thin: anything from 58 to 75% fits what is published");
        page.ShouldNotContain("About 7 in 10 applicants like you", Case.Sensitive);
        page.ShouldContain("58 to 75%, evidence is thin");
        page.ShouldNotContain("68% (58");
    }

    [Fact]
    public void V02_Every_program_shows_two_reasons_with_their_source_and_marks_the_assumed()
    {
        var page = OneLine(Render(MadeAdvice.Advice(), 120));

        page.ShouldContain("Away rotation here ~+41 [1]; Gold signal +22 [1]");
    }

    [Fact]
    public void What_a_file_holds_is_never_read_as_markup()
    {
        var page = Render(MadeAdvice.Advice(), 100);

        page.ShouldContain("Jessica [bold], US MD senior, Dermatology, Match 2027");
        page.ShouldContain("Program [1]");
    }

    [Fact]
    public void Without_colour_no_escape_sequence_is_written()
    {
        Render(MadeAdvice.Advice(), 100).ShouldNotContain("\u001b");
    }

    [Fact]
    public void With_colour_the_words_stay_the_same()
    {
        var plain = Render(MadeAdvice.Advice(), 100);
        var coloured = Render(MadeAdvice.Advice(), 100, color: true);

        coloured.ShouldContain("\u001b");
        OneLine(WithoutColour(coloured)).ShouldBe(OneLine(plain));
    }

    [Fact]
    public void A_source_within_a_sentence_becomes_a_mark()
    {
        var advice = MadeAdvice.Advice();
        var cited = advice with
        {
            StopHere = advice.StopHere with
            {
                Reason = "Usually 30 to 60 (source: made-up). Fine (source: made-up).",
            },
        };

        OneLine(Render(cited, 100)).ShouldContain("Usually 30 to 60 [1]. Fine [1].");
    }

    [Fact]
    public void What_is_left_out_is_counted_by_cause_and_the_rest_announced()
    {
        var page = OneLine(Render(MadeAdvice.Advice(), 100));

        page.ShouldContain("a strict requirement is not met: 20");
        page.ShouldContain("would add less than it costs: 10");
        page.ShouldContain("--json holds all of them.");
        page.ShouldContain("Let it in with --override 0800000100.");
    }

    [Theory]
    [InlineData("guarantee")]
    [InlineData("safe")]
    public void Words_that_promise_are_not_used(string word)
    {
        Render(MadeAdvice.Advice(), 100).ShouldNotContain(word, Case.Insensitive);
    }

    private static string Render(ListAdvice advice, int width, bool color = false)
    {
        var page = new Page(width, color);
        new PickReport(advice, UserOverlay.None, page, new SourceIndex(MadeAdvice.Sources)).Write();
        return page.ToString();
    }

    private static string[] Lines(ListAdvice advice, int width) =>
        Render(advice, width).Split('\n');

    private static string OneLine(string page) =>
        string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutColour(string page) =>
        string.Concat(
            page.Split('\u001b')
                .Select(
                    (part, index) =>
                        index == 0
                            ? part
                            : part[(part.IndexOf('m', StringComparison.Ordinal) + 1)..]
                )
        );
}
