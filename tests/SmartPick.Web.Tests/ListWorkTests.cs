using System.Net;
using System.Text.RegularExpressions;

namespace SmartPick.Web.Tests;

/// <summary>The list as something to work on: order, filter, pin, leave out, signals by hand. All by plain posts.</summary>
public sealed partial class ListWorkTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_list_is_ordered_and_filtered_by_a_post_and_keeps_its_numbers()
    {
        await _guest.PostAsync(Guest.Three());
        // Without wishes all values are alike: no column of them, and the highest chance first.
        Chances().ShouldBe(Chances().OrderDescending());
        Numbers().Order().ShouldBe(Enumerable.Range(1, Numbers().Count));
        _guest.Page.ShouldContain("You have stated no wishes");
        Head().ShouldNotContain(">Value<");

        await _guest.PostAsync(Guest.Three(("preferences.states", "CA"), ("do", "list")));
        Numbers().ShouldBe(Enumerable.Range(1, Numbers().Count));
        Head().ShouldContain(">Value<");

        await _guest.PostAsync(
            Guest.Three(("preferences.states", "CA"), ("view.sort", "chance"), ("do", "list"))
        );
        Chances().ShouldBe(Chances().OrderDescending());
        Numbers().Order().ShouldBe(Enumerable.Range(1, Numbers().Count));

        await _guest.PostAsync(
            Guest.Three(("view.sort", "state"), ("view.signal", "gold"), ("do", "list"))
        );
        var states = Attribute("state");
        states.ShouldBe(states.Order(StringComparer.Ordinal));
        foreach (var line in Lines())
        {
            line.Contains("data-signal=\"gold\"", StringComparison.Ordinal)
                .ShouldBe(!line.Contains(" hidden", StringComparison.Ordinal));
        }

        _guest.Page.ShouldContain($"3 of {states.Count} programs");

        string Head() => _guest.Page.Split("id=\"list\"")[1].Split("</thead>")[0];

        List<double> Chances() =>
            [
                .. Attribute("chance")
                    .Select(text =>
                        double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
                    ),
            ];
    }

    [Fact]
    public async Task A_text_that_nothing_fits_leaves_no_line_and_says_so()
    {
        await _guest.PostAsync(Guest.Three(("view.text", "no such place")));

        Lines().ShouldAllBe(line => line.Contains(" hidden", StringComparison.Ordinal));
        _guest.Page.ShouldContain($"0 of {Lines().Count} programs");
    }

    [Fact]
    public async Task A_pinned_program_can_be_unpinned_and_one_left_out_can_be_put_back_at_once()
    {
        await _guest.PostAsync(Guest.Three());
        var code = _guest.Page.Split("value=\"must:")[1][..10];

        await _guest.PostAsync(Guest.Three(("do", "must:" + code)));
        _guest.Page.ShouldContain("value=\"unmust:" + code);
        _guest.Profile.ShouldContain("must");

        await _guest.PostAsync(Guest.Three(("preferences.must", code), ("do", "unmust:" + code)));
        _guest.Page.ShouldNotContain("value=\"unmust:" + code);

        await _guest.PostAsync(Guest.Three(("preferences.must", code), ("do", "never:" + code)));
        _guest.TextOf("summary").ShouldContain("is left out");
        _guest.Page.Split("is left out")[1].Split("</p>")[0].ShouldContain("\"must:" + code);
    }

    [Fact]
    public async Task Signals_exchanged_by_hand_stand_in_the_list_with_what_they_cost()
    {
        await _guest.PostAsync(Guest.Three());
        var (gold, other) = (CodeWith("gold"), CodeWith("silver"));

        await _guest.PostAsync(Guest.Three(("do", "signal:" + gold + "=none")));
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("name=\"signals\" value=\"" + gold + "=none\"");
        _guest.Page.ShouldContain("id=\"hand-cost\"");

        await _guest.PostAsync(
            Guest.Three(("signals", gold + "=none"), ("do", "signal:" + other + "=gold"))
        );
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        Line(gold).ShouldContain("data-signal=\"none\"");
        Line(other).ShouldContain("data-signal=\"gold\"");
        _guest.Page.ShouldContain("with the signals as advised");

        await _guest.PostAsync(
            Guest.Three(
                ("signals", gold + "=none"),
                ("signals", other + "=gold"),
                ("do", "advised:" + other)
            )
        );
        Line(other).ShouldContain("data-signal=\"silver\"");
        await _guest.PostAsync(
            Guest.Three(
                ("signals", gold + "=none"),
                ("signals", other + "=gold"),
                ("do", "advised:")
            )
        );
        Line(gold).ShouldContain("data-signal=\"gold\"");
        _guest.Page.ShouldNotContain("id=\"hand-cost\"");
    }

    [Fact]
    public async Task One_gold_too_many_is_a_plain_problem_and_the_move_is_taken_back()
    {
        await _guest.PostAsync(Guest.Three());
        var other = CodeWith("silver");

        await _guest.PostAsync(Guest.Three(("do", "signal:" + other + "=gold")));

        _guest.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        _guest.TextOf("summary").ShouldContain("at most 3");
        _guest.Page.ShouldNotContain("name=\"signals\"");
        Line(other).ShouldContain("data-signal=\"silver\"");
    }

    [Theory]
    [InlineData("signals", "0803611066=platinum")]
    [InlineData("signals", "<script>")]
    public async Task Signals_that_are_none_are_refused_in_words(string name, string value)
    {
        await _guest.PostAsync(Guest.Three((name, value)));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("a program and a tier");
        _guest.Page.ShouldNotContain("<script>");
    }

    private List<string> Lines() =>
        [.. LineTag().Matches(_guest.Page).Select(found => found.Value)];

    private string Line(string code) =>
        _guest
            .Page.Split("<tbody class=\"program\"")[1..]
            .Single(line => line.Contains("id=\"why-" + code, StringComparison.Ordinal));

    private string CodeWith(string signal) =>
        _guest
            .Page.Split("<tbody class=\"program\"")[1..]
            .Last(line => line.Contains($"data-signal=\"{signal}\"", StringComparison.Ordinal))
            .Split("id=\"why-")[1][..10];

    private List<int> Numbers() =>
        [
            .. Attribute("number")
                .Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        ];

    private List<string> Attribute(string name) =>
        [.. Lines().Select(line => line.Split($"data-{name}=\"")[1].Split('"')[0])];

    [GeneratedRegex("<tbody class=\"program\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineTag();
}
