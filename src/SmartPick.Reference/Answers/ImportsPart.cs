using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Answers;

/// <summary>What of the user's own imports an answer rests on, as JSON writes it.</summary>
public sealed record ImportsPart(
    int Quotas,
    int Programs,
    int Outcomes,
    IReadOnlyList<CoveragePart> Positions
)
{
    /// <summary>The counts; null without imports.</summary>
    public static ImportsPart? Of(UserOverlay imports) =>
        imports.Facts.IsEmpty
            ? null
            : new ImportsPart(
                imports.Facts.Quotas.Count,
                imports.Facts.Programs.Count,
                imports.Facts.Outcomes.Count,
                [
                    .. imports.Coverage.Select(row => new CoveragePart(
                        row.Specialty,
                        Rounded.To6(row.Share),
                        row.IsUsed,
                        row.Year,
                        row.PassedOver
                    )),
                ]
            );
}

/// <summary>The share of a specialty's programs with imported positions, of which year, and whether they replace the estimate.</summary>
public sealed record CoveragePart(
    string Specialty,
    double Share,
    bool Used,
    int Year,
    int? PassedOver
);
