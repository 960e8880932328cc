using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.Groups;

/// <summary>Looks at what somebody says of a group before it is stored.</summary>
internal static class GroupCheck
{
    public static Failure[] Of(GroupForm form, MentorVocabulary words) =>
        [
            .. new[]
            {
                TextCheck.Of(form.Name, "name", "the name", StoredGroup.LongestName, true),
                TextCheck.Of(form.About, "about", "what it is for", StoredGroup.LongestAbout),
                form.Needs.All(need => words.FindNeed(need) is not null) ? null : Errors.Needs,
            }.OfType<Failure>(),
        ];
}
