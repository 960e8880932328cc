using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>A request with everything the reference data says about it: specialties, portals, signals, candidates in order.</summary>
internal sealed class PickQuestion
{
    private PickQuestion(
        PickingBasis basis,
        PickRequest request,
        IReadOnlyList<Specialty> specialties
    )
    {
        Basis = basis;
        Request = request;
        Specialties = specialties;
        Portals = [.. specialties.Select(specialty => new PortalFees(Catalog, specialty))];
        Preset = Rules.Of(request.Preset);
        Dial = Math.Clamp(
            request.Applicant.Preferences.SoughtAfter,
            Preset.LeastDial,
            Preset.MostDial
        );
    }

    public PickingBasis Basis { get; }

    public ProgramCatalog Catalog => Basis.Catalog;

    public ChanceModel Model => Basis.Model;

    public PickingRules Rules => Basis.Rules;

    public PickRequest Request { get; }

    public Applicant Applicant => Request.Applicant;

    /// <summary>The primary specialty and, with a parallel plan, the second one.</summary>
    public IReadOnlyList<Specialty> Specialties { get; }

    /// <summary>True when the two specialties are decided by different matches.</summary>
    public bool HasTwoSystems =>
        Specialties.Select(specialty => specialty.MatchSystem).Distinct().Count() > 1;

    /// <summary>Fees of each specialty's portal.</summary>
    public IReadOnlyList<PortalFees> Portals { get; }

    public PresetRule Preset { get; }

    /// <summary>The sought-after dial after the preset.</summary>
    public double Dial { get; }

    /// <summary>Whether any wish is stated; if not, value means match.</summary>
    public bool HasWishes { get; private init; }

    /// <summary>Candidates in the applicant's order.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private init; } = [];

    /// <summary>Programs that are not candidates, and why.</summary>
    public IReadOnlyList<(ResidencyProgram Program, LeftOutCause Cause, string Why)> Excluded
    {
        get;
        private init;
    } = [];

    /// <summary>What a match in the parallel specialty is worth, 0 to 1.</summary>
    public double ParallelWorth => (Applicant.Parallel?.Worth ?? 0) / 100;

    /// <summary>The most applications that the applicant allows in a group, the reserve taken off; null for no limit.</summary>
    public int? OwnLimit(int group) =>
        group == 0
            ? Applicant.Limits.MaxApplications - Applicant.Limits.Reserve
            : Applicant.Parallel?.MaxApplications;

    /// <summary>Applications of a group that are paid for and not placed.</summary>
    public int Reserve(int group) => group == 0 ? Applicant.Limits.Reserve : 0;

    /// <summary>
    /// True when the positions of every specialty of the list are known and used. Then the chances have in them what the larger end
    /// of the correction is for.
    /// </summary>
    public bool HasKnownPositions =>
        Specialties.All(specialty => Model.HasKnownPositions(specialty.Name));

    /// <summary>What is taken off a list's chance.</summary>
    public ListCorrection ListCorrection =>
        (HasKnownPositions ? Rules.CorrectionsWithPositions : Rules.Corrections)[
            (int)Applicant.Type.RateGroup()
        ];

    /// <summary>The same on the logit in a draw.</summary>
    public double Correction(ParameterDraw draw) =>
        ListCorrection.At(Applicant.Type.RateGroup(), draw);

    /// <summary>The published usual number of applications in a group's specialty for the applicant's type, or null.</summary>
    public UsualApplications? Usual(int group)
    {
        var rows = Specialties[group].UsualApplications;
        var type = Applicant.Type.RateGroup();
        return rows.FirstOrDefault(row => row.Group == type)
            ?? rows.FirstOrDefault(row => row.Group is null);
    }

    /// <summary>Puts the question together, or says everything that stands in its way.</summary>
    public static (PickQuestion? Question, IReadOnlyList<Refusal> Refusals) Create(
        PickingBasis basis,
        PickRequest request
    )
    {
        var refusals = new List<Refusal>();
        var specialties = RequestCheck.Specialties(basis.Catalog, request.Applicant, refusals);
        if (specialties.Count == 0)
        {
            return (null, refusals);
        }

        var question = new PickQuestion(basis, request, specialties);
        var builder = new CandidateBuilder(question);
        var complete = new PickQuestion(basis, request, specialties)
        {
            Candidates = builder.Candidates,
            Excluded = builder.Excluded,
            HasWishes = builder.HasWishes,
        };
        RequestCheck.Limits(complete, refusals);
        return refusals.Count > 0 ? (null, refusals) : (complete, []);
    }
}
