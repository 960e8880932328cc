using System.Text;
using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Validation;

/// <summary>What was checked for one specialty and type.</summary>
/// <param name="Specialty">The specialty; <see cref="Everything"/> for figures over all.</param>
/// <param name="Type">The applicants; null for all together.</param>
/// <param name="Cells">The published figures; empty when there is none.</param>
public sealed record ValidationGroup(
    string Specialty,
    ApplicantType? Type,
    IReadOnlyList<ValidationCell> Cells
)
{
    /// <summary>The specialty of figures over all specialties.</summary>
    public const string Everything = "ALL";

    private const string AllTypes = "everybody";

    /// <summary>The name by which pages link to the group, such as <c>dermatology-us-md-senior</c>.</summary>
    public string Anchor => AnchorOf(Specialty, Type);

    /// <summary>The rates of the group: errors in points can be averaged over these alone.</summary>
    public IEnumerable<ValidationCell> Rates => Cells.Where(cell => cell.IsRate);

    /// <summary>The groups of a report, by specialty and type.</summary>
    public static IReadOnlyList<ValidationGroup> Of(IEnumerable<ValidationCell> cells) =>
        [
            .. cells
                .GroupBy(cell => (cell.Specialty, cell.Type))
                .OrderBy(group => group.Key.Specialty, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Type ?? (ApplicantType)int.MaxValue)
                .Select(group => new ValidationGroup(
                    group.Key.Specialty,
                    group.Key.Type,
                    [.. group]
                )),
        ];

    /// <summary>One group of a report; without cells when nothing was checked for it.</summary>
    public static ValidationGroup Of(
        ValidationReport report,
        string specialty,
        ApplicantType? type
    ) =>
        new(
            specialty,
            type,
            [
                .. report.Cells.Where(cell =>
                    cell.Type == type
                    && string.Equals(cell.Specialty, specialty, StringComparison.Ordinal)
                ),
            ]
        );

    /// <summary>The name by which pages link to a group: letters and digits in lower case, joined by hyphens.</summary>
    public static string AnchorOf(string specialty, ApplicantType? type)
    {
        var anchor = new StringBuilder();
        foreach (var letter in $"{specialty} {type?.DisplayName() ?? AllTypes}")
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                anchor.Append(char.ToLowerInvariant(letter));
            }
            else if (anchor.Length > 0 && anchor[^1] != '-')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString().TrimEnd('-');
    }
}
