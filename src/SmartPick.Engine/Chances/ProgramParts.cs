using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>Joins one applicant with programs.</summary>
internal sealed class ProgramParts
{
    private readonly Applicant _applicant;
    private readonly Season _season;
    private readonly ChanceModel _model;
    private readonly SpecialtyPart[] _specialties;
    private readonly HashSet<AcgmeCode> _home;
    private readonly HashSet<AcgmeCode> _away;
    private readonly HashSet<AcgmeCode> _mentors;
    private readonly HashSet<string> _ties;

    public ProgramParts(
        ProgramCatalog catalog,
        ChanceModel model,
        Applicant applicant,
        SpecialtyPart[] specialties
    )
    {
        _applicant = applicant;
        _season = catalog.Season;
        _model = model;
        _specialties = specialties;
        _home = [.. applicant.HomePrograms, .. applicant.Parallel?.HomePrograms ?? []];
        _away = [.. applicant.AwayPrograms, .. applicant.Parallel?.AwayPrograms ?? []];
        _mentors = [.. applicant.MentorTies];
        _ties = new(applicant.TieStates, StringComparer.Ordinal);
    }

    /// <summary>The applicant at each of the programs.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="reuse">The same programs with another applicant: what was looked up for them is used again.</param>
    public ProgramPart[] Join(IReadOnlyList<ResidencyProgram> programs, ProgramPart[]? reuse)
    {
        var parts = new ProgramPart[programs.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Join(programs[i], reuse?[i]);
        }

        return parts;
    }

    private ProgramPart Join(ResidencyProgram program, ProgramPart? reuse)
    {
        var index = string.Equals(program.Specialty, _specialties[0].Name, StringComparison.Ordinal)
            ? 0
            : 1;
        var specialty = _specialties[index];
        var parameters = reuse?.Parameters ?? _model.InterviewsOf(program);
        var facts = _applicant.KnownFacts.GetValueOrDefault(program.Code);
        var place = PlaceOf(program.Code);
        var group = _applicant.Type.RateGroup();
        var drawer =
            reuse?.Drawer
            ?? _model.Drawers.Of(program.Code, parameters, specialty.SharedShare(parameters.Basis));
        return new ProgramPart
        {
            Program = program,
            Specialty = index,
            Parameters = parameters,
            Drawer = drawer,
            Cells = new CellLogits(drawer, parameters, specialty, group),
            Group = group,
            Facts = facts,
            IsInState = string.Equals(
                program.State,
                _applicant.SchoolState,
                StringComparison.Ordinal
            ),
            IsTied = _ties.Contains(program.State),
            Place = place,
            RotationIsSignal = specialty.RotationIsSignal && place != RotationPlace.Elsewhere,
            HasMentorTie = _mentors.Contains(program.Code),
            Geographic = View(specialty.Shifts.StatedDivisions, program),
            Unmet = Requirements.Unmet(_applicant, facts, _season),
            ComlexUncertain =
                Requirements.HasComlexOnly(_applicant) && facts?.AcceptsComlex is null,
            Market = _model.ShiftOf(program.Code),
            Visa = specialty.Visa.Factor(program.Code, parameters),
        };
    }

    private RotationPlace PlaceOf(AcgmeCode code) =>
        _home.Contains(code) ? RotationPlace.Home
        : _away.Contains(code) ? RotationPlace.Away
        : RotationPlace.Elsewhere;

    private static GeographicView View(IReadOnlyList<string>? stated, ResidencyProgram program) =>
        stated switch
        {
            null => GeographicView.Unknown,
            [] => GeographicView.NoPreference,
            _ when program.Division is { } division
                    && stated.Contains(division, StringComparer.Ordinal) => GeographicView.Aligned,
            _ => GeographicView.NotAligned,
        };
}
