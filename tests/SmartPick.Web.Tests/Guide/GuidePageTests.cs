using System.Net;
using System.Text.RegularExpressions;
using SmartPick.Web.Features.Guide;

namespace SmartPick.Web.Tests.Guide;

public sealed partial class GuidePageTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private readonly Guest _guest = new(server);

    public static TheoryData<string> Topics { get; } =
    [.. GuideTopics.All.Select(topic => topic.Key)];

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task The_guide_names_every_question_and_leads_to_its_answer()
    {
        await _guest.OpenAsync("/guide");

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var topic in GuideTopics.All)
        {
            _guest.Page.ShouldContain($"<a href=\"{topic.Address}\"");
            WebUtility.HtmlDecode(_guest.Page).ShouldContain(topic.Question);
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task A_page_answers_says_what_to_do_next_and_leads_there(string key)
    {
        var topic = GuideTopics.All.Single(one =>
            string.Equals(one.Key, key, StringComparison.Ordinal)
        );
        await _guest.OpenAsync(topic.Address);

        _guest.Status.ShouldBe(HttpStatusCode.OK);
        var page = WebUtility.HtmlDecode(_guest.Page);
        page.ShouldContain($"<title>{topic.Question}");
        page.ShouldContain(topic.Answer);
        var next = page[page.IndexOf("next-title", StringComparison.Ordinal)..];
        next[..next.IndexOf("</section>", StringComparison.Ordinal)].ShouldContain("href=\"/");
        page.ShouldContain("aria-current=\"page\"");
    }

    [Theory]
    [InlineData("how-the-match-works", "NRMP")]
    [InlineData("how-early", "AAMC")]
    [InlineData("qualities", "Psychological Bulletin")]
    [InlineData("no-home-program", "Archives of Plastic Surgery")]
    [InlineData("when-it-does-not-work", "Academic Medicine")]
    [InlineData("does-it-change-chances", "Annals of Plastic Surgery")]
    public async Task What_was_counted_stands_with_its_source_and_how_far_to_trust_it(
        string key,
        string publisher
    )
    {
        await _guest.OpenAsync("/guide/" + key);

        var counted = Section().Match(_guest.Page).Value;
        counted.ShouldContain(publisher);
        FactLine()
            .Matches(counted)
            .Select(line => line.Value)
            .ShouldAllBe(line =>
                line.Contains("class=\"source\"", StringComparison.Ordinal)
                && line.Contains("class=\"small muted\"", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Every_way_on_from_the_guide_leads_somewhere()
    {
        var ways = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in GuideTopics.All.Select(topic => topic.Address).Prepend("/guide"))
        {
            await _guest.OpenAsync(address);
            ways.UnionWith(Way().Matches(_guest.Page).Select(way => way.Groups["to"].Value));
        }

        ways.Count.ShouldBeGreaterThan(8);
        foreach (var way in ways)
        {
            await _guest.OpenAsync(way);
            _guest.Status.ShouldBe(HttpStatusCode.OK, way);
        }
    }

    [GeneratedRegex("id=\"measured-title\".*?</section>", RegexOptions.Singleline, 1000)]
    private static partial Regex Section();

    [GeneratedRegex("<li>.*?</li>", RegexOptions.Singleline, 1000)]
    private static partial Regex FactLine();

    [GeneratedRegex("<a [^>]*href=\"(?<to>/[^\"#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Way();
}
