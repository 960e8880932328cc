using System.Net;
using System.Net.Http.Json;
using SmartPick.Platform;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.Mentoring;

/// <summary>The same rule by page and by address: who may be asked, and words that look like a patient.</summary>
public sealed class WordsAndRulesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Form = "mentoring";
    private const string Telling = "I think of MRN 123456 often.";

    [Fact]
    public async Task A08_The_ask_page_says_a_rule_before_the_message_is_written_and_holds_it_after()
    {
        var peer = await server.AddMentorAsync("Nearly Near", stage: "M2");
        using var asker = new Guest(server);
        await asker.SignedInAsync("Stageless");

        await asker.OpenAsync($"/ask?person={peer.PersonId}");
        asker.Text.ShouldContain("you cannot ask Nearly Near through SmartPick");
        await asker.PostToAsync(
            $"/ask?person={peer.PersonId}",
            Form,
            ("text", "Could we talk?"),
            ("kind", "Conversation"),
            ("do", "send")
        );

        asker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asker.Text.ShouldContain("A near-peer is asked from at least one stage behind");
        asker.Page.ShouldContain("Could we talk?");
        (await PostAsync(asker, "/api/v1/requests", peer, "Could we talk?")).ShouldContain(
            "requests.not-ahead"
        );
    }

    [Fact]
    public async Task H05_A_page_asks_once_about_what_looks_like_a_patient_and_keeps_what_was_typed()
    {
        using var guest = new Guest(server);
        await guest.SignedInAsync("Reflecting");

        await guest.PostToAsync("/reflections", Form, ("reflection", Telling), ("do", "write"));
        guest.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        guest.Page.ShouldContain("name=\"no-patient\"");
        guest.Page.ShouldContain(Telling);

        await guest.PostToAsync(
            "/reflections",
            Form,
            ("reflection", Telling),
            ("no-patient", "yes"),
            ("do", "write")
        );
        guest.Status.ShouldBe(HttpStatusCode.OK);
        guest.Text.ShouldContain("Kept for yourself");
        guest.Page.ShouldNotContain("name=\"no-patient\"");
    }

    [Fact]
    public async Task H05_An_address_asks_once_too()
    {
        var mentor = await server.AddMentorAsync("Dr. Smith");
        using var guest = new Guest(server);
        await guest.SignedInAsync("Asking");

        (await PostAsync(guest, "/api/v1/requests", mentor, Telling)).ShouldContain("text.patient");
        guest.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await PostAsync(guest, "/api/v1/requests?noPatient=true", mentor, Telling);
        guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task D07_A_page_of_requests_beyond_the_last_is_empty_and_no_error()
    {
        using var guest = new Guest(server);
        await guest.SignedInAsync("Paging");
        foreach (
            var address in (string[])
                [
                    "/requests",
                    "/relationships",
                    "/thanks",
                    "/api/v1/requests",
                    "/api/v1/relationships",
                    "/api/v1/thanks",
                ]
        )
        {
            foreach (var page in (string[])["1", "2", "0", "-1", "99999999999", "two"])
            {
                await guest.OpenAsync($"{address}?page={page}");
                ((int)guest.Status).ShouldBeLessThan(500, $"{address} {page}");
            }

            await guest.OpenAsync($"{address}?page=2");
            guest.Status.ShouldBe(HttpStatusCode.OK, address);
        }

        await guest.OpenAsync("/ask?person=nobody");
        ((int)guest.Status).ShouldBeLessThan(500, "a key that is none");
    }

    private static async Task<string> PostAsync(Guest guest, string address, Who to, string message)
    {
        using var body = JsonContent.Create(new { toId = to.PersonId, message });
        await guest.SendAsync(address, body);
        return guest.Page;
    }
}
