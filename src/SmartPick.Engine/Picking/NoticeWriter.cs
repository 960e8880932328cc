using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>What the reader must know beside the numbers.</summary>
internal sealed class NoticeWriter
{
    private const int HospitalsNamed = 5;

    // Below one in fifty the two footings do not differ to the eye.
    private const double NoInterviewWorthSaying = 0.02;

    private readonly ListPlan _plan;
    private readonly PickQuestion _question;
    private readonly List<Notice> _notices = [];

    private NoticeWriter(ListPlan plan)
    {
        _plan = plan;
        _question = plan.Question;
    }

    /// <summary>All notices, the most important first.</summary>
    public static IReadOnlyList<Notice> Write(ListPlan plan, ListTotals totals)
    {
        var writer = new NoticeWriter(plan);
        writer.AddEvidence(totals);
        writer.AddWishes();
        writer.AddMatches();
        writer.AddRequirements();
        writer.AddSignals();
        writer.AddFees(totals);
        writer.AddChecks();
        writer.AddHospitals();
        return [.. writer._notices.OrderByDescending(notice => notice.Level)];
    }

    /// <summary>The section on the preliminary year; null where none is needed.</summary>
    public static PreliminarySection? Preliminary(PickQuestion question)
    {
        var need = question.Specialties.Max(specialty => specialty.PreliminaryYear);
        if (need == PreliminaryYear.NotNeeded)
        {
            return null;
        }

        var which =
            need == PreliminaryYear.Needed
                ? "Positions are advanced, nearly all of them"
                : "Some positions are advanced; which ones is not in the catalog";
        return new PreliminarySection(
            need,
            which
                + ": they need a preliminary or transitional year that is applied for and ranked apart. The catalog holds no preliminary or transitional programs, so they are not on this list and not in its cost. Ask each program, then add those you choose by hand on a supplemental list."
        );
    }

    private void AddEvidence(ListTotals totals)
    {
        if (totals.EvidenceIsThin)
        {
            var match = _question.Model.MatchesOf(
                _question.Specialties[0].Name,
                _question.Applicant.Type
            );
            Add(
                NoticeLevel.Important,
                "Evidence is thin for this specialty and type: the chance to match rests on few people or on what was borrowed."
            );
            if (match.Borrowed is { Length: > 0 } borrowed)
            {
                Add(NoticeLevel.Information, $"What was borrowed: {borrowed.TrimEnd('.')}.");
            }
        }

        if (_question.Applicant.Step2?.Value < _question.Rules.LowestStep2)
        {
            Add(
                NoticeLevel.Important,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Hardly anyone in the published figures has a Step 2 CK below {_question.Rules.LowestStep2}: the chance shown reaches beyond them and may be far too high. A score below the passing standard has to be mended first; talk with your school before paying for applications."
                )
            );
        }

        if (
            totals.BaseRate is { } rate
            && totals.Match.Value - rate.Rate > _question.Rules.FarAboveRate
        )
        {
            Add(
                NoticeLevel.Important,
                "Your chance stands well above the published rate. That rate is of lists as people make them; this one aims at programs that have interviewed people of your type, with your ties and signals in the best places. Such programs take fewer of each when people aim at them: what simulated seasons show of that, with one applicant in fifty using such lists, is taken off already. No season was seen in which many do, so read the figure with care.",
                rate.SourceId
            );
        }

