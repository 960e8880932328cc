using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Validation;

/// <summary>Words that the files of a validation write for enums.</summary>
internal static class ValidationWords
{
    /// <summary>Applicant types by their displayed names.</summary>
    public static IReadOnlyDictionary<string, ApplicantType> Types { get; } =
        Enum.GetValues<ApplicantType>()
            .ToDictionary(type => type.DisplayName(), StringComparer.Ordinal);

    /// <summary>The members of an enum by their names in the code.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.Ordinal);
}
