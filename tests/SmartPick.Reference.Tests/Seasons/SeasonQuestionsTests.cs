using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Tests.Importing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Tests.Seasons;

/// <summary>The one question that the page, the interface and the command put about a season.</summary>
public sealed class SeasonQuestionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly AcgmeCode Program = ImportFolder
        .Reference.Catalog.InSpecialty("Dermatology")
        .First()
        .Code;

    private static readonly Workspace Guest = Workspace.Empty with
    {
        Applicant = new Applicant
        {
            Specialty = "Dermatology",
            Type = ApplicantType.UsMdSenior,
            Step2 = Step2Score.Create(240),
        },
        Applications =
        [
            new TrackedApplication(
                Program,
                SignalTier.None,
                [new ApplicationEvent(ApplicationEventKind.Applied, new DateOnly(2026, 9, 23))]
            ),
        ],
        Done = [SeasonDates.Registration],
        MostInterviews = 7,
    };

    [Fact]
    public void Imports_count_as_the_profiles_own_word_does()
    {
        var facts = new ProgramFacts { MinimumStep2 = 265 };
        var imported = ImportFolder.Reference.With(
            UserFacts.None with
            {
                Programs = [new ImportedProgramFacts(Program, facts)],
            }
        );
        var own = Guest with
        {
            Applicant = Guest.Applicant! with
            {
                KnownFacts = new Dictionary<AcgmeCode, ProgramFacts> { [Program] = facts },
            },
        };

        var without = Interview(Guest, ImportFolder.Reference);
        Interview(Guest, imported).ShouldBe(Interview(own, ImportFolder.Reference), 1e-12);
        Interview(Guest, imported).ShouldBeLessThan(without);
    }

    [Fact]
    public void Everything_entered_goes_into_the_question()
    {
        var request = SeasonQuestions.Of(Guest, ImportFolder.Reference, Today);
        request.Done.ShouldBe([SeasonDates.Registration]);
        request.MostInterviews.ShouldBe(7);
        request.Today.ShouldBe(Today);
        request.Applications.ShouldBe(Guest.Applications);
    }

    private static double Interview(Workspace workspace, ReferenceData data) =>
        data.CreateSeasonAdvisor()
            .Advise(
                SeasonQuestions.Of(workspace, data, Today),
                TestContext.Current.CancellationToken
            )
            .Advice.ShouldNotBeNull()
            .Programs[0]
            .InterviewBefore.Value;
}
