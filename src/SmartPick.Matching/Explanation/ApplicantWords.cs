using SmartPick.Matching.Instances;
using static SmartPick.Matching.Explanation.Phrases;

namespace SmartPick.Matching.Explanation;

/// <summary>Says an applicant's explanation in plain words. It states what is, blames nobody, and promises nothing.</summary>
internal sealed class ApplicantWords(
    MatchInstance instance,
    QuotaReader quotas,
    ApplicantExplanation values
)
{
    /// <summary>The most programs of a list that are gone through one by one.</summary>
    public const int MostDetails = 5;

    private readonly List<string> _sentences = [];
    private readonly HashSet<int> _mentioned = [];

    public List<string> Write()
    {
        if (values.Couple is { } couple)
        {
            new CoupleWords(instance, values, couple, _sentences, _mentioned).Write();
        }
        else
        {
            WriteOutcome();
            WriteDropped();
            WriteRefused();
            WriteUnstable(values.Choices, "choice");
            WriteRest();
        }

        foreach (var supplemental in values.Supplementals.Where(list => list.IsInForce))
        {
            Write(supplemental);
        }

        WriteNotInForce();

        WriteQuotas();
        return Capitalized(_sentences);
    }

    private string Name(int program) => Phrases.Program(instance, program);

    private void WriteOutcome()
    {
        switch (values.Outcome)
        {
            case ApplicantOutcome.Matched:
                var held = values.Choices.First(choice => choice.Fate == ChoiceFate.Held).Standing;
                _mentioned.Add(held.Program);
                _sentences.Add(
                    $"You are matched at your {Ordinal(values.Place)} choice, {Name(held.Program)}."
                );
                _sentences.Add(
                    Text(
                        $"{Name(held.Program)} ranked you {Ordinal(held.Rank)} and holds {held.Filled} of {held.Positions}, down to the {Ordinal(held.LastRank)} on its list."
                    )
                );
                break;
            case ApplicantOutcome.NotOnList:
                _sentences.Add(
                    $"You are placed at {Name(values.Program)}, which is not a program that you and it both ranked, so this result does not keep the lists."
                );
                break;
            default:
                _sentences.Add(
                    (values.Choices.Count, values.Dropped.Count) switch
                    {
                        (0, 0) => "You are not matched: your list is empty.",
                        (0, 1) =>
                            "You are not matched: the one program on your list did not rank you.",
                        (0, var dropped) => Text(
                            $"You are not matched: none of the {dropped} programs on your list ranked you."
                        ),
                        _ => "You are not matched.",
                    }
                );
                break;
        }
    }

    private void WriteDropped()
    {
        var before = values
            .Dropped.Where(choice => values.Place == 0 || choice.Place < values.Place)
            .ToList();
        if (before.Count == 0 || values.Choices.Count == 0)
        {
            return;
        }

        var names = Join([.. before.Select(choice => Name(choice.Program))], MostDetails);
        _sentences.Add(
            $"Your {Places([.. before.Select(choice => choice.Place)], "choice")}, {names}, did not rank you, so {(before.Count == 1 ? "it" : "they")} could not lead to a match."
        );
    }

    private void WriteRefused()
    {
        var refused = values.Choices.Where(choice => choice.Fate == ChoiceFate.Refused).ToList();
        if (refused.Count == 0)
        {
            return;
        }

        _sentences.Add(
            $"At your {Places([.. refused.Select(choice => choice.Place)], "choice")} {EveryPosition(refused)}: {Details(refused)}."
        );
        if (values.Outcome == ApplicantOutcome.Unmatched && refused.Count == values.Choices.Count)
        {
            _sentences.Add(
                "With everybody else where they are, no other order of your list would have brought a position."
            );
        }
    }

    private static string EveryPosition(List<ChoiceExplanation> refused) =>
        refused.Exists(choice => choice.Standing.TiedWithLast)
            ? "every position went to applicants the program ranked as high or higher"
            : "every position went to applicants the program ranked higher";

    private string Details(List<ChoiceExplanation> choices)
    {
        var detailed = choices.Take(choices.Count <= MostDetails + 1 ? choices.Count : MostDetails);
        var parts = new List<string>();
        foreach (var choice in detailed)
        {
            _mentioned.Add(choice.Standing.Program);
            parts.Add(Standing(instance, choice.Standing, Name(choice.Standing.Program), "you"));
        }

        if (parts.Count < choices.Count)
        {
            parts.Add(Text($"and so on at the other {choices.Count - parts.Count}"));
        }

        return string.Join("; ", parts);
    }

    private void WriteUnstable(IReadOnlyList<ChoiceExplanation> choices, string word)
    {
        foreach (var choice in choices)
        {
            var standing = choice.Standing;
            var name = Name(standing.Program);
            if (choice.Fate is ChoiceFate.WouldTake or ChoiceFate.GivenAway)
            {
                _mentioned.Add(standing.Program);
            }

            if (choice.Fate == ChoiceFate.WouldTake)
            {
                _sentences.Add(
                    Text(
                        $"You and {name}, your {Ordinal(choice.Place)} {word}, would both rather be together: it ranked you {Ordinal(standing.Rank)}, and applicants it ranked as high hold only {standing.HeldHigher} of its {Count(standing.Positions, "position")}. So this result is not stable."
                    )
                );
            }
            else if (choice.Fate == ChoiceFate.GivenAway)
            {
                _sentences.Add(
                    $"{name}, your {Ordinal(choice.Place)} {word}, gave away a position that you would have taken, so this result is not stable."
                );
            }
        }
    }

    private void WriteRest()
    {
        var rest = values.Choices.Count(choice => choice.Fate == ChoiceFate.NotNeeded);
        if (values.Outcome == ApplicantOutcome.Matched && rest > 0)
        {
            _sentences.Add(
                rest == 1
                    ? "The one choice below it was not needed."
                    : Text($"The {rest} choices below it were not needed.")
            );
        }
    }

    private void Write(SupplementalExplanation list)
    {
        var advanced = Name(list.AdvancedProgram);
        var refused = list.Choices.Where(choice => choice.Fate == ChoiceFate.Refused).ToList();
        _sentences.Add(
            list switch
            {
                { Place: > 0 } =>
                    $"Your list of first-year programs for {advanced} brought you its {Ordinal(list.Place)} choice, {Name(list.Program)}.",
                { Program: >= 0 } =>
                    $"You are placed for the first year at {Name(list.Program)}, which is not on your list for {advanced} or did not rank you, so this result does not keep the lists.",
                { Choices.Count: 0 } =>
                    $"No program on your list of first-year programs for {advanced} ranked you; {advanced} remains yours.",
                _ =>
                    $"Your list of first-year programs for {advanced} brought no position; {advanced} remains yours.",
            }
        );
        if (refused.Count > 0)
        {
            _sentences.Add(
                $"At its {Places([.. refused.Select(choice => choice.Place)], "choice")} {EveryPosition(refused)}: {Details(refused)}."
            );
        }

        WriteUnstable(list.Choices, $"first-year choice with {advanced}");
    }

    private void WriteNotInForce()
    {
        var others = values
            .Supplementals.Where(list => !list.IsInForce)
            .Select(list => Name(list.AdvancedProgram))
            .ToList();
        if (others.Count > 0)
        {
            _sentences.Add(
                $"Your {(others.Count == 1 ? "list" : "lists")} of first-year programs for {Join(others, MostDetails)} {(others.Count == 1 ? "was" : "were")} not used, because you are not there."
            );
        }
    }

    private void WriteQuotas() =>
        _sentences.AddRange(
            _mentioned
                .Order()
                .Select(program => QuotaSentence(instance, program, quotas.Of(program)))
                .OfType<string>()
        );
}
