using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>Turns a plan into the answer: each number with its interval, each program with its reasons.</summary>
/// <param name="hand">The plan, as advised and with the signals placed by hand: the latter is what is written.</param>
/// <param name="cancellation">Stops the work between two steps.</param>
internal sealed class AdviceWriter(HandSignals hand, CancellationToken cancellation)
{
    private readonly ListPlan _plan = hand.Placed;
    private readonly PickQuestion _question = hand.Placed.Question;

    public ListAdvice Write(IProgress<double>? progress)
    {
        var certificate = hand.Certify(
            CertificateWriter.Write(
                _question,
                hand.Advised.Problem,
                hand.Advised.List,
                cancellation
            )
        );
        progress?.Report(0.6);
        var members = _plan.Members;
        var sampler = new DrawSampler(_question, _plan.Applicant, members, cancellation);
        var drawn = new DrawnList(sampler, _plan.Entries, _question.Request.Draws);
        var totals = TotalsWriter.Write(_question, members, drawn, certificate);
        progress?.Report(0.7);
        var selection = Selection();
        var programs = new ProgramWriter(_plan, selection, drawn).Write();
        var usual = _question.Usual(0);
        var advice = new ListAdvice
        {
            Request = _question.Request,
            Season = _question.Catalog.Season,
            Programs = programs,
            Totals = totals,
            ByHand = hand.Cost(sampler, drawn),
            StopHere = new StopHere(
                _plan.Curve.Points(),
                _plan.Stop.Count,
                _question.Preset.StopGain,
                usual?.Low,
                usual?.High,
                _plan.Stop.Reason,
                _plan.Curve.Longest(_plan.Stop.Count, totals.EvidenceIsThin)
            ),
            LeftOut = new LeftOutWriter(_plan, selection).Write(),
            Geographic = _plan.Geographic,
            Preliminary = NoticeWriter.Preliminary(_question),
            Notices = NoticeWriter.Write(_plan, totals),
        };
        return _question.Request.Full ? Complete(advice, progress) : advice;
    }

    private ListAdvice Complete(ListAdvice advice, IProgress<double>? progress)
    {
        // What else could be done is said of the list as advised: these answers search on, and a placing by hand is not searched.
        progress?.Report(0.75);
        var valuer = new ListValuer(_question, hand.Advised.Applicant);
        var compared = new ComparedLists(hand.Advised, valuer, cancellation).Write();
        progress?.Report(0.8);
        var prices = new ShadowPriceWriter(hand.Advised, cancellation).Write();
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
                    ? new FrontierWriter(hand.Advised, valuer, cancellation).Write()
                    : null,
            Stability = new StabilityWriter(hand.Advised, cancellation).Write(),
        };
    }

    private ListSelection Selection()
    {
        var selection = new ListSelection(_plan.Problem);
        for (var i = 0; i < _plan.List.Entries.Candidates.Length; i++)
        {
            selection.Insert(_plan.List.Entries.Candidates[i], _plan.List.Entries.Slots[i]);
        }

        return selection;
    }
}
