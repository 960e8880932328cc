namespace SmartPick.Matching.Instances;

/// <summary>What part of an instance a problem is in.</summary>
public enum InstancePart
{
    /// <summary>The applicants and their lists.</summary>
    Applicants,

    /// <summary>The couples and their lists of pairs.</summary>
    Couples,

    /// <summary>The programs, their quotas and lists.</summary>
    Programs,

    /// <summary>The supplemental lists.</summary>
    Supplementals,

    /// <summary>The reversions.</summary>
    Reversions,
}

/// <summary>One thing wrong with an instance. Nothing is matched while there is one.</summary>
/// <param name="Part">The part.</param>
/// <param name="Row">Which row of that part, counted from 0 in the order given.</param>
/// <param name="Field">What in the row, for example "choice 3" or "quota".</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record InstanceProblem(
    InstancePart Part,
    int Row,
    string Field,
    string Found,
    string Expected
)
{
    /// <summary>One line for a person: where, what was found, what was expected.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Part} row {Row + 1} {Field}: found {Found}; expected {Expected}"
        );
}
