using SmartPick.Web.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests.People;

/// <summary>The pages about people and the join, in a browser: accessible, narrow and wide, light and dark.</summary>
public sealed class PeopleTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_the_pages_about_people(int width)
    {
        var mentor = await chromium.Server.AddMentorAsync(
            "Dr. Wren",
            said => said with { Struggles = ["exam"], About = "Ask me anything." }
        );
        await chromium.Server.AddMentorAsync("Dr. Rest", said => said with { IsPaused = true });
        var (visit, _) = await chromium.SignedInAsync("Jessica", width);
        await using (visit)
        {
            foreach (
                var address in (string[])
                    [
                        "/people",
                        $"/people/{mentor.PersonId:D}",
                        "/me/needs",
                        "/me/mentor",
                        "/me/mentor/whom",
                        "/me/mentor/talk",
                        "/me/mentor/style",
                        "/me/mentor/know",
                        "/me/people",
                        "/claim",
                    ]
            )
            {
                await visit.Page.GotoAsync(address);
                await Audit.UnfoldAsync(visit);
                await Audit.ShouldFitAsync(visit, address);
                await Audit.CheckAsync(visit, address);
            }

            visit.Complaints.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task From_the_list_one_click_on_a_named_person_starts_the_ask(int width)
    {
        var mentor = await chromium.Server.AddMentorAsync("Dr. Larch");
        var (visit, _) = await chromium.SignedInAsync("Jessica", width);
        await using (visit)
        {
            await visit.Page.GotoAsync("/");
            await visit.AnswerThreeAsync();
            var ask = visit
                .Page.Locator("#who-can-help a.ask")
                .First;
            await Expect(ask).ToBeVisibleAsync();
            (await ask.GetAttributeAsync("href")).ShouldNotBeNull().ShouldStartWith("/ask?person=");
            mentor.PersonId.ShouldNotBe(Guid.Empty);
            await Audit.ShouldFitAsync(visit, "list");
            await Audit.CheckAsync(visit, "list with people");

            // The search is asked by post, and nothing of the profile goes along.
            var all = visit.Page.Locator("#who-can-help button[form='find-people']").First;
            if (await all.CountAsync() > 0)
            {
                var sent = await visit.Page.RunAndWaitForRequestAsync(
                    () => all.ClickAsync(),
                    request => request.Method == "POST" && request.Url.EndsWith("/people", StringComparison.Ordinal)
                );
                sent.PostData.ShouldNotBeNull().ShouldNotContain("250");
                sent.PostData.ShouldNotContain("profile");
            }
        }
    }
}
