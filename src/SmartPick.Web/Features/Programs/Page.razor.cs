using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Answers;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.People;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Programs;

/// <summary>
/// Everything about one program. The address names the program and says nothing about a guest; what is the guest's own, notes,
/// corrections and the chance, comes by post.
/// </summary>
public sealed partial class Page
{
    /// <summary>The field of the own score, which enters the value of a match here.</summary>
    internal const string ScoreField = "score";

    /// <summary>The program's ten-digit code.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private WorkspaceVisit? Visit { get; set; }

    private ResidencyProgram? Program { get; set; }

    private ChanceAnswer? Answer { get; set; }

    private bool IsBusy { get; set; }

    private HelpAnswers Help { get; set; } = HelpAnswers.Guest;

    private ProgramFacts? Own =>
        Visit?.Workspace.Applicant?.KnownFacts.GetValueOrDefault(Program!.Code);

    private double? OwnScore =>
        Visit?.Workspace.Applicant is { } applicant
        && applicant.Preferences.OwnScores.TryGetValue(Program!.Code, out var score)
            ? score
            : null;

    private string NoteText =>
        Visit?.Workspace.Notes.GetValueOrDefault(Program!.Code)?.Text ?? string.Empty;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        Program =
            Visit is not null && AcgmeCode.TryParse(Code, out var code)
                ? Visit.Data.Catalog.Find(code)
                : null;
        Context.Response.StatusCode = Visit switch
        {
            null => StatusCodes.Status503ServiceUnavailable,
            // Programs close; and with 404 the framework would throw away this page and what it says.
            _ when Program is null => StatusCodes.Status410Gone,
            _ => Visit.Status,
        };
        if (Program is { } program)
        {
            Help = await Services
                .GetRequiredService<HelpDesk>()
                .AnswerAsync(
                    Context,
                    Visit!.Data,
                    program.Specialty,
                    ProgramHelp.Asked(program.Code.Digits)
                );
        }
    }

    private async Task SubmitAsync()
    {
        if (Visit is null || Program is null)
        {
            return;
        }

        var isAct = ProgramActs.Knows(Visit.Command);
        if ((Visit.Command is "save" || isAct) && Visit.Problems.Count == 0)
        {
            Save();
            if (isAct && Visit.Problems.Count == 0)
            {
                Visit = ProgramActs.Take(Visit, Program);
            }

            Context.Response.StatusCode = Visit.Status;
        }

        if (Visit.Workspace.Applicant is { } applicant && AppliesTo(applicant))
        {
            var choices = Visit.Workspace.Choices;
            var question = new ChanceAsked(applicant, Program)
            {
                Objective = choices.Objective,
                Preset = choices.Preset,
                Overrides = choices.Overrides.ToHashSet(),
                Signals = choices.Signals,
            };
            Answer = await Services
                .GetRequiredService<PickService>()
                .SeatAsync(
                    () => ChanceAnswer.Of(question, Visit.Data, Context.RequestAborted),
                    Context.RequestAborted
                );
            IsBusy = Answer is null;
        }
    }

    private bool AppliesTo(Applicant applicant) =>
        string.Equals(applicant.Specialty, Program!.Specialty, StringComparison.Ordinal)
        || string.Equals(
            applicant.Parallel?.Specialty,
            Program.Specialty,
            StringComparison.Ordinal
        );

    private void Save()
    {
        var workspace = WithNote(Visit!.Workspace);
        if (workspace.Applicant is { } applicant)
        {
            var reading = ProfileEditor.Apply(
                applicant,
                [.. Changes(applicant)],
                Visit.Data.Catalog,
                Visit.Today
            );
            if (reading.Value is not { } changed)
            {
                Visit = Visit.Changed(workspace).Refused([.. reading.Problems.Select(Locate)]);
                return;
            }

            workspace = workspace with { Applicant = changed };
        }

        Visit = Visit.Changed(workspace);
    }

    private Workspace WithNote(Workspace workspace)
    {
        var text = Visit!.Field("note");
        var notes = new Dictionary<AcgmeCode, ProgramNote>(workspace.Notes);
        var scores =
            notes.GetValueOrDefault(Program!.Code)?.Scores
            ?? new Dictionary<string, int>(StringComparer.Ordinal);
        notes.Remove(Program.Code);
        if (text.Length > 0 || scores.Count > 0)
        {
            notes[Program.Code] = new ProgramNote(text.Length > 0 ? text : null, scores);
        }

        return workspace with
        {
            Notes = notes,
        };
    }

    /// <summary>What the form says otherwise than the profile: an empty answer takes a field away.</summary>
    private IEnumerable<ProfileChange> Changes(Applicant applicant)
    {
        var score = Visit!.Field(ScoreField);
        if (!string.Equals(score, OwnFacts.Score(OwnScore), StringComparison.Ordinal))
        {
            yield return new ProfileChange(
                ChangeVerb.Set,
                $"preferences.ownScores.{Program!.Code.Digits}",
                score.Length > 0 ? score : "unknown",
                ScoreField
            );
        }

        var before = applicant.KnownFacts.GetValueOrDefault(Program!.Code);
        foreach (var field in FactLabels.Fields)
        {
            var typed = Visit!.Field("own." + field);
            if (!string.Equals(typed, OwnFacts.Text(before, field), StringComparison.Ordinal))
            {
                yield return new ProfileChange(
                    ChangeVerb.Set,
                    $"knownFacts.{Program.Code.Digits}.{field}",
                    typed.Length > 0 ? typed : "unknown",
                    "own." + field
                );
            }
        }
    }

    /// <summary>A problem of the changed profile as this page tells it.</summary>
    internal static FieldProblem Locate(Problem problem)
    {
        var name = FactLabels
            .Fields.Select(field => "own." + field)
            .Append(ScoreField)
            .FirstOrDefault(field => string.Equals(field, problem.File, StringComparison.Ordinal));
        return new FieldProblem(
            name,
            name is null ? problem.Field ?? problem.File
                : name is ScoreField ? "Your own score"
                : FactLabels.Of(name["own.".Length..]),
            problem.Found,
            problem.Expected
        );
    }
}
