using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Workspaces;

/// <summary>Writes a workspace in its canonical form: what is not entered or at its default is left out. Reading it back gives the same workspace.</summary>
public static class WorkspaceWriter
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Short = Readable with { Indented = false };

    /// <summary>The workspace as a file for people: UTF-8 without a byte order mark, indented, with a line feed at its end.</summary>
    public static byte[] Write(Workspace workspace) => [.. Write(workspace, Readable), (byte)'\n'];

    /// <summary>The same without white space, as pages carry it.</summary>
    public static byte[] WriteShort(Workspace workspace) => Write(workspace, Short);

    private static byte[] Write(Workspace workspace, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            WriteFields(new FormWriter(json), workspace);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteFields(FormWriter form, Workspace workspace)
    {
        form.Number(WorkspaceShape.VersionField, WorkspaceShape.Version);
        form.Number("revision", workspace.Revision, 0);
        WriteProfile(form, "profile", workspace.Applicant);
        WriteChoices(form, workspace.Choices);
        WriteNotes(form, workspace.Notes);
        form.Forms(
            "criteria",
            workspace.Criteria,
            (inner, criterion) =>
            {
                inner.Text("name", criterion.Name);
                inner.Number("weight", criterion.Weight);
            }
        );
        form.Codes("compared", workspace.Compared);
        form.Forms("applications", workspace.Applications, WriteApplication);
        form.Texts("done", workspace.Done);
        form.Number("mostInterviews", workspace.MostInterviews);
        form.Text("heardUntil", workspace.HeardUntil is { } heard ? Day(heard) : null);
        WriteRanks(form, workspace.Ranks);
        WriteProfile(form, "partner", workspace.Partner);
        form.Codes("partnerRanks", workspace.PartnerRanks);
        form.Forms("partnerApplications", workspace.PartnerApplications, WriteApplication);
        form.Text(
            "partnerHeardUntil",
            workspace.PartnerHeardUntil is { } partnerHeard ? Day(partnerHeard) : null
        );
        form.Forms(
            "pairs",
            workspace.Pairs,
            (inner, pair) =>
            {
                inner.Text("mine", pair.Mine?.Digits);
                inner.Text("theirs", pair.Theirs?.Digits);
            }
        );
        form.Forms("unfilled", workspace.Unfilled, WriteUnfilled);
    }

    private static void WriteProfile(FormWriter outer, string name, Applicant? applicant)
    {
        if (applicant is not null)
        {
            outer.Form(name, form => ProfileWriter.WriteFields(form, applicant));
        }
    }

    private static void WriteChoices(FormWriter outer, PickChoices choices)
    {
        var usual = new PickChoices();
        outer.Form(
            "choices",
            form =>
            {
                form.Text(
                    "objective",
                    choices.Objective == usual.Objective
                        ? null
                        : WorkspaceNames.Objectives.Of(choices.Objective)
                );
                form.Text(
                    "preset",
                    choices.Preset == usual.Preset
                        ? null
                        : WorkspaceNames.Presets.Of(choices.Preset)
                );
                form.Codes("overrides", choices.Overrides);
                form.Form(
                    "signals",
                    signals =>
                    {
                        foreach (var (code, tier) in choices.Signals.OrderBy(pair => pair.Key))
                        {
                            signals.Text(code.Digits, WorkspaceNames.Tiers.Of(tier));
                        }
                    }
                );
            }
        );
    }

    private static void WriteNotes(
        FormWriter outer,
        IReadOnlyDictionary<AcgmeCode, ProgramNote> notes
    ) =>
        outer.Form(
            "notes",
            byProgram =>
            {
                foreach (var (code, note) in notes.OrderBy(pair => pair.Key))
                {
                    byProgram.Form(
                        code.Digits,
                        form =>
                        {
                            form.Text("text", note.Text);
                            form.Forms(
                                "scores",
                                [.. note.Scores.OrderBy(pair => pair.Key, StringComparer.Ordinal)],
                                (inner, score) =>
                                {
                                    inner.Text("criterion", score.Key);
                                    inner.Number("score", score.Value);
                                }
                            );
                        }
                    );
                }
            }
        );

    private static void WriteApplication(FormWriter form, TrackedApplication application)
    {
        form.Text("program", application.Program.Digits);
        form.Text(
            "tier",
            application.Tier is SignalTier.None ? null : WorkspaceNames.Tiers.Of(application.Tier)
        );
        form.Forms("events", application.Events, WriteEvent);
        form.Number("spent", application.Spent);
    }

    private static void WriteEvent(FormWriter form, ApplicationEvent happened)
    {
        form.Text("kind", WorkspaceNames.Events.Of(happened.Kind));
        form.Text("on", Day(happened.On));
        form.Text("start", Moment(happened.Start));
        form.Number("minutes", happened.Minutes);
        form.Flag("inPerson", happened.InPerson);
        form.Text("respondBy", Moment(happened.RespondBy));
        form.Text("zone", happened.Zone);
        form.Text("note", happened.Note);
    }

    private static void WriteRanks(FormWriter outer, RankDraft ranks) =>
        outer.Form(
            "ranks",
            form =>
            {
                form.Codes("programs", ranks.Programs);
                form.Codes("unacceptable", ranks.Unacceptable);
                form.Forms(
                    "firstYears",
                    ranks.FirstYears,
                    (inner, year) =>
                    {
                        inner.Text("name", year.Name);
                        inner.Text("state", year.State);
                    }
                );
                form.Flag("supplement", ranks.Supplement ? null : false);
                form.Form(
                    "nrmpCodes",
                    inner =>
                    {
                        foreach (var (code, text) in ranks.NrmpCodes.OrderBy(pair => pair.Key))
                        {
                            inner.Text(code.Digits, text);
                        }
                    }
                );
            }
        );

    private static void WriteUnfilled(FormWriter form, UnfilledProgram program)
    {
        form.Text("name", program.Name);
        form.Text("specialty", program.Specialty);
        form.Text("state", program.State);
        form.Number("positions", program.Positions);
        form.Text("program", program.Program?.Digits);
        form.Flag("applied", program.Applied ? true : null);
    }

    private static string Day(DateOnly day) =>
        day.ToString(ShapeWords.DayFormat, CultureInfo.InvariantCulture);

    private static string? Moment(DateTime? moment) =>
        moment?.ToString(ShapeWords.MomentFormat, CultureInfo.InvariantCulture);
}
