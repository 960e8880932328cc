using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists;

/// <summary>A rank order list joined with the directory, the wishes and what is known of the season.</summary>
internal sealed class RankCase
{
    private readonly Dictionary<AcgmeCode, int> _index = [];
    private readonly HashSet<AcgmeCode> _assumed;

    private RankCase(RankBasis basis, RankRequest request, PickQuestion question)
    {
        Basis = basis;
        Request = request;
        Question = question;
        Applications = request.Applications.ToDictionary(
            application => application.Program,
            application => application.KnownOn(request.Today)
        );
        AcgmeCode[] sent =
        [
            .. Applications
                .Values.Where(application => application.State is not ApplicationState.Saved)
                .Select(application => application.Program),
        ];
        IsSeasonKnown = sent.Length > 0;
        Ranked = [.. request.Ranks.Select(entry => entry.Program).Distinct()];
        var candidates = question.Candidates.ToDictionary(candidate => candidate.Program.Code);
        AcgmeCode[] codes = [.. sent.Union(Ranked).Where(candidates.ContainsKey)];
        Members = [.. codes.Select(code => candidates[code])];
        for (var i = 0; i < codes.Length; i++)
        {
            _index[codes[i]] = i;
        }

        RankedStanding[] standings = [.. Members.Select(StandingOf)];
        Standings = [.. standings.Select(entry => entry.Standing)];
        _assumed = [.. codes.Where((_, i) => standings[i].IsAssumed)];
        var signals = new AssumedSignals(this);
        Tiers = signals.Tiers;
        HasAssumedSignals = signals.AreAssumed;
        Slots = [.. Tiers.Select(ChanceTable.SlotOf)];
        Entries = [.. Ranked.Select(EntryOf)];
        Interviewed = Ranked.Count(IsInterviewed);
        var assumed = Ranked.Count(IsAssumed);
        Interviews = new ListInterviews(
            Ranked.Count(_index.ContainsKey),
            Interviewed - assumed,
            assumed
        );
        Missing =
        [
            .. Members.Where(member =>
                IsInterviewed(member.Program.Code) && !Ranked.Contains(member.Program.Code)
            ),
        ];
        Added =
        [
            .. Missing.Select(member => new AddedEntry(
                _index[member.Program.Code],
                PlaceOf(member),
                member.Value / 100
            )),
        ];
    }

    public RankBasis Basis { get; }

    public RankRequest Request { get; }

    public PickQuestion Question { get; }

    /// <summary>True when anything is tracked; if not, every program ranked counts as interviewed.</summary>
    public bool IsSeasonKnown { get; }

    /// <summary>What is tracked, by program, as it is known on the day of the question.</summary>
    public IReadOnlyDictionary<AcgmeCode, TrackedApplication> Applications { get; }

    /// <summary>The list, each program once.</summary>
    public List<AcgmeCode> Ranked { get; }

    /// <summary>Programs with chances: those applied to and those ranked, in the order of the tables.</summary>
    public IReadOnlyList<Candidate> Members { get; }

    /// <summary>What happened at each member.</summary>
    public Standing[] Standings { get; }

    /// <summary>The signal sent to each member.</summary>
    public SignalTier[] Tiers { get; }

    /// <summary>True when nothing was said of the signals.</summary>
    public bool HasAssumedSignals { get; }

    /// <summary>The slot of that signal.</summary>
    public int[] Slots { get; }

    /// <summary>The list as a posterior table knows it.</summary>
    public TallyEntry[] Entries { get; }

    /// <summary>How many of the ranked interviewed.</summary>
    public int Interviewed { get; }

    /// <summary>The interviews that the list's chance rests on.</summary>
    public ListInterviews Interviews { get; }

    /// <summary>Programs that interviewed and are not ranked.</summary>
    public IReadOnlyList<Candidate> Missing { get; }

    /// <summary>The same, each at its place.</summary>
    public AddedEntry[] Added { get; }

    /// <summary>Puts the case together, or says everything that stands in its way.</summary>
    public static (RankCase? Case, IReadOnlyList<Refusal> Refusals) Create(
        RankBasis basis,
        RankRequest request
    )
    {
        var unknown = request
            .Ranks.Select(entry => entry.Program)
            .Concat(request.Applications.Select(application => application.Program))
            .Where(code => basis.Catalog.Find(code) is null)
            .Distinct()
            .Select(code => new Refusal(
                "$.ranks.programs",
                code.Digits,
                "a program of the directory"
            ))
            .ToList();
        var picking = new PickingBasis(
            basis.Catalog,
            basis.Model,
            basis.Picking,
            new Dictionary<double, ChanceModel>()
        );
        var pick = new PickRequest
        {
            Applicant = request.Applicant,
            Preset = request.Preset,
            Seed = request.Seed,
            Draws = request.Draws,
            Threads = request.Threads,
        };
        var codes = request
            .Ranks.Select(entry => entry.Program)
            .Concat(request.Applications.Select(application => application.Program));
        var (question, refusals) = PickQuestion.Create(picking, FixedList.Open(pick, codes));
        return question is null || unknown.Count > 0
            ? (null, [.. unknown, .. refusals])
            : (new RankCase(basis, request, question), []);
    }

    /// <summary>The index of a program in the tables; -1 for one without a chance.</summary>
    public int IndexOf(AcgmeCode code) => _index.GetValueOrDefault(code, -1);

    /// <summary>The program among the candidates; null for one of another specialty.</summary>
    public Candidate? Find(AcgmeCode code) =>
        _index.TryGetValue(code, out var index) ? Members[index] : null;

    /// <summary>True when no interview is entered and the program counts as one that held it.</summary>
    public bool IsAssumed(AcgmeCode code) => _assumed.Contains(code);

    /// <summary>True when the program interviewed, or will, or is taken to have because no news of it is entered.</summary>
    public bool IsInterviewed(AcgmeCode code) =>
        _index.TryGetValue(code, out var index) && Standings[index].IsHeld;

    private TallyEntry EntryOf(AcgmeCode code) =>
        Find(code) is { } member
            ? new TallyEntry(IndexOf(code), 0, member.Group, member.Value / 100)
            : new TallyEntry(-1, 0, 1, 0);

    /// <summary>Behind the last one that is worth as much: with no wish stated, last.</summary>
    private int PlaceOf(Candidate member)
    {
        for (var i = Entries.Length; i > 0; i--)
        {
            if (Entries[i - 1].Value >= member.Value / 100)
            {
                return i;
            }
        }

        return 0;
    }

    private RankedStanding StandingOf(Candidate member) =>
        RankedStanding
            .Of(
                Applications.GetValueOrDefault(member.Program.Code),
                member.Program.Specialty,
                Ranked.Contains(member.Program.Code),
                Request.Today,
                Request.HeardUntil,
                Basis.Season
            )!
            .Value;
}
