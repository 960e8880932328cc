using System.Globalization;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Groups;

namespace SmartPick.Web.Features.Groups;

/// <summary>Reads a group's task of a form.</summary>
internal static class TypedGroupTask
{
    public static GroupTaskWish Of(Func<string, string> field) =>
        new(
            field("task"),
            Enum.TryParse<TaskKind>(field("task-kind"), out var kind) && Enum.IsDefined(kind)
                ? kind
                : TaskKind.Other,
            Guid.TryParse(field("task-owner"), out var owner) ? owner : Guid.Empty,
            DateOnly.TryParseExact(
                field("task-due"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var due
            )
                ? due
                : null
        );

    /// <summary>For whom somebody may set one: a mentor for anybody, a mentee for themselves.</summary>
    public static IEnumerable<(string Value, string Text)> Owners(
        IReadOnlyList<GroupPerson> members,
        Guid me
    )
    {
        var mine = members.FirstOrDefault(one => one.PersonId == me);
        return members
            .Where(one =>
                one.PersonId == me || mine?.Role is SmartPick.Engine.Mentorship.Side.Mentor
            )
            .OrderBy(one => one.PersonId != me)
            .Select(one => (one.PersonId.ToString("D"), one.PersonId == me ? "mine" : one.Name));
    }
}
