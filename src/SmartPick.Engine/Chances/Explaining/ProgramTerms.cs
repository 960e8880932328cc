using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances.Explaining;

/// <summary>Which reasons there are for a chance at a program, in words.</summary>
internal sealed class ProgramTerms
{
    private readonly ProgramPart _part;
    private readonly SpecialtyPart _specialty;
    private readonly Applicant _applicant;
    private readonly List<ChanceTerm> _terms = [];

    private ProgramTerms(ProgramPart part, SpecialtyPart specialty, Applicant applicant)
    {
        _part = part;
        _specialty = specialty;
        _applicant = applicant;
    }

    /// <summary>The terms that apply; the two bases are always among them.</summary>
    public static IReadOnlyList<ChanceTerm> Of(
        ProgramPart part,
        SpecialtyPart specialty,
        Applicant applicant,
        int slot
    )
    {
        var terms = new ProgramTerms(part, specialty, applicant);
        terms.AddPublishedRates(slot);
        terms.AddStanding();
        terms.AddTies();
        terms.AddAvailability();
        terms.AddTaken();
        return terms._terms;
    }

    private void AddPublishedRates(int slot)
    {
        var rates = RatesNote();
        Fitted(
            TermKind.Base,
            "How many this program interviews",
            rates + " For a US MD from another state, without a signal."
        );
        if (_part.Group != RateGroup.UsMd)
        {
            Fitted(
                TermKind.Type,
                "Applicant type: " + _applicant.Type.DisplayName(),
                rates + " Against US MD."
            );
        }

        if (_part.IsInState)
        {
            Fitted(TermKind.InState, "School in the program's state", rates);
        }

        if (slot > 0 && _specialty.HasSlot(slot) && !_part.RotationIsSignal)
        {
            AddSignal(slot, rates);
        }

        if (_part.HasRotated)
        {
            AddRotation(slot);
        }
    }

    private void AddRotation(int slot)
    {
        var place = _part.Place == RotationPlace.Home ? "Home program" : "Away rotation here";
        if (slot == _specialty.TopSlot || _part.RotationIsSignal)
        {
            Effect(TermKind.Rotation, EffectKeys.Rotated, place);
        }
        else
        {
            Effect(
                TermKind.Rotation,
                EffectKeys.RotatedBelowTop,
                place + ", without the highest signal"
            );
        }
    }

    private string RatesNote()
    {
        var note = _specialty.Effects.Row(EffectKeys.InterviewRates).Note;
        return _part.Parameters.Basis switch
        {
            InterviewBasis.SpecialtyTypical => note
                + " This program has none: what is typical of its specialty.",
            InterviewBasis.FamilyTypical => note
                + " This specialty has none: what is typical of related specialties.",
            _ => note,
        };
    }

    private void AddSignal(int slot, string rates)
    {
        var label =
            slot == 2 ? "Gold signal"
            : _specialty.HasSlot(2) ? "Silver signal"
            : "Signal";
        if (_part.Parameters.Basis == InterviewBasis.OwnRatesWithSignals)
        {
            Fitted(
                TermKind.Signal,
                label,
                $"{rates} What a signal does beyond a rotation or a tie, not who sends one. {SignalRates(slot)}"
            );
        }
        else
        {
            Effect(TermKind.Signal, EffectKeys.BorrowedSignal, label);
        }
    }

    /// <summary>The rates behind a signal's logits: where nearly all are invited with it and nearly none without, these are large.</summary>
    private string SignalRates(int slot)
    {
        Span<double> effects = stackalloc double[InterviewParameters.EffectCount];
        Span<double> cells = stackalloc double[CellLogits.Count];
        _part.Drawer.Effects(ParameterDraw.Central, effects);
        _part.Cells.Fill(ParameterDraw.Central, effects, default, cells);
        var without = Logistic.Probability(cells[CellLogits.At(false, 0)]);
        var with = Logistic.Probability(cells[CellLogits.At(false, slot)]);
        return Text(
            $"Against no signal: for your type from another state, without a rotation here, the fitted rate is {100 * without:0.#}% without it and {100 * with:0.#}% with it."
        );
    }

    private void AddStanding()
    {
        var match = _specialty.Parameters;
        if (_specialty.IsPrimary)
        {
            Add(
                TermKind.FirstChoice,
                "Applies to this specialty first",
                EffectStatus.Fitted,
                "How much likelier an interview is for those who rank the specialty first than for everybody in the published rates.",
                SourceOfMatches
            );
        }

        var step2 = match.Step2;
        var (label, note) = _applicant switch
        {
            { Step2: { } score } => (
                Text($"Step 2 CK {score.Value}"),
                Text($"Against a median of {step2.Median:0} among those who apply; {step2.Basis}.")
            ),
            { ComlexLevel2: { } level2 } => (
                Text($"COMLEX Level 2 {level2}"),
                _specialty.Effects.Row(EffectKeys.ComlexSlope).Note
            ),
            _ => (
                "Step 2 CK not given",
                Text(
                    $"Counted as typical of those who apply, median {step2.Median:0}; the interval covers them all."
                )
            ),
        };
        Add(TermKind.Step2, label, EffectStatus.Fitted, note, step2.SourceId);
        foreach (var part in _specialty.Standing.Parts.Where(part => part.Deviation is not null))
        {
            Add(
                TermKind.Standing,
                part.Label,
                part.Row.Status,
                part.Row.Note,
                part.Row.SourceId,
                part
            );
        }
    }

