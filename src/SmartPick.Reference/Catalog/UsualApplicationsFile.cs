using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Catalog;

/// <summary>Reads <c>usual_applications.csv</c>.</summary>
internal static class UsualApplicationsFile
{
    public const string Name = "usual_applications.csv";

    // Beyond any number of programs there are; catches a slip of the decimal point.
    private const int Highest = 2000;

    private static readonly string[] Columns =
    [
        "specialty",
        "group",
        "mean",
        "low",
        "high",
        "note",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, RateGroup> Groups = new(StringComparer.Ordinal)
    {
        ["us_md"] = RateGroup.UsMd,
        ["us_do"] = RateGroup.UsDo,
        ["us_img"] = RateGroup.UsImg,
        ["non_us_img"] = RateGroup.NonUsImg,
    };

    public static ILookup<string, UsualApplications> Read(
        string folder,
        IReadOnlySet<string>? specialties,
        IReadOnlySet<string>? sourceIds,
        ProblemLog log
    )
    {
        var seen = new HashSet<(string, RateGroup?)>();
        return CsvTable
            .Read(
                Path.Combine(folder, Name),
                Columns,
                log,
                row =>
                {
                    var specialty = row.Member(
                        "specialty",
                        specialties,
                        "a specialty of specialties.csv"
                    );
                    var usual = new UsualApplications(
                        row.TextOrNull("group") is null ? null : row.Choice("group", Groups),
                        row.Number("mean", 0, Highest),
                        row.Number("low", 0, Highest),
                        row.Number("high", 0, Highest),
                        row.Text("note"),
                        row.Provenance(sourceIds)
                    );
                    if (row.IsGood && !(usual.Low <= usual.Mean && usual.Mean <= usual.High))
                    {
                        row.Reject(
                            "mean",
                            FormattableString.Invariant(
                                $"{usual.Mean} with {usual.Low} to {usual.High}"
                            ),
                            "a mean between low and high"
                        );
                    }

                    if (!seen.Add((specialty, usual.Group)))
                    {
                        row.Reject("group", specialty, "one row for a specialty and group");
                    }

                    return (specialty, usual);
                }
            )
            .ToLookup(pair => pair.specialty, pair => pair.usual, StringComparer.Ordinal);
    }
}
