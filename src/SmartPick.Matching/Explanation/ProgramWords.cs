using SmartPick.Matching.Instances;
using static SmartPick.Matching.Explanation.Phrases;

namespace SmartPick.Matching.Explanation;

/// <summary>Says a program's explanation in plain words.</summary>
internal sealed class ProgramWords(MatchInstance instance, ProgramExplanation values)
{
    private const int MostNames = 5;

    private readonly List<string> _sentences = [];

    public List<string> Write()
    {
        WriteFilled();
        if (QuotaSentence(instance, values.Program, values.Quotas) is { } quotas)
        {
            _sentences.Add(quotas);
        }

        WriteOthers();
        WriteDropped();
        WriteUnstable();
        return Capitalized(_sentences);
    }

    private string Name(RankedApplicant ranked) => Applicant(instance, ranked.Applicant);

    private string Own => Phrases.Program(instance, values.Program);

    private void WriteFilled()
    {
        var final = values.Quotas.Final;
        var list =
            values.ListLength == 0
                ? "its list is empty"
                : Text($"its list names {Count(values.ListLength, "applicant")}");
        var all = final == 1 ? "its 1 position" : Text($"its {final} positions");
        _sentences.Add(
            values.Filled == 0
                ? final == 1
                    ? $"{Own} did not fill {all}; {list}."
                    : $"{Own} filled none of {all}; {list}."
                : values.LastRank == 0
                    ? Text(
                        $"{Own} holds {Count(values.Filled, "applicant")} whom it did not rank, so this result does not keep the lists."
                    )
                    : values.Filled > final
                        ? Text(
                            $"{Own} holds {Count(values.Filled, "applicant")} and has {Count(final, "position")}, so this result does not keep the quotas."
                        )
                        : Text(
                            $"{Own} filled {(values.Filled == final ? all : Text($"{values.Filled} of {all}"))}, down to the {Ordinal(values.LastRank)} of {values.ListLength} on its list."
                        )
        );
        if (values.Count(RankedFate.HeldBySupplemental) is > 0 and var supplemental)
        {
            _sentences.Add(
                Text(
                    $"{supplemental} of them {(supplemental == 1 ? "comes" : "come")} for the first year, with an advanced position elsewhere."
                )
            );
        }
    }

    private void WriteOthers()
    {
        var open = values.Quotas.Final - values.Filled;
        if (open > 0 && values.Quotas.Final > 0)
        {
            _sentences.Add(
                Text($"{Count(open, "position")} stayed empty.")
                    + (
                        values.Ranked.Count == 0 ? " Nobody whom it ranked had ranked it."
                        : values.Ranked.Count == Held
                            ? " Everybody on its list who ranked it is here."
                        : string.Empty
                    )
            );
        }

        WriteFate(
            RankedFate.Prefers,
            one => $"{one} is at a program liked better",
            many => $"{many} are at programs they liked better"
        );
        WriteFate(
            RankedFate.PartnerRefused,
            one => $"{one} could have come, but not together with the partner",
            many => $"{many} could have come, but not together with their partners"
        );
        WriteFate(
            RankedFate.ListNotInForce,
            one =>
                $"{one} ranked it only for the first year beside an advanced program and does not hold that one",
            many =>
                $"{many} ranked it only for the first year beside an advanced program and do not hold that one"
        );
        var higher = LotteryParted() ? "as high or higher" : "higher";
        WriteFate(
            RankedFate.Refused,
            one =>
                $"{one} would have come, but its positions went to applicants it ranked {higher}",
            many =>
                $"{many} would have come, but its positions went to applicants it ranked {higher}"
        );
    }

    /// <summary>Whether somebody refused stood level with somebody held, so that only the lottery parted them.</summary>
    private bool LotteryParted()
    {
        var (held, refused) = (false, false);
        for (var rank = 0; rank < values.Ranked.Count; rank++)
        {
            if (!instance.IsRankTied(values.Program, rank))
            {
                (held, refused) = (false, false);
            }

            var fate = values.Ranked[rank].Fate;
            held |= fate is RankedFate.Held or RankedFate.HeldBySupplemental;
            refused |= fate == RankedFate.Refused;
            if (held && refused)
            {
                return true;
            }
        }

        return false;
    }

    private int Held => values.Count(RankedFate.Held) + values.Count(RankedFate.HeldBySupplemental);

    private void WriteFate(RankedFate fate, Func<string, string> one, Func<string, string> many)
    {
        var those = values.Ranked.Where(ranked => ranked.Fate == fate).ToList();
        if (those.Count == 0)
        {
            return;
        }

        var names = those
            .Select(ranked =>
                $"{instance.ApplicantIds[ranked.Applicant]}, {Ordinal(ranked.Rank)}"
                + (
                    fate == RankedFate.Prefers && ranked.HeldProgram >= 0
                        ? $", at {instance.ProgramIds[ranked.HeldProgram]}"
                        : string.Empty
                )
            )
            .ToList();
        var shown = names.Count <= MostNames + 1 ? names.Count : MostNames;
        var more = shown < names.Count ? Text($"; {names.Count - shown} more") : string.Empty;
        var words =
            those.Count == 1 ? one("1 on its list") : many(Text($"{those.Count} on its list"));
        _sentences.Add($"{words} ({string.Join("; ", names.Take(shown))}{more}).");
    }

    private void WriteDropped()
    {
        if (values.Dropped > 0)
        {
            _sentences.Add(Text($"{values.Dropped} on its list did not rank it."));
        }
    }

    private void WriteUnstable()
    {
        foreach (var ranked in values.Ranked)
        {
            if (ranked.Fate == RankedFate.WouldTake)
            {
                _sentences.Add(
                    $"{Name(ranked)}, {Ordinal(ranked.Rank)} on its list, would rather be here, and there would be a position, so this result is not stable."
                );
            }
            else if (ranked.Fate == RankedFate.GivenAway)
            {
                _sentences.Add(
                    $"{Name(ranked)}, {Ordinal(ranked.Rank)} on its list, would have taken a position that was given away, so this result is not stable."
                );
            }
        }
    }
}
