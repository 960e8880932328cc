using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Candidates in the applicant's order: by value; among equals the programs where the applicant is at home or rotated, then
/// those with a tie, then by code.
/// </summary>
internal sealed class CandidateBuilder
{
    private readonly PickQuestion _question;
    private readonly Eligibility _eligibility;
    private readonly ProgramValue _value;
    private readonly List<(ResidencyProgram, LeftOutCause, string)> _excluded = [];

    public CandidateBuilder(PickQuestion question)
    {
        _question = question;
        _eligibility = new Eligibility(question.Applicant, question.Catalog.Season);
        _value = new ProgramValue(Wishes, question.Dial, question.Rules);
        var candidates = new List<Candidate>();
        for (var group = 0; group < question.Specialties.Count; group++)
        {
            AddGroup(group, candidates);
        }

        Candidates =
        [
            .. candidates
                .OrderBy(candidate => DecidesLater(candidate) ? 1 : 0)
                .ThenBy(candidate => KeepsPrimaryFirst ? candidate.Group : 0)
                .ThenByDescending(candidate => candidate.Value)
                .ThenBy(candidate => candidate.Group)
                .ThenByDescending(candidate => candidate.IsRotated)
                .ThenByDescending(candidate => candidate.IsTied)
                .ThenBy(candidate => candidate.Selectivity)
                .ThenBy(candidate => candidate.Program.Code),
        ];
    }

    public IReadOnlyList<Candidate> Candidates { get; }

    public IReadOnlyList<(ResidencyProgram Program, LeftOutCause Cause, string Why)> Excluded =>
        _excluded;

    public bool HasWishes => _value.IsStated;

    private Preferences Wishes => _question.Applicant.Preferences;

    // Under the other two objectives every primary program is worth more than every parallel one.
    private bool KeepsPrimaryFirst => _question.Request.Objective != Objective.Value;

    // Where two match systems meet, a match in the earlier one withdraws the applicant from the later one, whatever is preferred.
    private bool DecidesLater(Candidate candidate) =>
        _question.HasTwoSystems
        && _question.Specialties[candidate.Group].MatchSystem == MatchSystem.Nrmp;

    private void AddGroup(int group, List<Candidate> candidates)
    {
        var applicant = _question.Applicant;
        var specialty = _question.Specialties[group];
        var selectivity = Selectivity.In(
            _question.Catalog,
            _question.Model,
            specialty.Name,
            applicant.Type.RateGroup()
        );
        var plan = applicant.Parallel;
        HashSet<AcgmeCode> home = [.. applicant.HomePrograms, .. plan?.HomePrograms ?? []];
        HashSet<AcgmeCode> away = [.. applicant.AwayPrograms, .. plan?.AwayPrograms ?? []];
        foreach (var program in _question.Catalog.InSpecialty(specialty.Name))
        {
            var isMust = Wishes.Must.Contains(program.Code);
            var strict = _eligibility.StrictFailure(program);

            // A home program or a rotation is a fact, not a decision against what the program asks.
            var isLetIn = isMust || _question.Request.Overrides.Contains(program.Code);
            if (Exclusion(program, strict, isLetIn) is { } exclusion)
            {
                var where =
                    home.Contains(program.Code) ? "This is your home program. "
                    : away.Contains(program.Code) ? "You rotate here. "
                    : string.Empty;
                _excluded.Add((program, exclusion.Cause, where + exclusion.Why));
                continue;
            }

            var rank = selectivity.Of(program.Code);
            var facts = applicant.KnownFacts.GetValueOrDefault(program.Code);
            var worth = group == 0 ? 1 : _question.ParallelWorth;
            candidates.Add(
                new Candidate
                {
                    Program = program,
                    Group = group,
                    Value = worth * _value.Of(program, facts, rank),
                    Selectivity = rank,
                    IsHome = home.Contains(program.Code),
                    IsAway = away.Contains(program.Code),
                    IsTied = IsTied(program),
                    IsMust = isMust,
                    IsLate = NothingSpeaks(program),
                    Overridden = strict,
                    Checks = _eligibility.Checks(program.Code),
                }
            );
        }
    }

    private (LeftOutCause Cause, string Why)? Exclusion(
        ResidencyProgram program,
        string? strict,
        bool isLetIn
    )
    {
        if (Wishes.Never.Contains(program.Code))
        {
            return (LeftOutCause.Never, "You said never to this program.");
        }

        if (Wishes.NeverStates.Contains(program.State, StringComparer.Ordinal))
        {
            return (LeftOutCause.Never, "You said never to " + program.State + ".");
        }

        return strict is null || isLetIn ? null : (LeftOutCause.StrictRequirement, strict);
    }

    private bool IsTied(ResidencyProgram program)
    {
        var applicant = _question.Applicant;
        return string.Equals(applicant.SchoolState, program.State, StringComparison.Ordinal)
            || applicant.TieStates.Contains(program.State, StringComparer.Ordinal)
            || applicant.MentorTies.Contains(program.Code);
    }

    // Published zero: the fit leaves little probability that the program is open to the type.
    private bool NothingSpeaks(ResidencyProgram program)
    {
        var parameters = _question.Model.InterviewsOf(program);
        var open = parameters.Open[(int)_question.Applicant.Type.RateGroup()];
        return parameters.Program is not null && open < _question.Rules.LeastOpen;
    }
}
