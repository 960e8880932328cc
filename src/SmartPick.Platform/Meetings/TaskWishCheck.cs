using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Platform.Meetings;

/// <summary>Looks at tasks before they are stored, of a pair or a group.</summary>
internal static class TaskWishCheck
{
    /// <summary>What is wrong with those that have a title; empty when nothing is.</summary>
    public static Failure[] Of(
        IReadOnlyCollection<(string? Title, DateOnly? Due)> typed,
        MentorshipRules rules
    ) =>
        [
            .. typed.Count == 0 ? new[] { Errors.NoTask } : [],
            .. typed
                .Select(wish =>
                    TextCheck.WithoutPatients(
                        wish.Title,
                        "task",
                        "the task",
                        StoredTask.LongestTitle,
                        rules
                    )
                )
                .OfType<Failure>(),
            .. typed.Any(wish => wish.Due is null) ? new[] { Errors.Due } : [],
        ];
}
