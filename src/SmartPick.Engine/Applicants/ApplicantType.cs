using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Applicants;

/// <summary>The six applicant types of the Match. Needing a visa is a separate fact.</summary>
public enum ApplicantType
{
    /// <summary>A senior at a US MD school.</summary>
    UsMdSenior,

    /// <summary>A previous graduate of a US MD school.</summary>
    UsMdGraduate,

    /// <summary>A senior at a US DO school.</summary>
    UsDoSenior,

    /// <summary>A previous graduate of a US DO school.</summary>
    UsDoGraduate,

    /// <summary>A US citizen who studies or studied abroad.</summary>
    UsImg,

    /// <summary>A citizen of another country who studied abroad.</summary>
    NonUsImg,
}

/// <summary>What follows from an applicant type.</summary>
public static class ApplicantTypes
{
    /// <summary>The column of published interview rates that a type falls into.</summary>
    public static RateGroup RateGroup(this ApplicantType type) =>
        type switch
        {
            ApplicantType.UsMdSenior or ApplicantType.UsMdGraduate => Catalog.RateGroup.UsMd,
            ApplicantType.UsDoSenior or ApplicantType.UsDoGraduate => Catalog.RateGroup.UsDo,
            ApplicantType.UsImg => Catalog.RateGroup.UsImg,
            _ => Catalog.RateGroup.NonUsImg,
        };

    /// <summary>True for a previous graduate of a US school.</summary>
    public static bool IsUsGraduate(this ApplicantType type) =>
        type is ApplicantType.UsMdGraduate or ApplicantType.UsDoGraduate;

    /// <summary>True for graduates of schools abroad.</summary>
    public static bool IsImg(this ApplicantType type) =>
        type is ApplicantType.UsImg or ApplicantType.NonUsImg;

    /// <summary>The name used in evidence files and on pages.</summary>
    public static string DisplayName(this ApplicantType type) =>
        type switch
        {
            ApplicantType.UsMdSenior => "US MD senior",
            ApplicantType.UsMdGraduate => "US MD graduate",
            ApplicantType.UsDoSenior => "US DO senior",
            ApplicantType.UsDoGraduate => "US DO graduate",
            ApplicantType.UsImg => "US IMG",
            _ => "non-US IMG",
        };
}
