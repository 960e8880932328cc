using SmartPick.Platform.People;
using SmartPick.Web.Components;
using SmartPick.Web.Features.Accounts;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Applications;
using SmartPick.Web.Features.Compare;
using SmartPick.Web.Features.Couples;
using SmartPick.Web.Features.Groups;
using SmartPick.Web.Features.Guide;
using SmartPick.Web.Features.HowGood;
using SmartPick.Web.Features.Keep;
using SmartPick.Web.Features.Mentoring;
using SmartPick.Web.Features.Packet;
using SmartPick.Web.Features.People;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Programs;
using SmartPick.Web.Features.Ranks;
using SmartPick.Web.Features.Rounds;
using SmartPick.Web.Features.TryMatch;
using SmartPick.Web.Features.WhatIf;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Hosting;

/// <summary>The composition root: which services there are, and in which order a request passes through them.</summary>
internal static class SmartPickHost
{
    public static void AddSmartPick(this WebApplicationBuilder builder)
    {
        builder.AddQuietLog();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestLimits.MaxBodyBytes;
        });

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(GuestAccess.Configure);
        builder.Services.AddRequestLimits(builder.Configuration);
        builder.Services.AddGuestAccess();
        builder.AddStore();
        builder.Services.AddKeyRing();
        builder.AddAccountPages();
        builder.AddMail();
        builder.AddJobs();
        builder.Services.AddQuietExceptions();
        builder.Services.AddPageCompression();
        builder.Services.AddPick();
        builder.Services.AddScoped<WorkspaceDesk>();
        builder.Services.AddSingleton<ApiDesk>();
        builder.Services.AddApplications();
        builder.Services.AddApiDescription();
        builder.Services.AddRanks();
        builder.Services.AddCouple();
        builder.Services.AddKeep();
        builder.Services.AddMentoring();
        builder.Services.AddWhatIf();
        builder.Services.AddCompare();
        builder.Services.AddTryMatch();
        builder.Services.AddHowGood();
        builder.Services.AddSingleton<GuideShelf>();
        builder.Services.AddScoped<HelpDesk>();
        builder.Services.AddSingleton<MentorShelf>();
        builder.Services.AddMentoringRounds();
    }

    public static void UseSmartPick(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UsePageCompression();
        app.UseStatusCodePages(ProblemResponse.WriteAsync);
        app.UseMiddleware<HeadAnswer>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<FormGate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<TokenGate>();

        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/health", HealthAnswer.For).AllowAnonymous();
        app.MapRazorComponents<App>();
        app.MapAccounts();
        app.MapPick();
        app.MapAnswers();
        app.MapPrograms();
        app.MapKeep();
        app.MapProfiles();
        app.MapPacket();
        app.MapApplications();
        app.MapSoap();
        app.MapRanks();
        app.MapCouple();
        app.MapWhatIf();
        app.MapCompare();
        app.MapHowGood();
        app.MapMentoring();
        app.MapGroupFiles();
        app.MapRounds();
        app.MapPeople();
        app.MapRequests();
        app.MapRelationships();
        app.MapMeetings();
        app.MapTeam();
        app.MapConcerns();
        app.MapQuestions();
        app.MapReferrals();
        app.MapReflections();
        app.MapLists();
        app.MapGroups();
        app.MapRoundsApi();
        app.MapSchools();
        app.MapApiDescription();
        app.MapFallback("{**path}", NothingThere.For).AllowAnonymous();
    }
}
