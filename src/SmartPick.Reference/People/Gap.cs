using SmartPick.Engine.Catalog;
using SmartPick.Reference.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.People;

/// <summary>Something of an application that another person can help with.</summary>
/// <param name="Id">As code names it.</param>
/// <param name="Need">The need it is: an id of <c>mentors/needs.csv</c>.</param>
/// <param name="Below">The figure below which there is a gap, where the gap has one.</param>
/// <param name="Label">In a few words.</param>
/// <param name="Why">Why it is shown, in a sentence without its full stop.</param>
/// <param name="Find">Where such a person is found without this product.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Gap(
    string Id,
    string Need,
    int? Below,
    string Label,
    string Why,
    string Find,
    Provenance Provenance
)
{
    private const int MostBelow = 100;

    /// <summary>Reads <c>people/gaps.csv</c>; what is wrong is in the log.</summary>
    internal static List<Gap> Read(string folder, IReadOnlySet<string> sourceIds, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(
            Path.Combine(folder, "gaps.csv"),
            ["gap", "need", "below", "label", "why", "find", .. CsvRow.ProvenanceColumns],
            log,
            row => new Gap(
                WordsFile.Id(row, "gap", seen),
                row.Text("need"),
                row.IntegerOrNull("below", 1, MostBelow),
                row.Text("label"),
                row.Text("why"),
                row.Text("find"),
                row.Provenance(sourceIds)
            )
        );
    }
}
