using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>One member with everything that the reference data says about the programs: values, chances, draws.</summary>
internal sealed class MemberPart
{
    private readonly PickQuestion _question;
    private readonly CoupleMember _member;
    private readonly MemberSeason _season;
    private readonly DrawSampler _sampler;
    private readonly MemberDraws _draws;

    private MemberPart(
        PickQuestion question,
        CoupleMember member,
        int place,
        IReadOnlyList<Candidate> candidates,
        double[] values,
        MemberSeason season,
        CoupleRequest request,
        CancellationToken cancellation
    )
    {
        _question = question;
        _member = member;
        _season = season;
        Programs = [.. candidates.Select((candidate, i) => (candidate.Program, Value: values[i]))];
        _sampler = new DrawSampler(question, member.Applicant, season.Candidates, cancellation);
        Central = season.Of(_sampler.Central).Chances;
        _draws = new MemberDraws(
            request.Seed,
            place,
            [.. candidates.Select(candidate => candidate.Program.Code)]
        );
    }

    /// <summary>The programs in the member's own order, with their values, 0 to 100.</summary>
    public IReadOnlyList<(ResidencyProgram Program, double Value)> Programs { get; }

    /// <summary>The central chances.</summary>
    public RowChances Central { get; }

    /// <summary>Answers in all scenarios by the central estimates.</summary>
    public Answers All { get; private set; } = new([], 0);

    /// <summary>Answers in the first scenarios by the central estimates.</summary>
    public Answers First { get; private set; } = new([], 0);

    /// <summary>Answers in the first scenarios, by parameter draw.</summary>
    public Answers[] Drawn { get; private set; } = [];

    /// <summary>The logarithm of P(what happened) in each parameter draw; all 0 where nothing is tracked.</summary>
    public double[] LogEvidence { get; private set; } = [];

    /// <summary>True when anything that happened to the applications is counted.</summary>
    public bool IsSeasonKnown => _season.IsKnown;

    /// <summary>The day up to which silence counts; null when nothing is concluded from it.</summary>
    public DateOnly? HeardUntil => _member.HeardUntil;

    /// <summary>P(taken) of each program with its interval.</summary>
    public Estimate[] Taken { get; private set; } = [];

    /// <summary>Programs asked for that are left out, and why.</summary>
    public IReadOnlyList<(string Program, string Why)> LeftOut { get; private init; } = [];

    /// <summary>Expected interviews at a set of programs: all of them after the interviews.</summary>
    public double ExpectedInterviews(IEnumerable<int> programs) =>
        _season.ExpectedInterviews(_sampler.Central, programs);

    /// <summary>True when the chances rest on fewer than 20 people or a borrowed prior.</summary>
    public bool IsThin =>
        _question.Model.MatchesOf(_question.Specialties[0].Name, _question.Applicant.Type).Thin;

    /// <summary>What was taken off the list's chance and why; null for nothing.</summary>
    public string? Correction => CorrectionWords.Of(_question, Central.Any(), IsThin);

    /// <summary>The member as the answer shows one.</summary>
    public MemberView View =>
        new(
            _member.Applicant.Label,
            _member.Applicant.Specialty,
            _member.IsRanked,
            _season.IsKnown,
            _season.Interviews,
            [
                .. Programs.Select(
                    (program, i) => new MemberProgram(program.Program, program.Value, Taken[i])
                ),
            ]
        );

    /// <summary>Prepares a member, or says what stands in the way.</summary>
    public static MemberPart? Create(
        PickingBasis basis,
        (CoupleRules Couple, SeasonBasis Season) rules,
        CoupleRequest request,
        CoupleMember member,
        int place,
        List<Refusal> refusals,
        CancellationToken cancellation
    )
    {
        var name = place == 0 ? "first" : "second";
        var asked = FixedList.Open(
            new PickRequest
            {
                Applicant = member.Applicant,
                Seed = request.Seed,
                Draws = request.Draws,
                Threads = request.Threads,
            },
            member
                .Programs.Select(entry => entry.Program)
                .Concat(member.Applications.Select(application => application.Program))
        );
        var (question, refused) = PickQuestion.Create(basis, asked);
        refusals.AddRange(
            refused.Select(refusal => refusal with { Path = name + refusal.Path[1..] })
        );
        if (question is null)
        {
            return null;
        }

        var left = new List<(string, string)>();
        var ordered = InOrder(question, member, left);
        if (ordered.Count == 0)
        {
            refusals.Add(
                new Refusal(
                    name + ".programs",
                    left.Count == 0 ? "no program" : left[0].Item2,
                    "at least one program of the main match in the member's specialties"
                )
            );
            return null;
        }

        var tracked = MemberSeason.Tracked(member, request.Today, question.Catalog, rules.Season);
        var values = ValuesOf(ordered, member.IsRanked, rules.Couple);
        var all = new MemberSeason(member, ordered, [], tracked);
        var kept = Most(question, all, ordered, values, rules.Couple, left);
        Candidate[] paired = [.. kept.Select(i => ordered[i])];
        return new MemberPart(
            question,
            member,
            place,
            paired,
            [.. kept.Select(i => values[i])],
            new MemberSeason(member, paired, question.Candidates, tracked),
            request,
            cancellation
        )
        {
            LeftOut = left,
        };
    }

