namespace SmartPick.Reference.Tests.NoFactInCode;

/// <summary>A literal that looks like a fact and is none, and why.</summary>
/// <param name="File">The file below <c>src</c>.</param>
/// <param name="Value">The literal, as written; of a long text its beginning, at least 20 characters.</param>
/// <param name="Reason">Why it may stand in code.</param>
internal sealed record AllowedLiteral(string File, string Value, string Reason)
{
    public bool Covers(Suspicion suspicion) =>
        suspicion.File == File
        && (
            suspicion.Value == Value
            || (
                Value.Length >= ShortestBeginning
                && suspicion.Value.TrimStart().StartsWith(Value, StringComparison.Ordinal)
            )
        );

    private const int ShortestBeginning = 20;
}

/// <summary>The permissions; each names one file, one literal and its reason.</summary>
internal static class AllowedLiterals
{
    public static IReadOnlyList<AllowedLiteral> All { get; } =
    [
        new(
            "SmartPick.Cli/Output/Wording.cs",
            "99",
            "per cent above which a chance is written as more than that"
        ),
        new(
            "SmartPick.Cli/Programs/SearchOptions.cs",
            "A specialty's name, such as",
            "an example in help"
        ),
        new(
            "SmartPick.Engine/Calibration/Interviews/SignalChange.cs",
            "2",
            "number of tiers and position of the gold one"
        ),
        new(
            "SmartPick.Engine/Chances/ChanceTable.cs",
            "2",
            "position of the gold tier in an array"
        ),
        new(
            "SmartPick.Engine/Randomness/KeyedRandom.cs",
            "11",
            "bits shifted out of a random number"
        ),
        new(
            "SmartPick.Matching/Randomness/KeyedHash.cs",
            "11",
            "bits shifted out of a random number"
        ),
        new(
            "SmartPick.Platform.Sqlite/SqlitePlace.cs",
            "11",
            "what Linux calls a file that somebody else holds"
        ),
        new(
            "SmartPick.Platform/Accounts/LinkCode.cs",
            "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
            "the letters of a code"
        ),
        new("SmartPick.Web/Design/QrMatrix.cs", "18", "bits of a QR code's version"),
        new("SmartPick.Web/Design/QrMatrix.cs", "11", "places in a QR code"),
        new("SmartPick.Engine/Market/SeasonDraws.cs", "23", "bits of a word that a draw uses"),
        new("SmartPick.Matching/Randomness/KeyedHash.cs", "27", "a shift of SplitMix64"),
        new(
            "SmartPick.Reference/Catalog/FeesFile.cs",
            "10_000",
            "upper limit that catches a slip in the file"
        ),
        new(
            "SmartPick.Reference/Catalog/FixedFeesFile.cs",
            "10_000",
            "upper limit that catches a slip in the file"
        ),
        new("SmartPick.Cli/WhatIf/HelpMostReport.cs", "$1,000", "the unit of a rate"),
        new(
            "SmartPick.Engine/Improving/HelpAdvisor.cs",
            "1000",
            "the unit of a rate: for each thousand dollars"
        ),
        new(
            "SmartPick.Reference/Improving/ImprovementsFile.cs",
            "100_000",
            "upper limit that catches a slip in the file"
        ),
        new("SmartPick.Reference/Model/InterviewParametersFile.cs", "18", "position of a column"),
        new(
            "SmartPick.Reference/Profiles/ProfileChange.cs",
            "FIELD=VALUE, such as",
            "an example of how to write a code"
        ),
        new("SmartPick.Reference/Profiles/Vocabulary.cs", "0123456789", "the ten digits"),
        new(
            "SmartPick.Reference/Profiles/Vocabulary.cs",
            "11",
            "length of a code with a digit too many"
        ),
        new(
            "SmartPick.Cli/WhatIf/WhatIfCommand.cs",
            "1000",
            "upper limit that catches a slip of the keys"
        ),
        new("SmartPick.Reference/Exporting/XlsxStyles.cs", "4", "number of a cell's format"),
        new("SmartPick.Web/Design/MapFrame.cs", "18", "room around a map, in its own units"),
        new("SmartPick.Web/Design/UsProjection.cs", "18", "degrees north"),
        new(
            "SmartPick.Reference/Requests/BodyShape.cs",
            "1000",
            "upper limit that catches a slip of the keys"
        ),
    ];

    public static bool Allow(Suspicion suspicion) => All.Any(allowed => allowed.Covers(suspicion));
}
