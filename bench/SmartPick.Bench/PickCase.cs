using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Reference;

namespace SmartPick.Bench;

/// <summary>One question on the real data, and the steps of answering it that the speed table names.</summary>
internal sealed class PickCase
{
    private const double EnoughGap = 0.0005;
    private const int MostSteps = 60;

    private readonly ReferenceData _data;
    private readonly PickQuestion _question;
    private readonly bool[] _forced;
    private readonly ListRules _rules;
    private readonly SearchChances _search;
    private readonly ListProblem _problem;
    private readonly OptimizedList _list;
    private readonly Candidate[] _members;
    private readonly TallyEntry[] _entries;
    private readonly Applicant _changed;

    public PickCase(ReferenceData data, Applicant applicant, int first, int second)
    {
        _data = data;
        Request = new PickRequest { Applicant = applicant, Full = false };
        _question = CreateQuestion(Request);
        _forced = ListLimits.Forced(_question, _question.Candidates);
        _rules = ListLimits.Rules(_question, first, second);
        _search = SearchChances.At(_question, null, applicant, nodesOfEach: 16);
        _problem = _search.Problem(_rules, _forced);
        _list = ListOptimizer.Optimize(_problem);
        _members = [.. _list.Entries.Candidates.Select(index => _question.Candidates[index])];
        _entries =
        [
            .. _members.Select(
                (member, i) =>
                    new TallyEntry(i, _list.Entries.Slots[i], member.Group, member.Value / 100)
            ),
        ];
        _changed = applicant with { Step2 = Step2Score.Create(applicant.Step2!.Value.Value + 5) };
        Advisor = data.CreateAdvisor();
    }

    public PickRequest Request { get; }

    public ListAdvisor Advisor { get; }

    public int Programs => _problem.Count;

    public int Rows => _problem.RowCount;

    public int Length => _list.Entries.Candidates.Length;

    public double Gap { get; private set; }

    /// <summary>(candidate, tier, node) triples of one sweep.</summary>
    public double CellsOfASweep =>
        (double)(Programs - Length) * ListProblem.SlotCount * _problem.Stride;

    /// <summary>Chances of every program and tier, the list with exchanges, the certificate.</summary>
    public double TableListAndCertificate()
    {
        var problem = _search.For(Request.Applicant).Problem(_rules, _forced);
        var list = ListOptimizer.Optimize(problem);
        var bound = UpperBound.Find(problem, list.Entries, EnoughGap, MostSteps);
        Gap = Math.Max(0, (bound - list.Objective) / bound);
        return bound;
    }

    /// <summary>The chances alone.</summary>
    public int Table() => _search.For(Request.Applicant).Problem(_rules, _forced).Count;

    /// <summary>The list alone.</summary>
    public double List() => ListOptimizer.Optimize(_problem).Objective;

    /// <summary>The certificate alone.</summary>
    public double Certificate() => UpperBound.Find(_problem, _list.Entries, EnoughGap, MostSteps);

    /// <summary>200 parameter draws on the final list.</summary>
    public double Intervals()
    {
        var sampler = new DrawSampler(
            _question,
            Request.Applicant,
            _members,
            CancellationToken.None
        );
        return new DrawnList(sampler, _entries, 200).Of(tally => tally.Match).High;
    }

    /// <summary>The list kept, valued for another score.</summary>
    public double Reevaluate()
    {
        var builder = new ChanceTableBuilder(
            _data.Catalog,
            _data.Model,
            _changed,
            [.. _members.Select(member => member.Program)]
        );
        return ListTally.Of(builder.Build(ParameterDraw.Central), _entries).Match;
    }

    /// <summary>The list mended for another score.</summary>
    public double Reoptimize() =>
        ListOptimizer.Mend(_search.For(_changed).Problem(_rules, _forced), _list.Entries).Objective;

    /// <summary>One sweep over all candidates and tiers.</summary>
    public Func<double> Sweep()
    {
        var search = new ListSearch(_problem, perDollar: false);
        var list = new ListSelection(_problem);
        for (var i = 0; i < _list.Entries.Candidates.Length; i++)
        {
            list.Insert(_list.Entries.Candidates[i], _list.Entries.Slots[i]);
        }

        return () => search.Sweep(list)[0];
    }

    /// <summary>The first list of a page.</summary>
    public int FirstAnswer() => Advisor.Advise(Request).Advice!.Programs.Count;

    /// <summary>The whole answer.</summary>
    public int WholeAnswer() => Advisor.Advise(Request with { Full = true }).Advice!.Programs.Count;

    private PickQuestion CreateQuestion(PickRequest request)
    {
        var basis = new PickingBasis(
            _data.Catalog,
            _data.Model,
            _data.PickingRules,
            _data.RotationVariants
        );
        var (question, refusals) = PickQuestion.Create(basis, request);
        return question
            ?? throw new InvalidOperationException(
                string.Join("; ", refusals.Select(one => one.Expected))
            );
    }
}