    /// <summary>Draws every program's answers, centrally and in each parameter draw.</summary>
    public void Draw(CoupleRequest request)
    {
        var kept = KeptOf(Central, _sampler.Correction(ParameterDraw.Central));
        All = _draws.All(Central, kept, request.Threads);
        First = _draws.First(Central, kept);
        Drawn = new Answers[request.Draws];
        LogEvidence = new double[request.Draws];
        var chances = new double[request.Draws][];
        _sampler.ForEach(
            request.Draws,
            (draw, table) =>
            {
                var (rows, evidence) = _season.Of(table);
                LogEvidence[draw] = evidence;
                chances[draw] = [.. Enumerable.Range(0, Programs.Count).Select(rows.Mean)];
                Drawn[draw] = _draws.First(rows, KeptOf(rows, _sampler.Correction(draw)));
            }
        );
        var weights = DrawWeights.Of(LogEvidence);
        Taken =
        [
            .. Enumerable
                .Range(0, Programs.Count)
                .Select(i =>
                    DrawInterval.Of(
                        Central.Mean(i),
                        chances.Select(draw => draw[i]).ToArray(),
                        (double[])weights.Clone()
                    )
                ),
        ];
    }

    /// <summary>The share of a list's chance that is left after the correction.</summary>
    private static double KeptOf(RowChances chances, double logits) =>
        chances.Any() is > 0 and var any ? Math.Min(1, ListCorrection.Of(any, logits) / any) : 1;

    // Own order where there is one, else by value as the picker orders; only what the couple's match decides.
    private static List<Candidate> InOrder(
        PickQuestion question,
        CoupleMember member,
        List<(string Program, string Why)> left
    )
    {
        var candidates = question.Candidates.ToDictionary(candidate => candidate.Program.Code);
        var ordered = new List<Candidate>();
        var seen = new HashSet<AcgmeCode>();
        foreach (var entry in member.Programs.Where(entry => seen.Add(entry.Program)))
        {
            if (!candidates.TryGetValue(entry.Program, out var candidate))
            {
                left.Add(
                    (
                        question.Catalog.Find(entry.Program)?.Name ?? entry.Program.Digits,
                        "a program of a specialty that the profile does not name, so that no chance can be given"
                    )
                );
            }
            else if (
                question.Catalog.FindSpecialty(candidate.Program.Specialty)
                is not { MatchSystem: MatchSystem.Nrmp }
            )
            {
                left.Add(
                    (
                        candidate.Program.Name,
                        $"{candidate.Program.Specialty} has a match of its own that is decided earlier; couples cannot cross from one match to another"
                    )
                );
            }
            else
            {
                ordered.Add(candidate);
            }
        }

        return member.IsRanked
            ? ordered
            : [.. question.Candidates.Where(candidate => ordered.Contains(candidate))];
    }

    private static double[] ValuesOf(List<Candidate> ordered, bool isRanked, CoupleRules rules)
    {
        var steps = Math.Max(1, ordered.Count - 1);
        return
        [
            .. ordered.Select(
                (candidate, i) =>
                    isRanked ? 100 * (1 - ((1 - rules.LastRankWorth) * i / steps)) : candidate.Value
            ),
        ];
    }

    private static int[] Most(
        PickQuestion question,
        MemberSeason season,
        List<Candidate> ordered,
        double[] values,
        CoupleRules rules,
        List<(string Program, string Why)> left
    )
    {
        var all = Enumerable.Range(0, ordered.Count);
        if (ordered.Count <= rules.MostPrograms)
        {
            return [.. all];
        }

        var table = ChanceTableBuilder.Build(
            question.Catalog,
            question.Model,
            question.Applicant,
            [.. ordered.Select(candidate => candidate.Program)],
            ParameterDraw.Central
        );
        var chances = season.Of(table).Chances;
        var kept = all.OrderByDescending(i => values[i] * chances.Mean(i))
            .Take(rules.MostPrograms)
            .ToHashSet();
        left.AddRange(
            all.Where(i => !kept.Contains(i))
                .Select(i =>
                    (
                        ordered[i].Program.Name,
                        FormattableString.Invariant(
                            $"more than {rules.MostPrograms} programs; the others bring more"
                        )
                    )
                )
        );
        return [.. kept.Order()];
    }
}
