using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Explanation;

/// <summary>Reads what became of the choices of a list that one person made: a single's primary list, a supplemental list.</summary>
internal sealed class ChoiceReader(Holders holders)
{
    private readonly StandingReader _standings = new(holders);
    private readonly Layout _lists = holders.Lists;

    /// <summary>A single's primary list.</summary>
    public List<ChoiceExplanation> Primary(int applicant)
    {
        var start = _lists.ApplicantStart[applicant];
        var edges = _lists.Edges.AsSpan(start.._lists.ApplicantStart[applicant + 1]);
        return Read(
            applicant,
            edges,
            holders.ProgramOf(applicant),
            _lists.EdgeLevel.AsSpan(_lists.EdgeLevel is null ? 0 : start),
            _lists.DroppedChoices,
            applicant
        );
    }

    /// <summary>A supplemental list that is in force.</summary>
    public List<ChoiceExplanation> Supplemental(int list) =>
        Read(
            _lists.Supplementals[list].Applicant,
            _lists.SupplementalEdges.AsSpan(
                _lists.SupplementalStart[list].._lists.SupplementalStart[list + 1]
            ),
            holders.SupplementalOf(_lists.Supplementals[list].Applicant),
            [],
            _lists.DroppedSupplementals,
            list
        );

    /// <summary>The entries of a list that were dropped.</summary>
    public static List<DroppedChoice> Dropped(DroppedRows? dropped, int row)
    {
        var choices = new List<DroppedChoice>();
        for (var index = dropped?.Start[row] ?? 0; index < (dropped?.Start[row + 1] ?? 0); index++)
        {
            choices.Add(new DroppedChoice(dropped!.Places[index] + 1, dropped.Items[index]));
        }

        return choices;
    }

    private List<ChoiceExplanation> Read(
        int applicant,
        ReadOnlySpan<Edge> edges,
        int heldProgram,
        ReadOnlySpan<int> levels,
        DroppedRows? dropped,
        int row
    )
    {
        var held = 0;
        while (held < edges.Length && edges[held].Program != heldProgram)
        {
            held++;
        }

        var choices = new List<ChoiceExplanation>(edges.Length);
        for (var choice = 0; choice < edges.Length; choice++)
        {
            var (program, rank) = edges[choice];
            var standing = _standings.Of(program, rank, applicant);
            var isLevel =
                levels.Length > 0 && held < edges.Length && levels[choice] == levels[held];
            var fate =
                choice == held ? ChoiceFate.Held
                : choice > held ? ChoiceFate.NotNeeded
                : FateOf(standing, isLevel);
            var place = (dropped?.GivenPlace(row, choice) ?? choice) + 1;
            choices.Add(new ChoiceExplanation(choice, place, fate, standing));
        }

        return choices;
    }

    /// <summary>What became of a choice that stands before the one held.</summary>
    private ChoiceFate FateOf(ProgramStanding standing, bool isLevelWithHeld)
    {
        if (isLevelWithHeld)
        {
            return standing.HasRoom ? ChoiceFate.NotNeeded : ChoiceFate.Refused;
        }

        if (standing.HasRoom)
        {
            return ChoiceFate.WouldTake;
        }

        return
            standing.HeldHigher <= standing.Positions
            && holders.WouldKeepOneMore(standing.Program, standing.Filled + 1)
            ? ChoiceFate.GivenAway
            : ChoiceFate.Refused;
    }
}
