using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Questions;
using SmartPick.Reference;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Registers what requests and relationships need.</summary>
internal static class MentoringSetup
{
    public static void AddMentoring(this IServiceCollection services)
    {
        services.AddSingleton(RulesOf);
        services.AddScoped<IJobHandler, NudgeJobs>();
        services.AddScoped<IJobHandler, ExpiryJobs>();
        services.AddScoped<IJobHandler, TaperJobs>();
        services.AddScoped<IJobHandler, ReviewReminderJobs>();
        services.AddScoped<IJobHandler, MeetingReminderJobs>();
        services.AddScoped<IJobHandler, PlaceJobs>();
        services.AddScoped<IJobHandler, QuestionJobs>();
    }

    /// <exception cref="InvalidOperationException">The data folder is damaged.</exception>
    private static MentorshipRules RulesOf(IServiceProvider services)
    {
        var folder = DataFolder.Locate(services.GetRequiredService<IConfiguration>()["data"]);
        var reading = MentorshipFolder.Load(folder);
        return reading.Value
            ?? throw new InvalidOperationException(
                string.Join(Environment.NewLine, reading.Problems)
            );
    }
}
