using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Improving;

/// <summary>The second specialty that "what would help most" is asked to try.</summary>
public static class ParallelOnTrial
{
    /// <summary>What is wrong with it: the profile's own specialty is no second one. Null for nothing.</summary>
    /// <param name="name">The specialty, known to the catalog; null where none is named.</param>
    /// <param name="applicant">The profile.</param>
    /// <param name="file">Where it was named: the file or option of the problem.</param>
    /// <param name="field">The field there; null for none.</param>
    public static Problem? Wrong(string? name, Applicant applicant, string file, string? field) =>
        string.Equals(name, applicant.Specialty, StringComparison.Ordinal)
            ? new Problem(
                file,
                null,
                field,
                $"{name}, the profile's own specialty",
                "another specialty, to apply to beside it"
            )
            : null;
}
