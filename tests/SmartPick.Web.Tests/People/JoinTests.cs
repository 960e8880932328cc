using System.Net;

namespace SmartPick.Web.Tests.People;

/// <summary>The join: every gap and every program that the pick shows names the people who can help, and one click starts the ask.</summary>
public sealed class JoinTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    /// <summary>On the list of somebody who answers three questions on dermatology.</summary>
    private const string Program = "0803611066";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task A_guests_list_says_how_to_find_people_names_nobody_and_asks_for_no_account()
    {
        // Offers nothing that the other tests look for: a gap names three people at most.
        await server.AddMentorAsync("Hidden Heron", said => said with { Supports = [] });
        await _guest.PostAsync(Guest.Three());

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Text.ShouldContain("Who can help");
        _guest.Text.ShouldContain("The list needs no account.");
        _guest.Page.ShouldNotContain("Hidden Heron");
        _guest.Page.ShouldContain("href=\"/ask\">Draft a message", Case.Sensitive);
        _guest.Page.ShouldNotContain("/ask?");
        _guest.Page.ShouldNotContain("find-people");
    }

    [Fact]
    public async Task The_list_of_somebody_signed_in_names_who_can_help_with_each_gap_one_click_from_the_ask()
    {
        var mentor = await server.AddMentorAsync("Letter Larch");
        await _guest.SignedInAsync("Jessica");
        await _guest.OpenAsync("/");
        await _guest.PostAsync(Guest.Three());

        _guest.Text.ShouldContain("Letter Larch");
        _guest.Page.ShouldContain(
            $"href=\"/ask?person={mentor.PersonId:D}&amp;need=letters\"",
            Case.Sensitive
        );
    }

    [Fact]
    public async Task A_program_on_the_list_and_its_page_name_who_knows_it()
    {
        await _guest.SignedInAsync("Jessica");
        await _guest.OpenAsync("/");
        await _guest.PostAsync(Guest.Three());
        var code = _guest.Page.Split("/program/")[1][..10];
        var mentor = await server.AddMentorAsync(
            "Knowing Kestrel",
            said => said with { Programs = [code], Supports = [] }
        );
        var ask = $"href=\"/ask?person={mentor.PersonId:D}&amp;program={code}\"";

        await _guest.PostAsync(Guest.Three());
        _guest.Page.ShouldContain(ask);

        await _guest.OpenAsync($"/program/{code}");
        _guest.Page.ShouldContain(ask);
        _guest.Text.ShouldContain("Knows this program");
    }

    [Fact]
    public async Task A_programs_page_tells_a_guest_whom_to_ask()
    {
        await _guest.OpenAsync($"/program/{Program}");

        _guest.Text.ShouldContain("Who can help here");
        _guest.Text.ShouldContain("your school's alumni there know it best");
        _guest.Page.ShouldContain("href=\"/ask\">Draft a message", Case.Sensitive);
        _guest.Page.ShouldNotContain("/ask?");
    }

    [Fact]
    public async Task What_helps_names_who_can_help_with_it()
    {
        var mentor = await server.AddMentorAsync("Research Robin");
        await _guest.SignedInAsync("Jessica");
        await _guest.PostAsync(Guest.Three());
        var workspace = $$"""{"smartpickWorkspace":1,"profile":{{_guest.Profile}}}""";
        await _guest.PressAsync("/what-if", workspace, "help");

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain($"/ask?person={mentor.PersonId:D}&amp;need=research\"");
    }

    [Fact]
    public async Task From_a_gap_the_search_gets_the_specialty_the_need_and_the_program_and_nothing_else()
    {
        await server.AddMentorAsync("Found Finch");
        await _guest.SignedInAsync("Jessica");
        await _guest.OpenAsync("/people");
        await _guest.PostToAsync(
            "/people",
            "people",
            ("do", "find"),
            ("for", "letters::Dermatology")
        );

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Text.ShouldContain("Found Finch");
        _guest.Text.ShouldContain("Offers help with letters (the first need)");
    }
}
