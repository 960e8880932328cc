using System.Globalization;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Meetings;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Reads the tasks of a form.</summary>
internal static class TypedTasks
{
    public static IReadOnlyList<TaskWish> Of(Func<string, string> field, Side mine) =>
        [
            .. Enumerable
                .Range(1, TaskFields.Rows)
                .Select(number => new TaskWish(
                    field($"task-{number}"),
                    Enum.TryParse<TaskKind>(field($"task-kind-{number}"), out var kind)
                    && Enum.IsDefined(kind)
                        ? kind
                        : TaskKind.Other,
                    Enum.TryParse<Side>(field($"task-owner-{number}"), out var side)
                    && Enum.IsDefined(side)
                        ? side
                        : mine,
                    DateOnly.TryParseExact(
                        field($"task-due-{number}"),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var due
                    )
                        ? due
                        : null
                )
                {
                    Purpose = field($"task-purpose-{number}"),
                }),
        ];
}
