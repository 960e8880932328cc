using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>Turns a checked document into an applicant.</summary>
internal static class ApplicantBuilder
{
    /// <summary>The applicant that a document of good shape describes.</summary>
    public static Applicant Build(CheckedForm form, IReadOnlySet<LocatedValue> bad) =>
        new()
        {
            Specialty = form.Text("specialty")!,
            Type = ProfileNames.Types.Find(form.Text("type")!)!.Value,
            Label = form.Text("label"),
            Step2 = form.Whole("step2") is { } score ? Step2Score.Create(score) : null,
            ComlexLevel2 = form.Whole("comlexLevel2"),
            FailedAttempts = form.Whole("failedAttempts"),
            Step3Passed = form.Flag("step3Passed"),
            GraduationYear = form.Whole("graduationYear"),
            ResearchExperiences = form.Whole("researchExperiences"),
            Publications = form.Whole("publications"),
            SpecialtyHonors = form.Flag("specialtyHonors"),
            HonorSociety = form.Flag("honorSociety"),
            UsClinicalMonths = form.Whole("usClinicalMonths"),
            RedFlags =
            [
                .. form.Texts("redFlags").Select(name => ProfileNames.RedFlags.Find(name)!.Value),
            ],
            Visa = form.Text("visa") is { } visa ? ProfileNames.Visas.Find(visa) : null,
            SchoolState = form.Text("schoolState"),
            TieStates = form.Texts("tieStates"),
            HomePrograms = form.Codes("homePrograms"),
            AwayPrograms = form.Codes("awayPrograms"),
            MentorTies = form.Codes("mentorTies"),
            ReApplicant = form.Flag("reApplicant"),
            ArmedForces = form.Flag("armedForces"),
            Preferences = PreferencesOf(form.Form("preferences")),
            Limits = LimitsOf(form.Form("limits")),
            Parallel = ParallelOf(form.Form("parallel")),
            Partner = PartnerOf(form.Form("partner")),
            KnownFacts = form.ByProgram("knownFacts")
                .ToDictionary(
                    entry => entry.Code,
                    entry => FactsOf(new CheckedForm(entry.Value, bad))
                ),
        };

    private static Preferences PreferencesOf(CheckedForm form) =>
        new()
        {
            Divisions = form.Texts("divisions"),
            Regions = form.Texts("regions"),
            States = form.Texts("states"),
            Settings = form.Texts("settings"),
            Near = NearOf(form.Form("near")),
            SoughtAfter = form.Number("soughtAfter") ?? 0,
            OwnScores = form.ByProgram("ownScores")
                .Where(entry => entry.Value.Kind is JsonValueKind.Number)
                .ToDictionary(entry => entry.Code, entry => ShapeWords.NumberOf(entry.Value)),
            Weights = WeightsOf(form.Form("weights")),
            Must = form.Codes("must"),
            Never = form.Codes("never"),
            NeverStates = form.Texts("neverStates"),
            StatedDivisions = form["statedDivisions"] is null
                ? null
                : form.Texts("statedDivisions"),
        };

    private static NearPlace? NearOf(CheckedForm form) =>
        form.Value is null
            ? null
            : new NearPlace(
                form.Text("label")!,
                form.Number("latitude")!.Value,
                form.Number("longitude")!.Value,
                form.Number("withinKilometers")!.Value
            );

    private static PreferenceWeights WeightsOf(CheckedForm form)
    {
        var usual = new PreferenceWeights();
        return new PreferenceWeights(
            form.Number("place") ?? usual.Place,
            form.Number("near") ?? usual.Near,
            form.Number("setting") ?? usual.Setting,
            form.Number("soughtAfter") ?? usual.SoughtAfter,
            form.Number("ownScore") ?? usual.OwnScore
        );
    }

    private static Limits LimitsOf(CheckedForm form) =>
        new()
        {
            Budget = form.Whole("budget") is { } dollars ? new Money(dollars) : null,
            MaxApplications = form.Whole("maxApplications"),
            MaxPerState = form.Whole("maxPerState"),
            Reserve = form.Whole("reserve") ?? 0,
        };

    private static ParallelPlan? ParallelOf(CheckedForm form)
    {
        if (form.Value is null)
        {
            return null;
        }

        var plan = new ParallelPlan { Specialty = form.Text("specialty")! };
        return plan with
        {
            Worth = form.Number("worth") ?? plan.Worth,
            MaxApplications = form.Whole("maxApplications"),
            HomePrograms = form.Codes("homePrograms"),
            AwayPrograms = form.Codes("awayPrograms"),
        };
    }

    private static Partner? PartnerOf(CheckedForm form)
    {
        var usual = new Partner();
        return form.Value is null
            ? null
            : usual with
            {
                Specialty = form.Text("specialty"),
                ProfileFile = form.Text("profileFile"),
                Togetherness = form.Number("togetherness") ?? usual.Togetherness,
                WithinKilometers = form.Number("withinKilometers") ?? usual.WithinKilometers,
            };
    }

    private static ProgramFacts FactsOf(CheckedForm form) =>
        new()
        {
            SponsorsJ1 = form.Flag("sponsorsJ1"),
            SponsorsH1B = form.Flag("sponsorsH1B"),
            MinimumStep2 = form.Whole("minimumStep2"),
            MaximumAttempts = form.Whole("maximumAttempts"),
            MaximumYearsSinceGraduation = form.Whole("maximumYearsSinceGraduation"),
            AcceptsComlex = form.Flag("acceptsComlex"),
            IsStrict = form.Flag("isStrict"),
            Setting = form.Text("setting"),
        };
}
