using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.EveryField;

/// <summary>Markup, scripts and a megabyte typed into every text field of every page of people and mentoring, with every button pressed.</summary>
public sealed class EveryFieldTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Mark = "<script>alert(7)</script>";
    private const string Markup = "\">'" + Mark + "<img src=x onerror=alert(7)>";

    /// <summary>Pages of what takes more than one step to make: RoundPagesTests, RowPagesTests and GroupPagesTests come to them.</summary>
    private static readonly string[] Unreached =
    [
        "/groups/meetings/{Id:guid}",
        "/lists/{Id:guid}",
        "/rounds/runs/{Id:guid}",
    ];

    /// <summary>Where the way through the pages begins; every other page is reached by a link.</summary>
    private static readonly string[] Doors =
    [
        "/account",
        "/account/invitation",
        "/requests",
        "/relationships",
        "/team",
        "/mentor",
        "/thanks",
        "/concerns",
        "/questions",
        "/referrals",
        "/reflections",
        "/lists",
        "/groups",
        "/people",
        "/me/mentor",
        "/me/needs",
        "/me/people",
        "/claim",
        "/rounds",
        "/ask",
    ];

    /// <summary>Buttons that would take the person or the pair away from the pages still to come.</summary>
    private static readonly string[] Ends =
    [
        "sign-out",
        "delete",
        "end",
        "apart",
        "keep-apart",
        "block",
        "leave",
        "taper",
    ];

    /// <summary>Markup where words go, and days and numbers that are taken.</summary>
    private static string? Plausible(string name, string type) =>
        type switch
        {
            "number" => null,
            "date" => DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", null),
            "datetime-local" => DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd'T'HH:mm", null),
            "email" => "somebody@example.org",
            _ when name is "zone" => "Etc/UTC",
            _ => Markup,
        };

    private readonly HtmlParser _parser = new();

    [Fact]
    public async Task Markup_typed_into_every_field_is_text_wherever_it_is_shown()
    {
        var people = await PeopleAsync();
        foreach (var guest in people)
        {
            foreach (var address in await ReachAsync(guest))
            {
                await PressAllAsync(guest, address, (_, _) => Markup);
                await PressAllAsync(guest, address, Plausible);
            }
        }

        var shown = new HashSet<string>(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var guest in people)
        {
            foreach (var address in await ReachAsync(guest))
            {
                await guest.OpenAsync(address);
                ((int)guest.Status).ShouldBeLessThan(500, address);
                guest.Page.ShouldNotContain(Mark, Case.Sensitive, address);
                guest.Page.ShouldNotContain("<img src=x", Case.Sensitive, address);
                reached.Add(PatternOf(address));
                if (guest.Text.Contains(Mark, StringComparison.Ordinal))
                {
                    shown.Add(PatternOf(address));
                }
            }

            guest.Dispose();
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"reached {string.Join(", ", reached.Order(StringComparer.Ordinal))}\nshown on {string.Join(", ", shown.Order(StringComparer.Ordinal))}"
        );
        shown.Count.ShouldBeGreaterThanOrEqualTo(15, "what was typed is shown somewhere");
        string.Join(
                ", ",
                Pages().Except(reached, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            )
            .ShouldBe(string.Join(", ", Unreached), "pages that no link leads to");
    }

    [Fact]
    public async Task A_megabyte_in_any_field_is_refused_without_an_error_of_ours()
    {
        var megabyte = new string('m', 1_000_000);
        var people = await PeopleAsync();
        var fields = 0;
        foreach (var guest in people)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var address in await ReachAsync(guest))
            {
                foreach (var field in (await FieldsAsync(guest, address)).Where(seen.Add))
                {
                    fields++;
                    await PressAllAsync(
                        guest,
                        address,
                        (name, _) =>
                            string.Equals(name, field, StringComparison.Ordinal) ? megabyte : null
                    );
                }
            }

            foreach (var address in Doors)
            {
                await guest.OpenAsync(address);
                ((int)guest.Status).ShouldBeLessThan(500, address);
                guest.Page.Length.ShouldBeLessThan(megabyte.Length, $"{address} kept it");
            }

            guest.Dispose();
        }

        fields.ShouldBeGreaterThan(40);
    }

    /// <summary>A mentee and a mentor who work together and have a meeting, and the administrator of their school.</summary>
    private async Task<IReadOnlyList<Guest>> PeopleAsync()
    {
        var mentorWho = await server.AddMentorAsync("Mentor " + Markup);
        var mentor = new Guest(server);
        await mentor.SignedInAsync(string.Empty, mentorWho);
        var mentee = new Guest(server);
        var menteeWho = await mentee.SignedInAsync("Mentee " + Markup);
        var head = new Guest(server);
        var headWho = await head.SignedInAsync("Head " + Markup);
        await server.AddPasskeyAsync(headWho);
        await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var school = new Institution
            {
                Id = Guid.CreateVersion7(),
                Name = $"Here {Guid.CreateVersion7():N}",
            };
            db.Add(school);
            db.AddRange(
                new[]
                {
                    (mentorWho, Role.Mentor),
                    (menteeWho, Role.Member),
                    (headWho, Role.Administrator),
                }.Select(each => new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = each.Item1.PersonId,
                    InstitutionId = school.Id,
                    Role = each.Item2,
                })
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await PressAsync(
            mentee,
            $"/ask?person={mentorWho.PersonId}&need=research",
            "send",
            ("text", "Dear mentor"),
            ("kind", "Conversation")
        );
        await PressAsync(mentor, "/requests", "accept:");
        await mentor.OpenAsync("/relationships");
        var pair = Link(mentor, "/relationships/");
        await PressAsync(
            mentee,
            pair,
            "plan",
            ("starts", DateTime.UtcNow.AddHours(30).ToString("yyyy-MM-dd'T'HH:mm", null)),
            ("zone", "Etc/UTC"),
            ("minutes", "30")
        );
        await mentee.OpenAsync(pair);
        Link(mentee, "/meetings/").ShouldNotBeEmpty();
        return [mentee, mentor, head];
    }

    /// <summary>Presses the first button of a page whose value begins so, with some fields filled in.</summary>
    private async Task PressAsync(
        Guest guest,
        string address,
        string begins,
        params (string Name, string Value)[] filled
    )
    {
        var form = (await FormsAsync(guest, address)).First(each =>
            each.Buttons.Any(button => button.Value.StartsWith(begins, StringComparison.Ordinal))
        );
        var button = form.Buttons.First(each =>
            each.Value.StartsWith(begins, StringComparison.Ordinal)
        );
        var names = filled.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        using var body = new FormUrlEncodedContent(
            form.Press(button, (_, _) => null)
                .Where(field => !names.Contains(field.Key))
                .Concat(filled.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );
        await guest.SendAsync(form.Action, body);
        guest.Status.ShouldBe(HttpStatusCode.OK, guest.Text);
    }

    private string Link(Guest guest, string begins)
    {
        using var page = _parser.ParseDocument(guest.Page);
        return page.QuerySelector($"a[href^='{begins}']")?.GetAttribute("href") ?? string.Empty;
    }

    private async Task PressAllAsync(
        Guest guest,
        string address,
        Func<string, string, string?> typed
    )
    {
        foreach (var form in await FormsAsync(guest, address))
        {
            foreach (var button in form.Buttons.Where(button => !IsEnd(button.Value)))
            {
                using var body = new FormUrlEncodedContent(form.Press(button, typed));
                await guest.SendAsync(form.Action, body);
                ((int)guest.Status).ShouldBeLessThan(500, $"{address} {button.Value}");
                guest.Page.ShouldNotContain(Mark, Case.Sensitive, $"{address} {button.Value}");
            }
        }
    }

    private async Task<IReadOnlyList<string>> FieldsAsync(Guest guest, string address) =>
        [
            .. (await FormsAsync(guest, address))
                .SelectMany(form => form.Types.Keys)
                .Distinct(StringComparer.Ordinal),
        ];

    private async Task<IReadOnlyList<PageForm>> FormsAsync(Guest guest, string address)
    {
        await guest.OpenAsync(address);
        using var page = await _parser.ParseDocumentAsync(guest.Page);
        return [.. PageForm.Of(page, address)];
    }

    /// <summary>Every page that links lead to, at most two of a kind.</summary>
    private async Task<IReadOnlyList<string>> ReachAsync(Guest guest)
    {
        var reached = new List<string>();
        var known = new HashSet<string>(Doors, StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>(Doors);
        while (open.TryDequeue(out var address))
        {
            await guest.OpenAsync(address);
            if (guest.Status is not HttpStatusCode.OK)
            {
                continue;
            }

            reached.Add(address);
            using var page = await _parser.ParseDocumentAsync(guest.Page);
            foreach (var link in page.QuerySelectorAll("a[href^='/']"))
            {
                var target = link.GetAttribute("href")!.Split('#', '?')[0];
                var kind = PatternOf(target);
                if (
                    Pages().Contains(kind, StringComparer.Ordinal)
                    && kinds.GetValueOrDefault(kind) < 2
                    && known.Add(target)
                )
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    open.Enqueue(target);
                }
            }
        }

        return reached;
    }

    private static bool IsEnd(string button) =>
        button.Split(':') is var parts
        && (
            Ends.Contains(parts[0], StringComparer.Ordinal)
            || Ends.Contains(parts[^1], StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>The pages with forms that are not open to guests.</summary>
    private string[] Pages() =>
        _pages ??= [.. SecurityTests.Endpoints(server).Where(IsPage).Select(Pattern)];

    private string[]? _pages;

    private static bool IsPage(RouteEndpoint endpoint) =>
        SecurityTests.Name(endpoint) is var name
        && name.StartsWith("GET,POST /", StringComparison.Ordinal)
        && !SecurityTests.OpenToGuests.Contains(name, StringComparer.Ordinal);

    private static string Pattern(RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private string PatternOf(string address) =>
        Pages()
            .Where(pattern =>
                new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), []).TryMatch(
                    address,
                    []
                )
            )
            .OrderBy(pattern => pattern.Count(letter => letter == '{'))
            .FirstOrDefault(address);
}
