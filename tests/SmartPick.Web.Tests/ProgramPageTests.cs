using System.Net;
using System.Text.Json;

namespace SmartPick.Web.Tests;

/// <summary>A program's own page: facts for anybody, notes, corrections and the chance by post.</summary>
public sealed class ProgramPageTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private const string Duke = "0803611066";

    private const string Workspace =
        "{\"smartpickWorkspace\":1,\"profile\":{\"smartpickProfile\":1,\"specialty\":\"Dermatology\",\"type\":\"US MD senior\",\"step2\":250}}";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_page_shows_facts_with_source_and_day_and_says_what_is_unknown()
    {
        await _guest.OpenAsync("/program/" + Duke);

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("mid-2025");
        _guest.Page.ShouldContain("unknown");
        _guest.Page.ShouldContain("unknown never means no");
        _guest.Page.ShouldContain("Your chance needs three answers");
    }

    [Fact]
    public async Task With_a_workspace_it_shows_the_chance_and_what_it_is_made_of()
    {
        await _guest.PostToAsync("/program/" + Duke, "work", ("workspace", Workspace));

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("id=\"program-chance\"");
        _guest.Page.ShouldContain("Because of");
        _guest.Page.ShouldContain("/how-good#");
    }

    [Fact]
    public async Task Notes_and_corrections_go_into_the_workspace_and_are_marked_as_the_guests_own()
    {
        await _guest.PostToAsync(
            "/program/" + Duke,
            "work",
            ("workspace", Workspace),
            ("note", "Kind people"),
            ("own.minimumStep2", "240"),
            ("own.sponsorsJ1", "true"),
            ("do", "save")
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        var root = Carried();
        root.GetProperty("notes")
            .GetProperty(Duke)
            .GetProperty("text")
            .GetString()
            .ShouldBe("Kind people");
        var facts = root.GetProperty("profile").GetProperty("knownFacts").GetProperty(Duke);
        facts.GetProperty("minimumStep2").GetInt32().ShouldBe(240);
        facts.GetProperty("sponsorsJ1").GetBoolean().ShouldBeTrue();
        _guest.Page.ShouldContain("yours");

        await _guest.PostToAsync(
            "/program/" + Duke,
            "work",
            ("workspace", root.GetRawText()),
            ("do", "save")
        );
        Carried().TryGetProperty("notes", out _).ShouldBeFalse();
        Carried().GetProperty("profile").TryGetProperty("knownFacts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_correction_that_is_no_number_is_told_and_nothing_else_is_lost()
    {
        await _guest.PostToAsync(
            "/program/" + Duke,
            "work",
            ("workspace", Workspace),
            ("note", "Kind people"),
            ("own.minimumStep2", "many"),
            ("do", "save")
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("Lowest Step 2 CK");
        Carried()
            .GetProperty("notes")
            .GetProperty(Duke)
            .GetProperty("text")
            .GetString()
            .ShouldBe("Kind people");
    }

    [Fact]
    public async Task From_its_page_a_program_is_pinned_left_out_and_compared()
    {
        await ActAsync(Workspace, "must");
        Codes("must").ShouldBe([Duke]);
        _guest.Page.ShouldContain("Pinned: unpin");

        await ActAsync(_guest.Carried, "never");
        Codes("never").ShouldBe([Duke]);
        Codes("must").ShouldBeEmpty();
        _guest.Page.ShouldContain("Left out: put it back");

        await ActAsync(_guest.Carried, "unnever");
        Codes("never").ShouldBeEmpty();

        await ActAsync(_guest.Carried, "add");
        Carried().GetProperty("compared")[0].GetString().ShouldBe(Duke);
        _guest.Page.ShouldContain("Compared: take out");

        await ActAsync(_guest.Carried, "drop");
        Carried().TryGetProperty("compared", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_seventh_program_to_compare_is_refused_with_a_reason()
    {
        const string six =
            "\"0800121010\",\"0800300146\",\"0800300148\",\"0800321127\",\"0800321145\",\"0800421013\"";
        await ActAsync(
            Workspace.Replace(
                "{\"smartpickWorkspace\":1,",
                $"{{\"smartpickWorkspace\":1,\"compared\":[{six}],",
                StringComparison.Ordinal
            ),
            "add"
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("at most six");
        Carried().GetProperty("compared").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public async Task Who_has_entered_nothing_has_nothing_to_act_on()
    {
        await _guest.OpenAsync("/program/" + Duke);
        _guest.Page.ShouldNotContain("id=\"act-pin\"");
        _guest.Page.ShouldNotContain("id=\"act-compare\"");
    }

    private Task ActAsync(string workspace, string command) =>
        _guest.PostToAsync(
            "/program/" + Duke,
            "work",
            ("workspace", workspace),
            ("do", $"{command}:{Duke}")
        );

    private string[] Codes(string wish) =>
        Carried().GetProperty("profile").TryGetProperty("preferences", out var wishes)
        && wishes.TryGetProperty(wish, out var codes)
            ? [.. codes.EnumerateArray().Select(code => code.GetString()!)]
            : [];

    private JsonElement Carried() => JsonDocument.Parse(_guest.Carried).RootElement;
}
