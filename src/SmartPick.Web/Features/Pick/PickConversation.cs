using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

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
        var view = Blank(data) with { Answers = turn.Answers };
        return turn.Command switch
        {
            "persona" when personas.Find(turn.Argument) is { } file => await OpenAsync(
                    data,
                    view,
                    file,
                    "the example",
                    null,
                    cancellation
                )
                .ConfigureAwait(false),
            "restore" => await OpenAsync(
                    data,
                    view,
                    Encoding.UTF8.GetBytes(form[ProfileField].ToString()),
                    "the profile in this browser",
                    form,
                    cancellation
                )
                .ConfigureAwait(false),
            "open" => await OpenFileAsync(data, view, form, cancellation).ConfigureAwait(false),
            _ => await AnswerAsync(data, view, form, turn, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>The profile file of a posted form; null when something is wrong with the answers.</summary>
    public async Task<byte[]?> KeepAsync(IFormCollection form, CancellationToken cancellation)
    {
        var data = await shelf.DataAsync(cancellation).ConfigureAwait(false);
        if (data is null)
        {
            return null;
        }

        var profile = ProfileDraft.Carried(form[ProfileField].ToString());
        Turn.Take(form, data.Catalog).Answers.WriteOver(profile ?? []);
        var reading = profile is null
            ? null
            : Read(data, ProfileDraft.Bytes(profile), "the profile");
        return reading?.Value is { } applicant ? ProfileWriter.Write(applicant) : null;
    }

    private PickView Blank(ReferenceData data) =>
        new()
        {
            Catalog = data.Catalog,
            States = data.States,
            Sources = shelf.Sources,
            MapBackdrop = shelf.Map,
            Personas = personas.All,
        };

    private async Task<PickView> OpenFileAsync(
        ReferenceData data,
        PickView view,
        IFormCollection form,
        CancellationToken cancellation
    )
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Refused(
                view,
                form,
                [
                    new FieldProblem(
                        null,
                        "Open a file",
                        "no file",
                        "a profile file that \"Keep it\" gave you"
                    ),
                ]
            );
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        return await OpenAsync(data, view, bytes.ToArray(), "the file", form, cancellation)
            .ConfigureAwait(false);
    }

    private async Task<PickView> OpenAsync(
        ReferenceData data,
        PickView view,
        byte[] file,
        string name,
        IFormCollection? form,
        CancellationToken cancellation
    )
    {
        var reading = Read(data, file, name);
        if (reading.Value is not { } applicant)
        {
            return Refused(
                view,
                form,
                [
                    .. reading.Problems.Select(problem =>
                        ProfileDraft.Locate(problem, isTyped: false)
                    ),
                ]
            );
        }

        var profile = ProfileDraft.Of(applicant);
        var opened = view with { Answers = Answers.From(profile, form) };
        return await PickAsync(data, opened, applicant, form, cancellation).ConfigureAwait(false);
    }

    private async Task<PickView> AnswerAsync(
        ReferenceData data,
        PickView view,
        IFormCollection form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (ProfileDraft.Carried(form[ProfileField].ToString()) is not { } profile)
        {
            return Refused(view, null, [ProfileDraft.Unreadable]);
        }

        view = view with { Message = turn.Message, Found = turn.Found };
        var missing = MissingOfThree(view.Answers);
        if (missing.Count > 0)
        {
            return Refused(view, form, missing);
        }

        view.Answers.WriteOver(profile);
        var reading = Read(data, ProfileDraft.Bytes(profile), "your answers");
        return reading.Value is { } applicant
            ? await PickAsync(data, view, applicant, form, cancellation).ConfigureAwait(false)
            : Refused(
                view,
                form,
                [.. reading.Problems.Select(problem => ProfileDraft.Locate(problem, isTyped: true))]
            );
    }

    private async Task<PickView> PickAsync(
        ReferenceData data,
        PickView view,
        Applicant applicant,
        IFormCollection? form,
        CancellationToken cancellation
    )
    {
        view = view with { Profile = Encoding.UTF8.GetString(ProfileWriter.Write(applicant)) };
        var (request, problems) = PickOptions.Ask(
            applicant,
            view,
            isQuick: string.Equals(form?["depth"].ToString(), "quick", StringComparison.Ordinal)
        );
        if (problems.Count > 0)
        {
            return view with { Problems = problems, Status = StatusCodes.Status400BadRequest };
        }

        var outcome = await picks.AskAsync(data, request, cancellation).ConfigureAwait(false);
        return outcome switch
        {
            null => view with { IsBusy = true, Status = StatusCodes.Status503ServiceUnavailable },
            { Advice: { } advice } => view with { Advice = advice },
            _ => view with
            {
                Problems = [.. outcome.Refusals.Select(ProfileDraft.Locate)],
                Status = StatusCodes.Status422UnprocessableEntity,
            },
        };
    }

    private Reading<Applicant> Read(ReferenceData data, byte[] profile, string name)
    {
        using var stream = new MemoryStream(profile);
        return ProfileReader.Read(
            stream,
            name,
            data.Catalog,
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        );
    }

    private static PickView Refused(
        PickView view,
        IFormCollection? form,
        IReadOnlyList<FieldProblem> problems
    ) =>
        view with
        {
            Problems = problems,
            Profile = form is null ? string.Empty : form[ProfileField].ToString(),
            Status = StatusCodes.Status400BadRequest,
        };

    private static List<FieldProblem> MissingOfThree(Answers answers)
    {
        List<FieldProblem> missing = [];
        if (answers.One("specialty").Length == 0)
        {
            missing.Add(
                new FieldProblem("specialty", "Specialty", "nothing", "one of the specialties")
            );
        }

        if (answers.One("type").Length == 0)
        {
            missing.Add(
                new FieldProblem("type", "Applicant type", "nothing", "one of the six types")
            );
        }

        if (answers.One("step2").Length == 0 && answers.Many(PickOptions.NoStep2Yet).Count == 0)
        {
            missing.Add(
                new FieldProblem(
                    "step2",
                    "Step 2 CK",
                    "nothing",
                    "a score from 1 to 300, or a tick at \"Not yet\""
                )
            );
        }

        return missing;
    }
}