        if (totals.BaseRate is not null && totals.NoInterview.Value > NoInterviewWorthSaying)
        {
            var given = totals.Match.Value / (1 - totals.NoInterview.Value);
            Add(
                NoticeLevel.Information,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The published rate counts people with at least one interview. On that footing your chance is {given:P0}; the chance shown counts having no interview as well."
                )
            );
        }

        if (_question.Applicant.Type.IsUsGraduate())
        {
            Add(
                NoticeLevel.Important,
                "The base rate shown is that of graduates, not of seniors: graduates place less often.",
                totals.BaseRate?.SourceId
            );
        }
    }

    private void AddWishes()
    {
        if (!_question.HasWishes && _question.Request.Objective == Objective.Value)
        {
            var worth =
                _question.Specialties.Count == 1
                    ? "so every program is worth the same and value means the chance to match"
                    : Say(
                        $"so every program in {_question.Specialties[0].Name} is worth 100 and every one in {_question.Specialties[1].Name} {100 * _question.ParallelWorth:0.#}, the worth of your second specialty; value means the chance to match, one in {_question.Specialties[1].Name} counted at that"
                    );
            Add(
                NoticeLevel.Information,
                $"You stated no wishes, {worth}; the list leans to the programs that interview most readily. One answer changes that: how much do you want sought-after programs?"
            );
        }

        if (_question.Request.Preset != Preset.Balanced)
        {
            Add(
                NoticeLevel.Information,
                Say(
                    $"The preset {PresetName(_question.Request.Preset)} sets the sought-after dial to {_question.Dial:0.##} and stops where one more application adds less than {100 * _question.Preset.StopGain:0.00} points."
                )
            );
        }

        if (_question.Specialties.Count == 2 && _question.Request.Objective == Objective.Match)
        {
            Add(
                NoticeLevel.Important,
                "The objective is a match in the primary specialty, to which the parallel one adds nothing; choose 'anywhere' or 'value' to have it weighed."
            );
        }
    }

    private void AddMatches()
    {
        foreach (var specialty in _question.Specialties)
        {
            if (specialty.MatchSystem != MatchSystem.Nrmp)
            {
                var name =
                    specialty.MatchSystem == MatchSystem.SfMatch ? "SF Match" : "urology match";
                Add(
                    NoticeLevel.Important,
                    Say(
                        $"{specialty.Name} is decided in the {name}, before the NRMP's deadline: a match there withdraws you from the NRMP, and a couple cannot link lists across the two."
                    ),
                    specialty.Provenance.SourceId
                );
            }
        }

        if (_question.Applicant.Partner is not null)
        {
            Add(
                NoticeLevel.Important,
                "This is the list of applications of one partner alone. What the two of you gain by ranking as a couple, when the interviews are done, is not in these numbers."
            );
        }
    }

    private void AddRequirements()
    {
        var applicant = _question.Applicant;
        HashSet<AcgmeCode> rotated =
        [
            .. applicant.HomePrograms,
            .. applicant.AwayPrograms,
            .. applicant.Parallel?.HomePrograms ?? [],
            .. applicant.Parallel?.AwayPrograms ?? [],
        ];
        foreach (
            var (program, _, why) in _question.Excluded.Where(entry =>
                entry.Cause == LeftOutCause.StrictRequirement
                && rotated.Contains(entry.Program.Code)
            )
        )
        {
            Add(
                NoticeLevel.Important,
                $"{program.Name} is left out. {why} If you know that the program makes an exception for you, let it in: only your own word does."
            );
        }
    }

    private void AddSignals()
    {
        for (var group = 0; group < _question.Specialties.Count; group++)
        {
            var rule = _question.Catalog.SignalsOf(_question.Specialties[group].Name);
            if (rule is null)
            {
                continue;
            }

            if (!rule.IsKnown)
            {
                Add(
                    NoticeLevel.Check,
                    Say(
                        $"Whether {rule.Specialty} takes signals this season was not found; the list has none."
                    ),
                    rule.Provenance.SourceId
                );
            }

            if (rule.CarriedOver)
            {
                Add(
                    NoticeLevel.Check,
                    Say(
                        $"The number of signals in {rule.Specialty} is last season's, carried over: check it before sending."
                    ),
                    rule.Provenance.SourceId
                );
            }

            if (rule.Note is { } note)
            {
                Add(
                    NoticeLevel.Check,
                    Say($"{rule.Specialty} signals: {note}"),
                    rule.Provenance.SourceId
                );
            }

            var missing = _question
                .Candidates.Where(candidate => candidate.Group == group && candidate.IsRotated)
                .Except(_plan.Members)
                .Count();
            if (missing > 0)
            {
                Add(
                    NoticeLevel.Important,
                    Say(
                        $"{missing} of your home and away programs do not fit your limits; raise the limits to keep them in."
                    )
                );
            }
        }
    }

    private void AddFees(ListTotals totals)
    {
        foreach (var portal in _question.Portals.Where(portal => !portal.IsKnown))
        {
            Add(
                NoticeLevel.Important,
                Say(
                    $"What applications in {portal.Specialty.Name} cost is not known; the dearest portal's fees stand in."
                )
            );
        }

        if (totals.Costs.Any(line => line.CarriedOver))
        {
            Add(
                NoticeLevel.Check,
                "Some fees of this season were not found; last season's stand in and are marked."
            );
        }
    }

    private void AddChecks()
    {
        if (_question.Applicant is { Type: ApplicantType.NonUsImg, Visa: null })
        {
            Add(
                NoticeLevel.Check,
                "You have not said whether you need a visa, so no program is left out because of one. Which visas a program sponsors is not in our data: if you need one, ask each program before you pay. \"Visa you need\" takes your answer; \"none\" is one too."
            );
        }

        foreach (
            var line in UnknownFacts.Of([
                .. _plan.Members.Select(member => (member.Program.Name, member.Checks)),
            ])
        )
        {
            Add(NoticeLevel.Check, line);
        }

        if (
            _plan.Members.Any(member =>
                member.Checks.Contains(Eligibility.VerifyVisa, StringComparer.Ordinal)
            )
        )
        {
            Add(
                NoticeLevel.Information,
                "Where the visa policy is unknown the chance takes the program's own record with international graduates into account, as a stated assumption."
            );
        }
    }

    private void AddHospitals()
    {
        var twice = _plan
            .Members.GroupBy(member =>
                (member.Program.Name, member.Program.City, member.Program.State)
            )
            .Where(hospital => hospital.Select(member => member.Group).Distinct().Count() > 1)
            .Select(hospital => hospital.Key.Name)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (twice.Length > 0)
        {
            Add(
                NoticeLevel.Check,
                "Two specialties at one hospital: programs may talk to each other. This concerns "
                    + string.Join("; ", twice.Take(HospitalsNamed))
                    + (
                        twice.Length > HospitalsNamed
                            ? Say($" and {twice.Length - HospitalsNamed} more.")
                            : "."
                    )
            );
        }
    }

    private static string PresetName(Preset preset) =>
        preset switch
        {
            Preset.Cautious => "cautious",
            Preset.Reach => "reach",
            _ => "balanced",
        };

    private void Add(NoticeLevel level, string text, string? source = null) =>
        _notices.Add(new Notice(level, text, source));

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
