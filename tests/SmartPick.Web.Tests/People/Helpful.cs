using Microsoft.Extensions.DependencyInjection;
using SmartPick.Engine.Mentors;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Web.Tests.People;

/// <summary>Mentors of a running server, made without their pages.</summary>
internal static class Helpful
{
    private static readonly Lazy<ReferenceData> Shipped = new(() =>
        ReferenceData.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull()
    );

    /// <summary>The words that mentors and mentees choose from.</summary>
    public static MentorVocabulary Words => Shipped.Value.Mentoring.Vocabulary;

    /// <summary>A listed mentor.</summary>
    public static async Task<Who> AddMentorAsync(
        this RunningServer server,
        string name,
        Func<MentorAnswers, MentorAnswers>? but = null,
        string stage = "faculty"
    )
    {
        var who = await server.AddAccountAsync(name);
        var answers = new MentorAnswers
        {
            IsListed = true,
            Fields = ["Dermatology"],
            Supports = ["research-project", "letter"],
            Capacity = 3,
        };
        return await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var time = services.GetRequiredService<TimeProvider>();
            var data = Shipped.Value;
            var cancellation = TestContext.Current.CancellationToken;
            (
                await new ChangeStage(db, time).DoAsync(
                    who,
                    stage,
                    DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                    cancellation
                )
            ).Failures.ShouldBeEmpty();
            (
                await new SaveMentorProfile(db, time, data).DoAsync(
                    who,
                    but?.Invoke(answers) ?? answers,
                    null,
                    cancellation
                )
            ).Failures.ShouldBeEmpty();
            return who;
        });
    }
}
