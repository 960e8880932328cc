using SmartPick.Web.Features.Mentoring;

namespace SmartPick.Web.Features.Groups;

/// <summary>Where the pages of groups are.</summary>
internal static class GroupAddress
{
    public const string All = MentoringAddress.Groups;

    /// <summary>The page of one group.</summary>
    public static string Of(Guid id) => $"{All}/{id:D}";

    /// <summary>The page of one meeting of a group.</summary>
    public static string Meeting(Guid id) => $"{All}/meetings/{id:D}";
}
