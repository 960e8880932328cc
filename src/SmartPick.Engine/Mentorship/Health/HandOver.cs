using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Engine.Mentorship.Health;

/// <summary>What is left over when a relationship ends or fades out.</summary>
/// <param name="Tasks">Tasks that are still open, by their day.</param>
/// <param name="Letters">Requests for letters that were promised and are not uploaded.</param>
/// <param name="FreesPlace">True when the end frees one of the mentor's places.</param>
public sealed record HandOver(
    IReadOnlyList<MeetingTask> Tasks,
    IReadOnlyList<Guid> Letters,
    bool FreesPlace
)
{
    /// <summary>What is left over of a relationship as it stands before its end.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="tasks">Tasks; others' are passed over.</param>
    /// <param name="log">Entries of the log; others' are passed over.</param>
    public static HandOver Of(
        Relationship relationship,
        IEnumerable<MeetingTask> tasks,
        IEnumerable<Activity> log
    )
    {
        Activity[] letters =
        [
            .. log.Where(entry =>
                entry.RelationshipId == relationship.Id
                && entry.Kind is ActivityKind.LetterPromised or ActivityKind.LetterUploaded
            ),
        ];
        return new HandOver(
            [
                .. tasks
                    .Where(task => task.RelationshipId == relationship.Id && task.IsOpen)
                    .OrderBy(task => task.Due)
                    .ThenBy(task => task.Id),
            ],
            [
                .. letters
                    .Where(entry => entry.Kind is ActivityKind.LetterPromised)
                    .Select(entry => entry.Facts.SubjectId)
                    .OfType<Guid>()
                    .Except(
                        letters
                            .Where(entry => entry.Kind is ActivityKind.LetterUploaded)
                            .Select(entry => entry.Facts.SubjectId)
                            .OfType<Guid>()
                    ),
            ],
            relationship.HoldsPlace
        );
    }
}