    private void AddTies()
    {
        if (_part.IsTied)
        {
            Effect(TermKind.Tie, EffectKeys.GeographicTie);
        }

        if (_part is { HasMentorTie: true, HasRotated: false })
        {
            Effect(TermKind.Mentor, EffectKeys.MentorTie);
        }

        switch (_part.Geographic)
        {
            case GeographicView.Aligned:
                Effect(TermKind.Geographic, EffectKeys.GeographicAligned);
                break;
            case GeographicView.NotAligned:
                Effect(
                    TermKind.Geographic,
                    EffectKeys.GeographicAligned,
                    EffectKeys.OutsideDivisions
                );
                break;
            case GeographicView.NoPreference:
                Effect(TermKind.Geographic, EffectKeys.GeographicNone);
                break;
            default:
                break;
        }

        if (_part.Unmet != UnmetRequirement.None)
        {
            var key =
                _part.Unmet == UnmetRequirement.Strict
                    ? EffectKeys.StrictRequirement
                    : EffectKeys.SoftRequirement;
            Effect(
                TermKind.Requirement,
                key,
                ImportOf(FactFields.Requirement) is { } from
                    ? $"{_specialty.Effects.Row(key).Label}, {from}"
                    : null
            );
        }

        if (_part.ComlexUncertain)
        {
            Effect(TermKind.Comlex, EffectKeys.ComlexOnly);
        }
    }

    private void AddAvailability()
    {
        var open = _part.Parameters.Open[(int)_part.Group];
        if (open < 1)
        {
            Fitted(
                TermKind.Open,
                Text($"May not interview {_applicant.Type.DisplayName()} applicants"),
                Text(
                    $"{_specialty.Effects.Row(EffectKeys.InterviewRates).Note} Open to them with probability {open:0.00}; its logits are the logarithm of that."
                )
            );
        }

        if (_specialty.Visa.IsNeeded)
        {
            Effect(
                TermKind.Visa,
                _applicant.Visa == VisaNeed.H1B
                    ? EffectKeys.VisaH1BHalfRate
                    : EffectKeys.VisaJ1HalfRate,
                _specialty.Visa.IsAssumed(_part.Program.Code)
                    ? "Visa sponsorship not known"
                    : "Visa sponsorship, " + (ImportOf(FactFields.Visa) ?? "as you entered it")
            );
        }
    }

    private void AddTaken()
    {
        Add(
            TermKind.TakenBase,
            "Taken once interviewed",
            EffectStatus.Fitted,
            "Probits; fitted to the published match rates of the specialty and type, this season's drift in the interval.",
            SourceOfMatches
        );
        Add(
            TermKind.TakenStanding,
            "Your file, once interviewed",
            EffectStatus.Fitted,
            "Probits; the same profile weighs on being taken, fitted to how many programs matched and unmatched applicants ranked.",
            SourceOfMatches
        );
        if (_part.HasRotated)
        {
            Effect(
                TermKind.TakenPlace,
                _part.Place == RotationPlace.Home ? EffectKeys.HomeTaken : EffectKeys.AwayTaken
            );
        }

        if (_part.Parameters.RelativeIntensity != 1)
        {
            AddIntensity();
        }
    }

    private void AddIntensity()
    {
        var row = _specialty.Effects.Row(EffectKeys.Intensity);
        var isMore = _part.Parameters.RelativeIntensity > 1;
        if (_part.Parameters.Positions is { } positions)
        {
            Add(
                TermKind.TakenIntensity,
                isMore
                    ? "Interviews more for each position than most of its specialty"
                    : "Interviews fewer for each position than most of its specialty",
                row.Status,
                $"{PositionOverlay.Words(positions)}. {row.Note}",
                row.SourceId
            );
        }
        else
        {
            Effect(
                TermKind.TakenIntensity,
                EffectKeys.Intensity,
                isMore
                    ? "Interviews more than most of its specialty"
                    : "Interviews fewer than most of its specialty"
            );
        }
    }

    private string? ImportOf(FactFields fields) => _part.Facts?.ImportedFrom(fields);

    /// <summary>Match parameters rest on the group's published rate, or on what its Step 2 comes from where it has none.</summary>
    private string SourceOfMatches =>
        _specialty.Parameters.BaseRate?.SourceId ?? _specialty.Parameters.Step2.SourceId;

    private void Fitted(TermKind kind, string label, string note) =>
        Add(
            kind,
            label,
            EffectStatus.Fitted,
            note,
            _specialty.Effects.Row(EffectKeys.InterviewRates).SourceId
        );

    private void Effect(TermKind kind, string key, string? label = null)
    {
        var row = _specialty.Effects.Row(key);
        Add(kind, label ?? row.Label, row.Status, row.Note, row.SourceId);
    }

    private void Add(
        TermKind kind,
        string label,
        EffectStatus status,
        string note,
        string source,
        StandingPart? part = null
    ) => _terms.Add(new ChanceTerm(kind, label, status, note, source, part));

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
