using System.Text;
using System.Text.Json.Nodes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Pick;

/// <summary>
/// One turn between the page and its reader: a posted form in, everything to show out. Keeps nothing; the profile comes with
/// the form and goes back with the page.
/// </summary>
internal sealed class PickConversation(
    ReferenceShelf shelf,
    PickService picks,
    PersonaShelf personas,
    TimeProvider time
)
{
    private const string ProfileField = "profile";

    /// <summary>The empty page; null when there is no reference data.</summary>
    public async Task<PickView?> BeginAsync(CancellationToken cancellation)
    {
        var data = await shelf.DataAsync(cancellation).ConfigureAwait(false);
        return data is null ? null : Blank(data);
    }

    /// <summary>The page after a post; null when there is no reference data.</summary>
    public async Task<PickView?> ContinueAsync(IFormCollection form, CancellationToken cancellation)
    {
        var data = await shelf.DataAsync(cancellation).ConfigureAwait(false);
        if (data is null)
        {
            return null;
        }

        var turn = Turn.Take(form, data.Catalog);
        var blank = Blank(data) with { Answers = turn.Answers };
        var view = turn.Command switch
        {
            "" when form[WorkspaceDesk.WorkspaceField].ToString() is { Length: > 0 } workspace =>
                Arrive(data, blank, workspace),
            "persona" when personas.Find(turn.Argument) is { } file => Open(
                data,
                blank,
                file,
                "the example",
                Answers.None
            ),
            "restore" => Open(
                data,
                blank,
                Encoding.UTF8.GetBytes(form[ProfileField].ToString()),
                "the profile in this browser",
                turn.Answers
            ),
            "open" => await OpenFileAsync(data, blank, form, cancellation).ConfigureAwait(false),
            _ => Answer(data, blank, form[ProfileField].ToString(), turn),
        };
        var isQuick = string.Equals(form["depth"].ToString(), "quick", StringComparison.Ordinal);
        view = view.Applicant is { } applicant
            ? await PickAsync(data, view, applicant, turn, isQuick, cancellation)
                .ConfigureAwait(false)
            : view with
            {
                Profile =
                    view.Profile.Length > 0 ? view.Profile : Sound(form[ProfileField].ToString()),
            };
        return view with { Whole = CarriedWorkspace.After(form, view, data) };
    }

    /// <summary>The profile file of a posted form; null when something is wrong with the answers.</summary>
    public async Task<byte[]?> KeepAsync(IFormCollection form, CancellationToken cancellation)
    {
        var data = await shelf.DataAsync(cancellation).ConfigureAwait(false);
        if (data is null)
        {
            return null;
        }

        var view = Answer(
            data,
            Blank(data),
            form[ProfileField].ToString(),
            Turn.Take(form, data.Catalog)
        );
        return view.Applicant is { } applicant ? ProfileWriter.Write(applicant) : null;
    }

    private PickView Blank(ReferenceData data)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new PickView
        {
            Catalog = data.Catalog,
            States = data.States,
            Today = today,
            Reading = data.SeasonBasis.Dates.ReadingOn(today),
            Sources = shelf.Sources,
            MapBackdrop = shelf.Map,
            StateMap = shelf.States.Reference,
            Personas = personas.All,
        };
    }

    private async Task<PickView> OpenFileAsync(
        ReferenceData data,
        PickView view,
        IFormCollection form,
        CancellationToken cancellation
    )
    {
        if (form.Files.GetFile("file") is not { } file)
        {
            return Refused(view, [ProfileDraft.NoFile]);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        var content = bytes.ToArray();
        return content.AsSpan().IndexOf(WorkspaceMark) >= 0
            ? Arrive(data, view, Encoding.UTF8.GetString(content))
            : Open(data, view, content, "the file", view.Answers);
    }

    /// <summary>What a whole workspace holds and a profile does not; the page's script keeps the parts that this page does not show.</summary>
    private static ReadOnlySpan<byte> WorkspaceMark => "\"smartpickWorkspace\""u8;

    /// <summary>Takes a whole profile in place of the answers; when it cannot be read the answers stay.</summary>
    private PickView Open(
        ReferenceData data,
        PickView view,
        byte[] profile,
        string name,
        Answers options
    )
    {
        var reading = Read(data, profile, name);
        return reading.Value is { } applicant
            ? Accepted(view, applicant) with
            {
                Answers = Answers.From(ProfileDraft.Of(applicant), options),
            }
            : Refused(view, ProfileDraft.LocateInFile(profile, reading.Problems));
    }

    /// <summary>Somebody comes from another page without scripts: the workspace travels with the form.</summary>
    private static PickView Arrive(ReferenceData data, PickView view, string carried)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(carried));
        var reading = WorkspaceReader.Read(stream, "your answers", data.Catalog, view.Today);
        return reading.Value switch
        {
            null => Refused(
                view,
                [
                    .. reading.Problems.Select(problem =>
                        ProfileDraft.Locate(problem, isTyped: false)
                    ),
                ]
            ),
            { Applicant: null } => view,
            { Applicant: { } applicant, Choices: var choices } => Accepted(view, applicant) with
            {
                Answers = Answers.From(ProfileDraft.Of(applicant), PickOptions.Of(choices)),
            },
        };
    }

    private PickView Answer(ReferenceData data, PickView view, string carried, Turn turn)
    {
        view = view with
        {
            Answers = turn.Answers,
            Message = turn.Message,
            Undo = turn.Undo,
            Found = turn.Found,
        };
        if (ProfileDraft.Carried(carried) is not { } profile)
        {
            return Refused(view, [ProfileDraft.Unreadable]);
        }

        var open = ThreeQuestions.Open(view.Answers);
        if (open.Count > 0)
        {
            return Refused(view, open);
        }

        view.Answers.WriteOver(profile, data.States);
        if (NearWish.Write(profile, view.Answers, data.Catalog) is { } nowhere)
        {
            return Refused(view, [nowhere]);
        }

        var reading = Read(data, ProfileDraft.Bytes(profile), "your answers");
        return reading.Value is { } applicant
            ? Accepted(view, applicant)
            : Refused(
                view,
                [.. reading.Problems.Select(problem => ProfileDraft.Locate(problem, isTyped: true))]
            );
    }

    private async Task<PickView> PickAsync(
        ReferenceData data,
        PickView view,
        Applicant applicant,
        Turn turn,
        bool isQuick,
        CancellationToken cancellation
    )
    {
        var (request, problems) = PickOptions.Ask(applicant, view, isQuick);
        if (problems.Count > 0)
        {
            return Refused(view, problems);
        }

        var outcome = await picks.AskAsync(data, request, cancellation).ConfigureAwait(false);
        return outcome switch
        {
            null => view with { IsBusy = true, Status = StatusCodes.Status503ServiceUnavailable },
            { Advice: { } advice } => view with
            {
                Advice = advice,
                Presets = isQuick
                    ? []
                    : await PresetsAsync(data, request, advice, cancellation).ConfigureAwait(false),
            },
            _ when request.Signals.Count > 0 && outcome.Refusals.All(IsOfSignals) =>
                await WithoutMovesAsync(data, view, request, turn, cancellation)
                    .ConfigureAwait(false) with
                {
                    Problems = [.. outcome.Refusals.Select(ProfileDraft.Locate)],
                    Status = StatusCodes.Status422UnprocessableEntity,
                },
            _ => view with
            {
                Problems = [.. outcome.Refusals.Select(ProfileDraft.Locate)],
                Status = StatusCodes.Status422UnprocessableEntity,
            },
        };
    }

    /// <summary>What each preset comes to, the signals as advised; the one asked for is not computed again.</summary>
    private async Task<IReadOnlyList<PresetAnswer>> PresetsAsync(
        ReferenceData data,
        PickRequest request,
        ListAdvice advice,
        CancellationToken cancellation
    )
    {
        var answers = new List<PresetAnswer>();
        foreach (var preset in new[] { Preset.Cautious, Preset.Balanced, Preset.Reach })
        {
            var isShown = preset == request.Preset && advice.ByHand is null;
            var other = request with
            {
                Preset = preset,
                Full = false,
                Signals = new Dictionary<AcgmeCode, SignalTier>(),
            };
            var totals = isShown
                ? advice.Totals
                : (await picks.AskAsync(data, other, cancellation).ConfigureAwait(false))
                    ?.Advice
                    ?.Totals;
            answers.Add(new PresetAnswer(preset, data.PickingRules.Of(preset), totals));
        }

        return answers;
    }

    /// <summary>
    /// The list while signals cannot stand as they were placed: without the move just asked for, which is taken back; or, when
    /// the answers changed around them, with all signals as advised. What was placed stays in the answers then.
    /// </summary>
    private async Task<PickView> WithoutMovesAsync(
        ReferenceData data,
        PickView view,
        PickRequest request,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var kept = new Dictionary<AcgmeCode, SignalTier>();
        if (PickOptions.Placed(turn.Argument) is { } moved)
        {
            view.Answers.Remove(PickOptions.Signals, turn.Argument);
            kept = request.Signals.Where(signal => signal.Key != moved.Program).ToDictionary();
        }

        var without = request with { Signals = kept };
        var outcome = await picks.AskAsync(data, without, cancellation).ConfigureAwait(false);
        return view with { Advice = outcome?.Advice };
    }

    private static bool IsOfSignals(Refusal refusal) =>
        string.Equals(refusal.Path, PickOptions.Signals, StringComparison.Ordinal);

    private Reading<Applicant> Read(ReferenceData data, byte[] profile, string name)
    {
        using var stream = new MemoryStream(profile);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return ProfileReader.Read(stream, name, data.Catalog, today);
    }

    /// <summary>The profile that came with the form, unless it is not one: then it must not travel on.</summary>
    private static string Sound(string carried) =>
        carried.Length > 0 && ProfileDraft.Carried(carried) is JsonObject ? carried : string.Empty;

    private static PickView Accepted(PickView view, Applicant applicant) =>
        view with
        {
            Applicant = applicant,
            Profile = Encoding.UTF8.GetString(ProfileWriter.Write(applicant)),
        };

    private static PickView Refused(PickView view, IReadOnlyList<FieldProblem> problems) =>
        view with
        {
            Problems = problems,
            Status = StatusCodes.Status400BadRequest,
        };
}
