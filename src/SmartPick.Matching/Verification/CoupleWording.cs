using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Says in words why a couple blocks.</summary>
internal sealed class CoupleWording(Standing standing, bool vacatedIsFree)
{
    private readonly Layout _lists = standing.Lists;
    private readonly Wording _wording = new(standing);

    public string Of(in CoupleMove move, int donor)
    {
        var edge = move.Edge;
        var why =
            edge.FirstProgram == edge.SecondProgram
                ? Together(move, donor)
                : string.Join(
                    "; ",
                    new[]
                    {
                        Member(move, move.First, edge.FirstProgram, edge.FirstRank, donor),
                        Member(move, move.Second, edge.SecondProgram, edge.SecondRank, donor),
                    }.Where(text => text.Length > 0)
                );
        return FormattableString.Invariant(
            $"couple {_lists.CoupleIds[move.Couple]} ({_lists.ApplicantIds[move.First]}, {_lists.ApplicantIds[move.Second]}) prefers {Wording.Pair(_lists, edge.FirstProgram, edge.SecondProgram)} (pair {move.Row - _lists.CoupleStart[move.Couple] + 1}) to {Now(move)}: {why}"
        );
    }

    private string Now(in CoupleMove move)
    {
        var (one, other) = (standing.ProgramOf(move.First), standing.ProgramOf(move.Second));
        if (one < 0 && other < 0)
        {
            return "being unmatched";
        }

        var held = standing.HeldPair[move.Couple];
        var pair = Wording.Pair(_lists, one, other);
        return held < _lists.CoupleStart[move.Couple + 1]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{pair} (pair {held - _lists.CoupleStart[move.Couple] + 1})"
            )
            : $"{pair}, which is not a choice of all sides";
    }

    private string Member(in CoupleMove move, int member, int program, int rank, int donor)
    {
        var id = _lists.ApplicantIds[member];
        if (program < 0)
        {
            return $"{id} would go unmatched";
        }

        var name = _lists.ProgramIds[program];
        if (standing.ProgramOf(member) == program)
        {
            return $"{id} stays at {name}";
        }

        if (standing.SupplementalOf(member) == program)
        {
            return $"{name} holds {id} already, through the supplemental list that would be given up";
        }

        var partner = member == move.First ? move.Second : move.First;
        if (
            vacatedIsFree
            && move.Leaves(partner, program)
            && standing.Filled[program] >= standing.Quotas.Final[program]
        )
        {
            return $"{_lists.ApplicantIds[partner]} would leave {name} to {id}";
        }

        return _wording.Takes(member, program, rank, program == donor);
    }

    private string Together(in CoupleMove move, int donor)
    {
        var program = move.Edge.FirstProgram;
        var name = _lists.ProgramIds[program];
        if (program == donor)
        {
            return $"{name} would have positions for both, had it not given one away by reversion";
        }

        var coming = move.Change(program);
        var lacking = standing.Filled[program] + coming - standing.Quotas.Final[program];
        if (lacking <= 0)
        {
            return coming > 1 ? $"{name} has two positions free" : $"{name} has a position free";
        }

        var ranks =
            $"{name} ranks {_lists.ApplicantIds[move.First]} {_wording.Ordinal(program, move.Edge.FirstRank)} and {_lists.ApplicantIds[move.Second]} {_wording.Ordinal(program, move.Edge.SecondRank)}, both above {_wording.Holder(program, standing.WorstRank(program))}";
        return lacking == 1
            ? $"{ranks}, whom it holds"
            : $"{ranks} and {_wording.Holder(program, standing.SecondWorstRank(program))}, whom it holds";
    }
}
