using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Workspaces;

/// <summary>Turns a checked document into a workspace.</summary>
internal static class WorkspaceBuilder
{
    /// <summary>The workspace that a document of good shape describes.</summary>
    public static Workspace Build(CheckedForm form, IReadOnlySet<LocatedValue> bad) =>
        new()
        {
            Revision = form.Whole("revision") ?? 0,
            Applicant = ProfileOf(form.Form("profile"), bad),
            Choices = ChoicesOf(form.Form("choices")),
            Notes = form.ByProgram("notes")
                .ToDictionary(
                    entry => entry.Code,
                    entry => NoteOf(new CheckedForm(entry.Value, bad))
                ),
            Criteria =
            [
                .. form.Forms("criteria")
                    .Select(criterion => new Criterion(
                        criterion.Text("name")!,
                        criterion.Number("weight")!.Value
                    )),
            ],
            Compared = form.Codes("compared"),
            Applications = [.. form.Forms("applications").Select(ApplicationOf)],
            Done = form.Texts("done"),
            MostInterviews = form.Whole("mostInterviews"),
            HeardUntil = form.Day("heardUntil"),
            Ranks = RanksOf(form.Form("ranks")),
            Partner = ProfileOf(form.Form("partner"), bad),
            PartnerRanks = form.Codes("partnerRanks"),
            PartnerApplications = [.. form.Forms("partnerApplications").Select(ApplicationOf)],
            PartnerHeardUntil = form.Day("partnerHeardUntil"),
            Pairs =
            [
                .. form.Forms("pairs")
                    .Select(pair => new RankedPair(pair.Code("mine"), pair.Code("theirs"))),
            ],
            Unfilled = [.. form.Forms("unfilled").Select(UnfilledOf)],
        };

    private static Engine.Applicants.Applicant? ProfileOf(
        CheckedForm form,
        IReadOnlySet<LocatedValue> bad
    ) => form.Value is null ? null : ApplicantBuilder.Build(form, bad);

    private static PickChoices ChoicesOf(CheckedForm form)
    {
        var usual = new PickChoices();
        return new PickChoices
        {
            Objective = form.Text("objective") is { } objective
                ? WorkspaceNames.Objectives.Find(objective)!.Value
                : usual.Objective,
            Preset = form.Text("preset") is { } preset
                ? WorkspaceNames.Presets.Find(preset)!.Value
                : usual.Preset,
            Overrides = form.Codes("overrides"),
            Signals = form.ByProgram("signals")
                .ToDictionary(entry => entry.Code, entry => TierOf(entry.Value.Text)),
        };
    }

    private static ProgramNote NoteOf(CheckedForm form) =>
        new(
            form.Text("text"),
            form.Forms("scores")
                .GroupBy(score => score.Text("criterion")!, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group => group.Last().Whole("score")!.Value,
                    StringComparer.Ordinal
                )
        );

    private static TrackedApplication ApplicationOf(CheckedForm form) =>
        new(
            form.Code("program")!.Value,
            form.Text("tier") is { } tier ? TierOf(tier) : SignalTier.None,
            [.. form.Forms("events").Select(EventOf)]
        )
        {
            Spent = form.Whole("spent"),
        };

    private static ApplicationEvent EventOf(CheckedForm form) =>
        new(WorkspaceNames.Events.Find(form.Text("kind")!)!.Value, form.Day("on")!.Value)
        {
            Start = form.Moment("start"),
            Minutes = form.Whole("minutes"),
            InPerson = form.Flag("inPerson"),
            RespondBy = form.Moment("respondBy"),
            Zone = form.Text("zone"),
            Note = form.Text("note"),
        };

    private static RankDraft RanksOf(CheckedForm form) =>
        new()
        {
            Programs = form.Codes("programs"),
            Unacceptable = form.Codes("unacceptable"),
            FirstYears =
            [
                .. form.Forms("firstYears")
                    .Select(year => new FirstYearPosition(year.Text("name")!, year.Text("state"))),
            ],
            Supplement = form.Flag("supplement") ?? true,
            NrmpCodes = form.ByProgram("nrmpCodes")
                .ToDictionary(entry => entry.Code, entry => entry.Value.Text),
        };

    private static UnfilledProgram UnfilledOf(CheckedForm form) =>
        new(
            form.Text("name")!,
            form.Text("specialty"),
            form.Text("state"),
            form.Whole("positions"),
            form.Code("program"),
            form.Flag("applied") ?? false
        );

    private static SignalTier TierOf(string name) => WorkspaceNames.Tiers.Find(name)!.Value;
}
