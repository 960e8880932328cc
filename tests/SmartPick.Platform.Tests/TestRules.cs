using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Tests.People;
using SmartPick.Reference;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Platform.Tests;

/// <summary>The rules that the product goes by.</summary>
internal static class TestRules
{
    private static readonly Lazy<MentorshipRules> Read = new(() =>
        MentorshipFolder.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull()
    );

    public static MentorshipRules Rules => Read.Value;

    /// <summary>The words that mentors and mentees choose from.</summary>
    public static MentorVocabulary Words => Folk.Data.Mentoring.Vocabulary;
}
