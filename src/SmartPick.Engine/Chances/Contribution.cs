using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>Which part of a chance a contribution moves.</summary>
public enum ContributionStage
{
    /// <summary>Being interviewed.</summary>
    Interview,

    /// <summary>Being taken once interviewed.</summary>
    Match,
}

/// <summary>One named reason for a chance at one program.</summary>
/// <param name="Stage">What it moves.</param>
/// <param name="Label">What the applicant reads, for example "Away rotation here".</param>
/// <param name="Logits">Its size on the model's scale (logits for interviews, probits for being taken).</param>
/// <param name="Points">What the chance of an interview (or of being taken) would lose or gain, in probability, without it.</param>
/// <param name="Status">Fitted, cited or assumed.</param>
/// <param name="Note">How the figure follows from its source.</param>
/// <param name="SourceId">The source.</param>
public sealed record Contribution(
    ContributionStage Stage,
    string Label,
    Estimate Logits,
    Estimate Points,
    EffectStatus Status,
    string Note,
    string SourceId
);

/// <summary>Every contribution to one chance.</summary>
/// <param name="Interview">The chance of an interview.</param>
/// <param name="Match">The chance of being interviewed and taken if no better program takes the applicant first.</param>
/// <param name="Contributions">The reasons, largest first; the base comes first of all.</param>
/// <param name="EvidenceIsThin">True when the number rests on fewer than 20 people or a borrowed prior.</param>
/// <param name="Caveats">What is unknown or borrowed here, in words.</param>
public sealed record ChanceExplanation(
    Estimate Interview,
    Estimate Match,
    IReadOnlyList<Contribution> Contributions,
    bool EvidenceIsThin,
    IReadOnlyList<string> Caveats
);
