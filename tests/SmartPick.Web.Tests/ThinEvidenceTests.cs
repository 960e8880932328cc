using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests;

/// <summary>Where the documents say that evidence is thin, no page names a single number: the interval stands alone, of a change too.</summary>
public sealed partial class ThinEvidenceTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Profile =
        """{"smartpickProfile":1,"specialty":"General Surgery","type":"US MD graduate","step2":241,"graduationYear":2026,"reApplicant":true,"schoolState":"PA","tieStates":["NJ"],"homePrograms":["4404121300"],"parallel":{"specialty":"Internal Medicine","worth":55,"homePrograms":["1404121378"]}}""";

    private const string Codes = "\"4404121300\",\"4404112310\",\"1404121378\",\"4403300195\"";

    private const string Events =
        """{"program":"4404121300","tier":"single","events":[{"kind":"applied","on":"2026-09-23"},{"kind":"invited","on":"2026-10-20"}]},{"program":"4404112310","tier":"single","events":[{"kind":"applied","on":"2026-09-23"}]},{"program":"4403300195","tier":"single","events":[{"kind":"applied","on":"2026-09-23"},{"kind":"invited","on":"2026-11-12"}]},{"program":"4404100002","tier":"none","events":[{"kind":"applied","on":"2026-09-23"},{"kind":"rejected","on":"2026-11-10"}]},{"program":"1404121378","tier":"gold","events":[{"kind":"applied","on":"2026-09-23"}]}""";

    // A program of which no rates are known, beside two of which some are: a list that is not thin with chances that are.
    private const string Mixed =
        """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":256,"homePrograms":["0805121090"],"awayPrograms":["0803611066","0804521099"]},"compared":["0804521099","0803611066","0805121090"]}""";

    private static readonly string Workspace =
        $$$"""{"smartpickWorkspace":1,"profile":{{{Profile}}},"compared":[{{{Codes}}}],"ranks":{"programs":[{{{Codes}}}],"unacceptable":["4403300195"]}}""";

    private static readonly string Season =
        $$"""{"smartpickWorkspace":1,"profile":{{Profile}},"applications":[{{Events}}],"heardUntil":"2026-11-15"}""";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_list_names_none()
    {
        await _guest.PostAsync(("do", "persona:reapplicant-general-surgery"));
        var document = await _guest.AskAsync("pick", _guest.Profile);

        Check(document, "no single number to give");
        _guest.Page.ShouldContain("place 1 of ");
    }

    [Fact]
    public async Task A_program_and_a_comparison_name_none()
    {
        await _guest.PressAsync("/program/4404112310", Workspace, "");
        Check(await _guest.AskAsync("explain?program=4404112310", Workspace), "evidence is thin");

        await _guest.PressAsync("/compare", Workspace, "");
        Check(await _guest.AskAsync("compare", Workspace), "evidence is thin");
    }

    [Fact]
    public async Task A_comparison_asks_of_each_program_and_not_of_the_type_alone()
    {
        await _guest.PressAsync("/compare", Mixed, "");
        var document = await _guest.AskAsync("compare", Mixed);
        var words = Check(document, "evidence is thin");

        // The same look finds the numbers of programs whose evidence is not thin: it can see.
        SingleNumbers.In(words, SingleNumbers.Of(document, thin: false)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_rank_list_names_none()
    {
        await _guest.PressAsync("/rank", Workspace, "");
        var words = Check(await _guest.AskAsync("rank", Workspace), "no single number to give");

        words.ShouldNotContain("by the model alone");
        words.ShouldNotMatch(@"would take you with \d+%");
        words.ShouldNotMatch(@"\d points \(");
    }

    [Fact]
    public async Task A_season_names_none()
    {
        await _guest.PressAsync("/applications", Season, "");
        var words = Check(await _guest.AskAsync("season", Season), "Evidence is thin");

        words.ShouldNotMatch(@"\d+ → \d+ of 100");
        words.ShouldNotMatch(
            @"(?<!to )\b\d+ of 100(?! invitations)(?! \(90% interval)(?! at which)"
        );
        words.ShouldNotMatch(@"(?<!to [+−]?(under )?[\d.]*)\d points \(");
    }

    [Fact]
    public async Task A_trial_names_none()
    {
        await _guest.PressAsync("/what-if", Workspace, "");
        foreach (var command in new[] { "try", "anew", "help" })
        {
            await _guest.PostToAsync(
                "/what-if",
                "work",
                [
                    ("do", command),
                    ("workspace", _guest.Carried),
                    ("kept", _guest.Hidden("kept")),
                    ("tried", _guest.Hidden("tried")),
                    ("specialty", "General Surgery"),
                    ("parallel", "Internal Medicine"),
                    ("step2", "255"),
                    ("publications.unknown", "yes"),
                    ("research.unknown", "yes"),
                ]
            );
            _guest.Status.ShouldBe(HttpStatusCode.OK, command);
            var words = SingleNumbers.WordsOf(_guest.Page);
            words.ShouldContain("before and after");
            words.ShouldNotMatch(@"[+−]?\d+\.\d \([+−]?\d");
            words.ShouldMatch(@"[+−]\d+\.\d to [+−]?\d+\.\d points");
        }

        Check(
            await _guest.AskAsync(
                "what-if",
                $$"""{"workspace":{{Workspace}},"changes":[{"verb":"set","field":"step2","value":"255"}]}"""
            ),
            "thin"
        );
    }

    [Fact]
    public async Task A_packet_names_none_and_says_which_specialty()
    {
        await _guest.OpenAsync("/packet");
        await _guest.PostToAsync(
            "/packet/page",
            "work",
            ("workspace", Workspace),
            ("part", "list"),
            ("part", "ranks")
        );

        var words = Check(await _guest.AskAsync("pick", Workspace), "the evidence is thin");
        words.ShouldMatch(@"General Surgery \(\d+\) and Internal Medicine \(\d+\)");
        words.ShouldContain("Anywhere, Internal Medicine included");
        words.ShouldContain("· Internal Medicine");
    }

    private string Check(JsonElement document, string says)
    {
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        var words = SingleNumbers.WordsOf(_guest.Page);
        words.ShouldContain(says);
        var figures = SingleNumbers.Of(document, thin: true);
        figures.ShouldNotBeEmpty();
        SingleNumbers.In(words, figures).ShouldBeEmpty();
        return words;
    }
}
