using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>What the log says of groups.</summary>
internal static class GroupLog
{
    public static void LogPlace(
        this PlatformDb db,
        TimeProvider time,
        GroupMember member,
        ActivityKind kind
    ) =>
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), member.PersonId).Entry(
                kind,
                member.GroupId,
                new ActivityFacts { Word = SideWords.Key(member.Role) }
            )
        );
}
