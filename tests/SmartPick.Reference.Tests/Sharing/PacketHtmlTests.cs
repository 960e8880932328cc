using System.Text;
using System.Text.RegularExpressions;
using SmartPick.Reference.Sharing;

namespace SmartPick.Reference.Tests.Sharing;

/// <summary>The packet as a page to send: it holds everything, needs nothing, and runs nothing.</summary>
public sealed partial class PacketHtmlTests
{
    private const string Hostile =
        "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u0001\uD800";

    private static readonly SharePacket Packet = new(
        1,
        "2026-11-23",
        Name: "Jessica",
        Profile: [new PacketLine("step2", "250")],
        List: new PacketList(
            "Dermatology",
            2027,
            "2026-11-01",
            new PacketFigure(0.7, 0.5, 0.9),
            false,
            new PacketFigure(9.8, 7.7, 12.5),
            1458,
            [
                new PacketProgram(
                    "0803611066",
                    "A university",
                    "Chapel Hill, NC",
                    "gold",
                    new PacketFigure(0.8, 0.5, 0.95),
                    ["Gold signal +78 points (source)"]
                ),
            ],
            [new PacketLine("source", "A publisher")]
        ),
        Applications: [new PacketApplication("A university", "gold", "invited")],
        Ranks: ["A university", "Another"],
        Questions: "Too few?",
        Who: "US MD senior, applying in Dermatology.",
        Gaps: ["No away rotation entered."],
        Standing: new PacketStanding(new PacketFigure(0.62, 0.4, 0.8), false, 3, 20),
        RankList: new PacketRankList(
            new PacketFigure(0.88, 0.7, 0.95),
            false,
            [new PacketRank(new PacketFigure(0.6, 0.4, 0.7)), new PacketRank(null)],
            ["State University: transitional year, NC"],
            ["The order follows the chances."]
        )
    );

    [Fact]
    public void A_count_has_decimals_only_below_ten()
    {
        PacketWords.Count(new PacketFigure(12.94, 10.0, 16.2), false).ShouldBe("12.9 (10 to 16)");
        PacketWords.Count(new PacketFigure(3.04, 1, 5.25), false).ShouldBe("3.0 (1.0 to 5.3)");
    }

    [Fact]
    public void Where_the_evidence_for_an_interview_is_thin_the_interval_stands_alone()
    {
        var list = Packet.List!;
        var thin = Packet with
        {
            List = list with
            {
                Programs = [.. list.Programs.Select(program => program with { Thin = true })],
            },
        };

        Page(Packet).ShouldContain("80% (50% to 95%)");
        Page(thin).ShouldNotContain("80% (50% to 95%)");
        Page(thin).ShouldContain("anything from 50% to 95%: the evidence is thin");
    }

    [Fact]
    public void Where_the_evidence_for_the_list_is_thin_no_single_number_is_said_of_it()
    {
        var page = Page(Packet with { List = Packet.List! with { Thin = true } });

        page.ShouldContain("anything from 50% to 90%: the evidence is thin");
        page.ShouldContain("Expected interviews 8 to 13: the evidence is thin");
        page.ShouldNotContain("70% (50%");
        page.ShouldNotContain("9.8");
    }

    [Fact]
    public void A_list_of_two_specialties_says_which_and_what_chance_both_give()
    {
        var list = Packet.List!;
        var both = list with
        {
            Parallel = "Internal Medicine",
            Anywhere = new PacketFigure(0.91, 0.8, 0.97),
            Programs =
            [
                list.Programs[0] with
                {
                    Specialty = "Dermatology",
                },
                list.Programs[0] with
                {
                    Specialty = "Internal Medicine",
                },
            ],
        };

        var page = Page(Packet with { List = both });

        page.ShouldContain(
            "The list: 2 programs, Dermatology (1) and Internal Medicine (1), Match 2027"
        );
        page.ShouldContain("Chance to match in Dermatology with this list: 70% (50% to 90%)");
        page.ShouldContain("Anywhere, Internal Medicine included: 91% (80% to 97%)");
        page.ShouldContain("Chapel Hill, NC · Internal Medicine");
        Page(Packet).ShouldNotContain("Anywhere,");
    }

    [Fact]
    public void A_mentor_finds_everything_in_the_order_in_which_it_is_asked()
    {
        var page = Page(Packet);
        string[] inOrder =
        [
            "Applying for residency: Jessica",
            "US MD senior, applying in Dermatology.",
            "Too few?",
            "No away rotation entered.",
            "62% (40% to 80%)",
            "Chance to match with this list: 70% (50% to 90%)",
            "Cost $1,458",
            "Signals: 1 gold",
            "80% (50% to 95%)",
            "88% (70% to 95%)",
            "60% (40% to 70%)",
            "State University: transitional year, NC",
            "The order follows the chances.",
            "A publisher",
        ];
        var places = inOrder.Select(text => page.IndexOf(text, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
    }

    [Fact]
    public void It_asks_for_nothing_outside_and_says_so_to_the_browser()
    {
        var page = Page(Packet);
        Outside().Matches(page).ShouldBeEmpty();
        page.ShouldContain("default-src 'none'; style-src 'unsafe-inline'");
        page.ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public void Whatever_stands_in_it_is_text()
    {
        var page = Page(
            Packet with
            {
                Name = Hostile,
                Questions = Hostile,
                Who = Hostile,
                Gaps = [Hostile],
                Ranks = [Hostile],
                Applications = [new PacketApplication(Hostile, Hostile, Hostile)],
                Profile = [new PacketLine(Hostile, Hostile)],
            }
        );
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;script&gt;alert(1)");
    }

    [Fact]
    public void An_element_with_nothing_in_it_is_closed()
    {
        Page(Packet with { Questions = string.Empty }).ShouldNotContain("<p class=\"ask\" />");
        Page(Packet).ShouldNotContain("<td />");
    }

    [Fact]
    public void Thin_evidence_is_said_and_no_number_stands_for_it() =>
        Page(Packet with { List = Packet.List! with { Thin = true } })
            .ShouldContain("anything from 50% to 90%: the evidence is thin");

    private static string Page(SharePacket packet) =>
        Encoding.UTF8.GetString(PacketHtml.Write(packet));

    [GeneratedRegex(
        "\\b(src|href|action|srcset|poster|data)\\s*=|url\\(|@import|<link|<iframe|<object|<form",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Outside();
}
