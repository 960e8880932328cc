using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SmartPick.Engine.Validation;

namespace SmartPick.Web.Tests.HowGood;

public sealed partial class HowGoodPageTests(ReportServer server)
    : IClassFixture<ReportServer>,
        IDisposable
{
    private const int PageSize = 60;

    private readonly Guest _guest = new(server.Running);

    private string Text => WebUtility.HtmlDecode(_guest.Page);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Every_family_and_every_figure_stands_on_the_page_with_its_evidence()
    {
        await _guest.OpenAsync("/how-good");

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        foreach (
            var name in new[]
            {
                "Match rate by applicant type",
                "Match rate by Step 2 score",
                "Interview rate",
                "Numbers of ranks and interviews",
                "A whole season",
            }
        )
        {
            Text.ShouldContain(name);
        }

        foreach (var cell in MadeReport.Report.Cells)
        {
            Regex
                .Count(
                    Text,
                    Regex.Escape(cell.EvidenceId) + "<",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
                .ShouldBeGreaterThan(0, cell.EvidenceId);
        }
    }

    [Fact]
    public async Task What_is_broken_comes_first_with_why_and_what_was_not_measured_is_said()
    {
        await _guest.OpenAsync("/how-good");

        Text.ShouldContain("1 of 4");
        Text.ShouldContain("2 broken, 1 not measured: named below, with why");
        var broken = Text.IndexOf("List lengths are not published.", StringComparison.Ordinal);
        var open = Text.IndexOf("nothing was held out", StringComparison.Ordinal);
        var met = Text.IndexOf("✓ met", StringComparison.Ordinal);
        broken.ShouldBeGreaterThan(0);
        open.ShouldBeGreaterThan(broken);
        met.ShouldBeGreaterThan(open);
        Text.ShouldContain("Two people of one group");
        Text.ShouldContain("R = 2 (assumed 3)");
        Text.ShouldContain("smartpick validate");
    }

    [Fact]
    public async Task Figures_over_all_specialties_are_outcomes_and_not_what_could_not_be_held_out()
    {
        await _guest.OpenAsync("/how-good?family=market");

        Text.ShouldContain("outcomes of simulated seasons");
        Text.ShouldNotContain("could not be held out");
    }

    [Fact]
    public async Task Rates_and_bins_of_few_people_are_no_points_and_that_is_said()
    {
        await _guest.OpenAsync("/how-good");

        Text.ShouldContain(
            "Match rates of fewer than 20 people, which are mostly luck, are not drawn (1)"
        );
        Text.ShouldContain("Bins of fewer than 20 people in all are not drawn");
        // The bin of 7 people at 3 % stands nowhere; the one of 500 does.
        Text.ShouldContain("32.0%");
        Text.ShouldNotContain("3.1%");
    }

    [Fact]
    public async Task A_total_has_its_standard_error_and_a_tie_is_said()
    {
        await _guest.OpenAsync("/how-good");

        Text.ShouldContain("✗ not met: a tie");
        Text.ShouldContain("−0.0002 ± 0.0004 nats a person");
        Text.ShouldContain("better by more than luck");
        Text.ShouldNotContain("-0.000");
        Text.ShouldContain(">Log-loss, model less nobody");
    }

    [Fact]
    public async Task Nothing_that_a_file_holds_becomes_markup()
    {
        foreach (
            var address in new[]
            {
                "/how-good",
                "/how-good?sort=unseen",
                "/how-good?sort=%3Cscript%3Ealert(1)%3C/script%3E&family=%22%3E%3Cimg%20onerror=x%3E&page=%3C",
            }
        )
        {
            await _guest.OpenAsync(address);

            _guest.Status.ShouldBe(HttpStatusCode.OK);
            _guest.Page.ShouldNotContain("<script>");
            _guest.Page.ShouldNotContain("<img");
            _guest.Page.ShouldNotContain(" style=");
        }
    }

    [Theory]
    [InlineData("published")]
    [InlineData("people")]
    [InlineData("seen")]
    [InlineData("unseen")]
    public async Task Each_heading_and_order_sorts_and_a_second_time_turns_round(string order)
    {
        await _guest.OpenAsync("/how-good");
        Follow($"/how-good?sort={order}#figures");
        await _guest.OpenAsync($"/how-good?sort={order}");
        var keys = Keys(order);
        var down = Figures().ConvertAll(figure => keys[figure]);
        down.Count.ShouldBe(Math.Min(PageSize, keys.Count));
        down.ShouldBeInOrder(SortDirection.Descending);

        Follow($"/how-good?sort={order}-up#figures");
        await _guest.OpenAsync($"/how-good?sort={order}-up");
        Figures().ConvertAll(figure => keys[figure]).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public async Task A_long_table_has_pages_that_hold_every_figure_once()
    {
        await _guest.OpenAsync("/how-good?sort=published");
        Follow("/how-good?sort=published&page=2#figures");
        var first = Figures();
        await _guest.OpenAsync("/how-good?sort=published&page=2");
        var second = Figures();

        first
            .Concat(second)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                MadeReport
                    .Report.Cells.Select(cell => cell.EvidenceId)
                    .Order(StringComparer.Ordinal)
            );
        await _guest.OpenAsync("/how-good?sort=published&page=999999");
        Figures().ShouldBe(second);
    }

    [Theory]
    [InlineData("family=interviews", 1)]
    [InlineData("family=step2", 70)]
    [InlineData("specialty=Dermatology", 3)]
    [InlineData("type=non-US+IMG", 2)]
    [InlineData("held=1", 5)]
    [InlineData("specialty=Dermatology&type=US+MD+senior&held=1&family=match", 1)]
    [InlineData("specialty=Nowhere&family=none&type=all&held=no", 76)]
    public async Task A_filter_in_the_address_shows_what_it_names(string query, int figures)
    {
        await _guest.OpenAsync("/how-good?" + query);

        Text.ShouldContain(
            string.Create(CultureInfo.InvariantCulture, $"{figures} of 76 figures.")
        );
    }

    [Fact]
    public async Task Every_group_of_the_model_has_one_place_to_which_a_number_can_lead()
    {
        await _guest.OpenAsync("/how-good");

        var ids = Ids().Matches(_guest.Page).Select(found => found.Groups["id"].Value).ToList();
        ids.Count.ShouldBe(ids.Distinct(StringComparer.Ordinal).Count());
        ids.ShouldContain(id => id == "dermatology-us-md-senior");
        ids.ShouldContain(id => id == "nuclear-medicine-us-img");
        ids.Count(id => id.EndsWith("-us-do-graduate", StringComparison.Ordinal))
            .ShouldBe(Specialties(), "each specialty has the type, checked or not");
    }

    [Fact]
    public async Task The_numbers_of_a_list_lead_to_places_that_are_there()
    {
        await _guest.PostAsync(Guest.Three());
        var links = Links()
            .Matches(_guest.Page)
            .Select(found => found.Groups["anchor"].Value)
            .ToList();
        await _guest.OpenAsync("/how-good");

        links.Count.ShouldBeGreaterThan(10);
        foreach (var anchor in links.Distinct(StringComparer.Ordinal))
        {
            _guest.Page.ShouldContain($"id=\"{anchor}\"");
        }
    }

    [Theory]
    [InlineData("/how-good", "gzip")]
    [InlineData("/how-good", "br")]
    [InlineData("/api/v1/validation", "gzip")]
    public async Task The_page_travels_light(string address, string packing)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(packing);
        using var response = await _guest.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        response.Content.Headers.ContentEncoding.ShouldBe([packing]);
        (
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        ).Length.ShouldBeLessThan(300_000);
    }

    [Fact]
    public async Task Without_a_validation_the_page_says_how_to_run_one()
    {
        await using var bare = ReportServer.WithoutReport();
        using var guest = new Guest(bare.Running);

        await guest.OpenAsync("/how-good");

        guest.Status.ShouldBe(HttpStatusCode.OK);
        guest.Page.ShouldContain("No validation has been run on these data");
        guest.Page.ShouldContain("smartpick validate");
        guest.Page.ShouldNotContain("/api/v1/validation");
    }

    private void Follow(string address) =>
        Text.ShouldContain($"href=\"{address}\"", customMessage: "a link to the view");

    /// <summary>The evidence ids of the table of figures, from the top.</summary>
    private List<string> Figures() =>
        [
            .. EvidenceIds()
                .Matches(Text.Split("id=\"figures\"")[1].Split("</section>")[0])
                .Select(found => found.Groups["id"].Value),
        ];

    /// <summary>By what each figure is sorted, to the digits that the file holds.</summary>
    private static Dictionary<string, double> Keys(string order)
    {
        Func<ValidationCell, double?> key = order switch
        {
            "published" => cell => cell.Published,
            "people" => cell => cell.People,
            "seen" => cell => Distance(cell, cell.InSample.Value),
            _ => cell => cell.HeldOut is { } held ? Distance(cell, held.Value) : null,
        };
        return MadeReport
            .Report.Cells.Where(cell => key(cell) is not null)
            .ToDictionary(
                cell => cell.EvidenceId,
                cell => Math.Round(key(cell)!.Value, 6),
                StringComparer.Ordinal
            );
    }

    private static double Distance(ValidationCell cell, double model) =>
        Math.Abs(model - cell.Published) / (cell.IsRate ? 1 : cell.Published);

    private static int Specialties() =>
        SmartPick
            .Reference.ReferenceData.Load(SmartPick.Reference.DataFolder.Locate(null))
            .Value!.Model.Matches.Select(row => row.Specialty)
            .Distinct(StringComparer.Ordinal)
            .Count();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"/how-good#(?<anchor>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("(?<id>smartpick-design/made-up/[0-9]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EvidenceIds();
}
