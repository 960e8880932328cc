using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SmartPick.Reference.Exporting;

namespace SmartPick.Reference.Sharing;

/// <summary>
/// A packet as one page that needs nothing else: no script, no address, its few styles within. It opens without a network and prints to
/// PDF. It is built as a tree, so that every word of it is text whatever stands in it.
/// </summary>
public static class PacketHtml
{
    // Nothing may be fetched by whoever opens the file, and nothing in it may run.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private const string Styles = """
        body{font:16px/1.5 Georgia,"Times New Roman",serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1d2327;background:#fff}
        h1{font-size:1.7rem;line-height:1.2;margin:0}h2{font-size:1.2rem;margin:1.6rem 0 .4rem}p{margin:.4rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #c9ced3;overflow-wrap:break-word}
        thead th{border-bottom:2px solid #565e66}tbody th{font-weight:inherit}.num{text-align:end}.num,.short{white-space:nowrap}.why{min-width:16rem}.quiet{color:#565e66;font-size:.9rem}
        .ask{white-space:pre-wrap;border-inline-start:4px solid #565e66;padding-inline-start:.8rem;overflow-wrap:anywhere}.who{font-size:1.1rem}
        dl{margin:0}dl div{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:0 1rem}dd{margin:0;overflow-wrap:anywhere}dt{overflow-wrap:anywhere}
        .wide{overflow-x:auto}
        @media (prefers-color-scheme:dark){body{color:#e6e8ea;background:#16191c}.quiet{color:#a8b0b8}th,td{border-color:#3a4148}}
        @media print{body{margin:0;max-width:none;padding:0;color:#000;background:#fff}.quiet{color:#333}tr{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}@page{margin:15mm}}
        """;

    /// <summary>The file's bytes, UTF-8.</summary>
    public static byte[] Write(SharePacket packet)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement(
                    "meta",
                    new XAttribute("http-equiv", "Content-Security-Policy"),
                    new XAttribute("content", Policy)
                ),
                new XElement(
                    "meta",
                    new XAttribute("name", "viewport"),
                    new XAttribute("content", "width=device-width, initial-scale=1")
                ),
                Words("title", TitleOf(packet)),
                Words("style", Styles)
            ),
            new XElement("body", new XElement("main", Parts(packet)))
        );
        return Encoding.UTF8.GetBytes(
            "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n"
        );
    }

    private static string TitleOf(SharePacket packet) =>
        packet.Name is { Length: > 0 } name
            ? $"Applying for residency: {name}"
            : "Applying for residency";

    private static IEnumerable<XElement> Parts(SharePacket packet) =>
        [
            Words("h1", TitleOf(packet)),
            .. packet.Who is { } who ? [Words("p", who, "who")] : Array.Empty<XElement>(),
            Words(
                "p",
                $"Made on {LongDay.Of(packet.MadeOn)} with SmartPick. Estimates from published figures; no list promises a match.",
                "quiet"
            ),
            .. Questions(packet),
            .. Lines("Gaps", packet.Gaps),
            .. Standing(packet),
            .. List(packet.List),
            .. Ranks(packet),
            .. Applications(packet.Applications),
            .. Answers("Answers", packet.Profile),
            .. Answers("Sources", packet.List?.Sources),
        ];

    private static XElement[] Questions(SharePacket packet) =>
        packet.Questions is { } questions
            ? [Words("h2", "What I would like to ask"), Words("p", questions, "ask")]
            : [];

    private static XElement[] Standing(SharePacket packet) =>
        packet.Standing is { } standing
            ?
            [
                Words("h2", "How the season stands"),
                Words(
                    "p",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Chance to match with what has been heard: {PacketWords.Chance(standing.Match, standing.Thin)}. {standing.Held} interviews held or offered; {standing.Open} applications open."
                    )
                ),
                .. Note(standing.Correction),
            ]
            : [];

    private static XElement[] List(PacketList? list) =>
        list is null
            ? []
            :
            [
                Words("h2", PacketWords.Head(list)),
                Words("p", PacketWords.Totals(list)),
                .. Note(list.Correction),
                Words("p", PacketWords.Signals(list)),
                Table(
                    ["", "Program", "Signal", "Interview", "Why"],
                    list.Programs.Select(
                        (program, i) =>
                            new XElement(
                                "tr",
                                Number(i + 1),
                                new XElement(
                                    "th",
                                    new XAttribute("scope", "row"),
                                    Words("bdi", program.Name),
                                    Words("div", PacketWords.Place(program), "quiet"),
                                    program.Note is { } note ? Words("div", note, "ask") : null
                                ),
                                Words(
                                    "td",
                                    program.Signal is "none" ? "" : program.Signal,
                                    "short"
                                ),
                                Words(
                                    "td",
                                    PacketWords.Chance(program.Interview, program.Thin),
                                    "short"
                                ),
                                Words("td", string.Join("; ", program.Reasons), "why")
                            )
                    )
                ),
                Words(
                    "p",
                    $"A chance is a statement about luck; the range is a 90% interval of what is not known. Model of {LongDay.Of(list.FittedOn)}.",
                    "quiet"
                ),
            ];

    private static XElement[] Ranks(SharePacket packet) =>
        packet.Ranks is { } ranks
            ?
            [
                Words("h2", "The rank order list, most preferred first"),
                .. packet.RankList is { } list
                    ?
                    [
                        Words(
                            "p",
                            $"Chance to match with it: {PacketWords.Chance(list.Match, list.Thin)}."
                        ),
                        .. Note(list.Correction),
                    ]
                    : Array.Empty<XElement>(),
                Table(
                    ["", "Program", "Match here"],
                    ranks.Select(
                        (program, i) =>
                            new XElement(
                                "tr",
                                Number(i + 1),
                                Words("th", program, null, ("scope", "row")),
                                Words("td", PacketWords.Here(packet.RankList, i))
                            )
                    )
                ),
                .. Lines("First years for advanced positions", packet.RankList?.FirstYears),
                .. Lines("Questions about the rank list", packet.RankList?.Look),
            ]
            : [];

    private static XElement[] Applications(IReadOnlyList<PacketApplication>? applications) =>
        applications is null
            ? []
            :
            [
                Words("h2", "Applications"),
                Table(
                    ["Program", "Stands", "Signal"],
                    applications.Select(application => new XElement(
                        "tr",
                        Words("th", application.Program, null, ("scope", "row")),
                        Words("td", application.Stands),
                        Words("td", application.Signal is "none" ? "" : application.Signal)
                    ))
                ),
            ];

    private static XElement[] Lines(string title, IReadOnlyList<string>? lines) =>
        lines is { Count: > 0 }
            ? [Words("h2", title), new XElement("ul", lines.Select(line => Words("li", line)))]
            : [];

    private static XElement[] Answers(string title, IReadOnlyList<PacketLine>? lines) =>
        lines is { Count: > 0 }
            ?
            [
                Words("h2", title),
                new XElement(
                    "dl",
                    lines.Select(line => new XElement(
                        "div",
                        Words("dt", line.What),
                        Words("dd", line.Says)
                    ))
                ),
            ]
            : [];

    private static XElement[] Note(string? correction) =>
        correction is null ? [] : [Words("p", correction, "quiet")];

    private static XElement Table(IReadOnlyList<string> columns, IEnumerable<XElement> rows) =>
        new(
            "div",
            new XAttribute("class", "wide"),
            new XElement(
                "table",
                new XElement(
                    "thead",
                    new XElement(
                        "tr",
                        columns.Select(column =>
                            column.Length == 0
                                ? Words("th", "#", "num", ("scope", "col"))
                                : Words("th", column, null, ("scope", "col"))
                        )
                    )
                ),
                new XElement("tbody", rows)
            )
        );

    private static XElement Number(int number) =>
        Words("td", number.ToString(CultureInfo.InvariantCulture), "num");

    // An element is never left empty: what closes itself in XML stays open in HTML.
    private static XElement Words(
        string name,
        string text,
        string? css = null,
        params (string Name, string Value)[] attributes
    ) =>
        new(
            name,
            css is null ? null : new XAttribute("class", css),
            attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)),
            new XText(XmlText.Writable(text))
        );
}
