using SmartPick.Matching.Instances;
using static SmartPick.Matching.Explanation.Phrases;

namespace SmartPick.Matching.Explanation;

/// <summary>Says what became of a couple's list, to one of its members.</summary>
internal sealed class CoupleWords(
    MatchInstance instance,
    ApplicantExplanation values,
    CoupleExplanation couple,
    List<string> sentences,
    HashSet<int> mentioned
)
{
    private readonly string _partner = Applicant(instance, couple.Partner);

    public void Write()
    {
        WriteOutcome();
        WriteDropped();
        WriteRefusals();
        WriteUnstable();
        var rest = couple.Pairs.Count(pair => pair.Fate == ChoiceFate.NotNeeded);
        if (values.Place > 0 && rest > 0)
        {
            sentences.Add(
                rest == 1
                    ? "The one pair below it was not needed."
                    : Text($"The {rest} pairs below it were not needed.")
            );
        }
    }

    private void WriteOutcome()
    {
        var where = $"{At("you", values.Program)}, {At(_partner, couple.PartnerProgram)}";
        if (values.Place > 0)
        {
            sentences.Add(
                $"You and {_partner} are matched at your {Ordinal(values.Place)} pair: {where}."
            );
        }
        else if (values.Outcome == ApplicantOutcome.NotOnList)
        {
            sentences.Add(
                $"You and {_partner} are placed at a pair that is not on your list or that the programs did not rank ({where}), so this result does not keep the lists."
            );
        }
        else
        {
            sentences.Add(
                couple.Pairs.Count == 0
                    ? couple.DroppedPlaces.Count == 0
                        ? $"You and {_partner} are not matched: your list is empty."
                        : $"You and {_partner} are not matched: every pair on your list names a program that did not rank its member."
                    : $"You and {_partner} are not matched."
            );
        }
    }

    private string At(string who, int program)
    {
        if (program < 0)
        {
            return $"{who} without a position";
        }

        mentioned.Add(program);
        return $"{who} at {Program(instance, program)}";
    }

    private void WriteDropped()
    {
        var before = couple
            .DroppedPlaces.Where(place => values.Place == 0 || place < values.Place)
            .ToList();
        if (before.Count > 0 && couple.Pairs.Count > 0)
        {
            sentences.Add(
                $"Your {Places(before, "pair")} {(before.Count == 1 ? "names" : "name")} a program that did not rank its member, so {(before.Count == 1 ? "it" : "they")} could not lead to a match."
            );
        }
    }

    private void WriteRefusals()
    {
        var refused = couple.Pairs.Count(pair => pair.Fate == ChoiceFate.Refused);
        if (refused == 0)
        {
            return;
        }

        sentences.Add(
            values.Place > 0
                ? $"{(refused == 1 ? "One pair that you like better" : Text($"{refused} pairs that you like better"))} could not be had:"
                : $"{(refused == 1 ? "The pair on your list" : Text($"None of the {refused} pairs on your list"))} could {(refused == 1 ? "not " : string.Empty)}be had:"
        );
        const int most = 2 * ApplicantWords.MostDetails;
        var shown = couple.Refusals.Count <= most + 1 ? couple.Refusals.Count : most;
        foreach (var refusal in couple.Refusals.Take(shown))
        {
            mentioned.Add(refusal.Standing.Program);
            sentences.Add(Sentence(refusal));
        }

        if (shown < couple.Refusals.Count)
        {
            sentences.Add(Text($"And so on at {couple.Refusals.Count - shown} more programs."));
        }
    }

    private string Sentence(PairRefusal refusal)
    {
        var whom = refusal.IsPartner ? _partner : "you";
        var other = refusal.IsPartner ? "you" : _partner;
        var name = Program(instance, refusal.Standing.Program);
        var pairs = $"your {Places(refusal.Places, "pair")}";
        var standing = Standing(instance, refusal.Standing, "it", whom);
        return refusal.Fate switch
        {
            MemberFate.NotBoth => Text(
                $"{name} had no position for both of you ({pairs}): it holds {refusal.Standing.Filled} of {refusal.Standing.Positions} and ranked {whom} {Ordinal(refusal.Standing.Rank)}, lower than {other}."
            ),
            MemberFate.PartnerHoldsIt =>
                $"{name} had no position for {whom} but the one that {other} would leave, and a position left in the same move does not count as free ({pairs}).",
            _ => $"{name} had no position for {whom} ({pairs}): {standing}.",
        };
    }

    private void WriteUnstable()
    {
        foreach (var pair in couple.Pairs)
        {
            if (pair.Fate is not (ChoiceFate.WouldTake or ChoiceFate.GivenAway))
            {
                continue;
            }

            var where = $"{At("you", pair.Own.Program)}, {At(_partner, pair.Partner.Program)}";
            sentences.Add(
                pair.Fate == ChoiceFate.WouldTake
                    ? $"You and {_partner} would rather have your {Ordinal(pair.Place)} pair ({where}), and it could be had. So this result is not stable."
                    : $"Your {Ordinal(pair.Place)} pair ({where}) could have been had, had a position not been given away. So this result is not stable."
            );
        }
    }
}
