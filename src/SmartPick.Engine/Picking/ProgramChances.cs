using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>The chances of one applicant at one program, whatever else is on a list.</summary>
/// <param name="Program">The program.</param>
/// <param name="Interview">P(interview) with no signal.</param>
/// <param name="Tier">The highest signal that its specialty has; none where it has none.</param>
/// <param name="InterviewWithSignal">P(interview) with that signal.</param>
/// <param name="WouldTake">P(interviewed and would be taken) with that signal; a model's number, before the correction of lists.</param>
/// <param name="EvidenceIsThin">True when they rest on fewer than 20 people or a borrowed prior.</param>
public sealed record ProgramChances(
    AcgmeCode Program,
    Estimate Interview,
    SignalTier Tier,
    Estimate InterviewWithSignal,
    Estimate WouldTake,
    bool EvidenceIsThin
);
