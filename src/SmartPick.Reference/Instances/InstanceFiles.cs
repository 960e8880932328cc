using SmartPick.Matching.Instances;

namespace SmartPick.Reference.Instances;

/// <summary>A file of an instance's folder.</summary>
/// <param name="Part">The part of the instance it holds.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether an instance can do without it.</param>
/// <param name="Columns">Its columns, in the order in which they are written.</param>
internal sealed record InstanceFiles(
    InstancePart Part,
    string Name,
    bool IsOptional,
    string[] Columns
)
{
    /// <summary>Those of its columns that it can do without.</summary>
    public string[] OptionalColumns { get; init; } = [];

    /// <summary>Applicants, members of couples included when they are to have a place in the order.</summary>
    public static readonly InstanceFiles Applicants = new(
        InstancePart.Applicants,
        "applicants.csv",
        false,
        ["applicant", "choices"]
    );

    /// <summary>Programs.</summary>
    public static readonly InstanceFiles Programs = new(
        InstancePart.Programs,
        "programs.csv",
        false,
        ["program", "quota", "parity", "ranks"]
    )
    {
        OptionalColumns = ["parity"],
    };

    /// <summary>Couples.</summary>
    public static readonly InstanceFiles Couples = new(
        InstancePart.Couples,
        "couples.csv",
        true,
        ["couple", "first", "second", "pairs"]
    );

    /// <summary>Supplemental lists.</summary>
    public static readonly InstanceFiles Supplementals = new(
        InstancePart.Supplementals,
        "supplemental.csv",
        true,
        ["applicant", "advanced_program", "choices"]
    );

    /// <summary>Reversions.</summary>
    public static readonly InstanceFiles Reversions = new(
        InstancePart.Reversions,
        "reversions.csv",
        true,
        ["donor", "receiver", "seats"]
    );

    /// <summary>All of them, in the order in which they are read and their problems told.</summary>
    public static IReadOnlyList<InstanceFiles> All { get; } =
    [Applicants, Programs, Couples, Supplementals, Reversions];

    /// <summary>The words of the column <c>parity</c>.</summary>
    public static IReadOnlyDictionary<string, Parity> ParityWords { get; } =
        new Dictionary<string, Parity>(StringComparer.Ordinal)
        {
            ["any"] = Parity.Any,
            ["even"] = Parity.Even,
            ["odd"] = Parity.Odd,
        };

    /// <summary>The column in which a field of an instance's problem stands, with the place in its list.</summary>
    public string ColumnOf(string field) =>
        field switch
        {
            "id" => Columns[0],
            "first member" => "first",
            "second member" => "second",
            "advanced program" => "advanced_program",
            _ when Columns.Contains(field, StringComparer.Ordinal) => field,
            _ => $"{Columns[^1]} ({field})",
        };
}
