using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>Joins an applicant with programs.</summary>
internal static class ProgramParts
{
    // What is reused are parts of the same programs for another applicant: their factored covariances.
    public static ProgramPart[] Of(
        ProgramCatalog catalog,
        ChanceModel model,
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs,
        SpecialtyPart[] specialties,
        ProgramPart[]? reuse
    )
    {
        var home = applicant
            .HomePrograms.Concat(applicant.Parallel?.HomePrograms ?? [])
            .ToHashSet();
        var away = applicant
            .AwayPrograms.Concat(applicant.Parallel?.AwayPrograms ?? [])
            .ToHashSet();
        var mentors = applicant.MentorTies.ToHashSet();
        var ties = applicant.TieStates.ToHashSet(StringComparer.Ordinal);
        var visas = specialties
            .Select(part => new VisaAssumption(applicant, part.Name, catalog, model, part.Effects))
            .ToArray();
        var parts = new ProgramPart[programs.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var program = programs[i];
            var specialty = string.Equals(
                program.Specialty,
                specialties[0].Name,
                StringComparison.Ordinal
            )
                ? 0
                : 1;
            var parameters = reuse?[i].Parameters ?? model.InterviewsOf(program);
            var facts = applicant.KnownFacts.GetValueOrDefault(program.Code);
            parts[i] = new ProgramPart
            {
                Program = program,
                Specialty = specialty,
                Parameters = parameters,
                Drawer = reuse?[i].Drawer ?? new InterviewDrawer(program.Code, parameters),
                Group = applicant.Type.RateGroup(),
                IsInState = string.Equals(
                    program.State,
                    applicant.SchoolState,
                    StringComparison.Ordinal
                ),
                IsTied = ties.Contains(program.State),
                Place =
                    home.Contains(program.Code) ? RotationPlace.Home
                    : away.Contains(program.Code) ? RotationPlace.Away
                    : RotationPlace.Elsewhere,
                HasMentorTie = mentors.Contains(program.Code),
                Geographic = View(specialties[specialty].Shifts.StatedDivisions, program),
                Unmet = Requirements.Unmet(applicant, facts, catalog.Season),
                ComlexUncertain =
                    Requirements.HasComlexOnly(applicant) && facts?.AcceptsComlex is null,
                Sponsors = visas[specialty].Sponsors(program.Code, parameters),
                SponsorsMean = visas[specialty].Mean,
            };
        }

        return parts;
    }

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
