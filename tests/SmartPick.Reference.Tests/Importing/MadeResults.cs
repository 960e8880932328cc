using System.Globalization;
using System.Text;
using CsCheck;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>A table of results that a test has made up, and its text in every layout. No figure comes from anybody's table.</summary>
internal sealed record MadeResults(
    IReadOnlyList<int> Years,
    IReadOnlyList<MadeInstitution> Institutions
)
{
    // Cities that the directory has in the state, so that layouts differ in nothing but layout.
    private static readonly (string Code, string Name, string City)[] Places =
    [
        ("AL", "Alabama", "Birmingham"),
        ("NC", "North Carolina", "Chapel Hill"),
        ("NY", "New York", "New York"),
        ("VT", "Vermont", "Burlington"),
    ];

    private static readonly Gen<string> Names = OneOf
        .Of("Made", "Hosp", "Univ", "Health", "Saint", "Lake", "North", "Clinic", "Center/East")
        .Array[2, 5]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<(int? Quota, int? Matched)> Figures = Gen.Select(
        Gen.Bool,
        Gen.Int[0, 90],
        Gen.Int[0, 90],
        (isThere, quota, matched) => isThere ? ((int?)quota, (int?)matched) : (null, null)
    );

    public static Gen<MadeResults> Any { get; } =
        from years in Gen.Int[2, 5]
        from first in Gen.Int[2018, 2022]
        from institutions in InstitutionOf(years).Array[1, 6]
        select new MadeResults(
            [.. Enumerable.Range(0, years).Select(i => first + years - 1 - i)],
            [
                .. institutions
                    .OrderBy(institution => institution.State, StringComparer.Ordinal)
                    .Select((institution, i) => institution.WithDigits(1000 + i)),
            ]
        );

    private static Gen<MadeInstitution> InstitutionOf(int years) =>
        from place in OneOf.Of(Places)
        from name in Names
        from tracks in TrackOf(years).Array[1, 5]
        select new MadeInstitution(place.Code, place.Name, name, place.City, tracks);

    private static Gen<MadeTrack> TrackOf(int years) =>
        from name in Names
        from specialty in OneOf.Of("040", "140", "440", "999")
        from letter in OneOf.Of('C', 'P', 'A', 'M')
        from figures in Figures.Array[years]
        select new MadeTrack(specialty, letter, name, figures);

    /// <summary>What must come out: code, year, quota, matched, state, institution, city, program.</summary>
    public IEnumerable<string> Expected() =>
        from institution in Institutions
        from track in institution.Tracks.Select(
            (track, i) => (Track: track, Code: institution.CodeOf(i))
        )
        from year in Years.Select((year, i) => (Year: year, Figures: track.Track.Figures[i]))
        where year.Figures.Quota is not null
        select Line(
            track.Code,
            year.Year,
            year.Figures.Quota,
            year.Figures.Matched,
            institution.State,
            institution.Name,
            institution.City,
            track.Track.Name
        );

    /// <summary>A row that was read, in the same form.</summary>
    public static string Line(QuotaRow row) =>
        Line(
            row.Code.Text,
            row.Year,
            row.Quota,
            row.Matched,
            row.Place.State,
            row.Place.Institution,
            row.Place.City,
            row.Place.Program
        );

    public string Csv()
    {
        var text = new StringBuilder("state,institution,city,program,code");
        text.Append(string.Concat(Years.Select(year => Text($",quota_{year},matched_{year}"))));
        foreach (var institution in Institutions)
        {
            for (var i = 0; i < institution.Tracks.Count; i++)
            {
                var track = institution.Tracks[i];
                text.Append('\n')
                    .Append(
                        Text(
                            $"{institution.State},{institution.Name},{institution.City},{track.Name},{institution.CodeOf(i)}"
                        )
                    )
                    .Append(
                        string.Concat(
                            track.Figures.Select(year => Text($",{year.Quota},{year.Matched}"))
                        )
                    );
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Line(
        string code,
        int year,
        int? quota,
        int? matched,
        string state,
        string institution,
        string city,
        string program
    ) => Text($"{code}|{year}|{quota}|{matched}|{state}|{institution}|{city}|{program}");

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

internal sealed record MadeInstitution(
    string State,
    string StateName,
    string Name,
    string City,
    IReadOnlyList<MadeTrack> Tracks
)
{
    private int Digits { get; init; }

    public MadeInstitution WithDigits(int digits) => this with { Digits = digits };

    // The number of the track keeps codes apart.
    public string CodeOf(int track) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Digits}{Tracks[track].Specialty}{Tracks[track].Letter}{track}"
        );
}

internal sealed record MadeTrack(
    string Specialty,
    char Letter,
    string Name,
    IReadOnlyList<(int? Quota, int? Matched)> Figures
);
