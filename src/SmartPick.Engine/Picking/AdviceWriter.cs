using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>Turns a plan into the answer: each number with its interval, each program with its reasons.</summary>
internal sealed class AdviceWriter(ListPlan plan, CancellationToken cancellation)
{
    private readonly PickQuestion _question = plan.Question;

    public ListAdvice Write(IProgress<double>? progress)
    {
        var certificate = CertificateWriter.Write(_question, plan.Problem, plan.List, cancellation);
        progress?.Report(0.6);
        var members = plan.Members;
        var sampler = new DrawSampler(_question, plan.Applicant, members, cancellation);
        var drawn = new DrawnList(sampler, plan.Entries, _question.Request.Draws);
        var totals = TotalsWriter.Write(_question, members, drawn, certificate);
        progress?.Report(0.7);
        var selection = Selection();
        var programs = new ProgramWriter(plan, selection, drawn).Write();
        var usual = _question.Usual(0);
        var advice = new ListAdvice
        {
            Request = _question.Request,
            Season = _question.Catalog.Season,
            Programs = programs,
            Totals = totals,
            StopHere = new StopHere(
                plan.Curve.Points(),
                plan.Stop.Count,
                _question.Preset.StopGain,
                usual?.Low,
                usual?.High,
                plan.Stop.Reason
            ),
            LeftOut = new LeftOutWriter(plan, selection).Write(),
            Geographic = plan.Geographic,
            Preliminary = NoticeWriter.Preliminary(_question),
            Notices = NoticeWriter.Write(plan, totals),
        };
        return _question.Request.Full ? Complete(advice, progress) : advice;
    }

    private ListAdvice Complete(ListAdvice advice, IProgress<double>? progress)
    {
        progress?.Report(0.75);
        var valuer = new ListValuer(_question, plan.Applicant);
        var compared = new ComparedLists(plan, valuer, cancellation).Write();
        progress?.Report(0.8);
        var prices = new ShadowPriceWriter(plan, cancellation).Write();
        progress?.Report(0.9);
        return advice with
        {
            Compared = compared,
            ComparedNote =
                compared.Count > 0 && _question.ListCorrection.Logits < 0
                    ? CorrectionWords.OfCompared
                    : null,
            ShadowPrices = prices,
            Frontier =
                _question.Specialties.Count == 2
                    ? new FrontierWriter(plan, valuer, cancellation).Write()
                    : null,
            Stability = new StabilityWriter(plan, cancellation).Write(),
        };
    }

    private ListSelection Selection()
    {
        var selection = new ListSelection(plan.Problem);
        for (var i = 0; i < plan.List.Entries.Candidates.Length; i++)
        {
            selection.Insert(plan.List.Entries.Candidates[i], plan.List.Entries.Slots[i]);
        }

        return selection;
    }
}
