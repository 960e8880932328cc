using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Chaining;

/// <content>Supplemental lists: agents of their own, which exist while the advanced position is held.</content>
internal sealed partial class Chain
{
    /// <summary>Puts the lists of singles who hold an advanced position in force; each proposes when it enters.</summary>
    public void BeginSupplementals()
    {
        if (_lists.Supplementals.Length == 0)
        {
            return;
        }

        foreach (var (applicant, program) in _lists.Supplementals)
        {
            var single = _holdings.Singles[applicant];
            if (single.Held < single.End && _lists.Edges[single.Held].Program == program)
            {
                BeginSupplemental(applicant, program);
            }
        }

        _agents.Clear();
    }

    /// <summary>The applicant proposes down the supplemental list in force, from the top.</summary>
    private void ProposeSupplementally(int applicant)
    {
        var list = _holdings.InForce[applicant];
        if (list < 0)
        {
            return;
        }

        var held = _holdings.Supplementals[applicant];
        for (var choice = _lists.SupplementalStart[list]; choice < held; choice++)
        {
            var edge = _lists.SupplementalEdges[choice];
            Proposals++;
            Tell(MatchStepKind.Proposes, applicant, edge.Program, supplemental: true);
            if (!_rosters.Accepts(edge.Program, edge.Rank))
            {
                Tell(MatchStepKind.Refuses, applicant, edge.Program, supplemental: true);
                continue;
            }

            LeaveSupplemental(applicant);
            _holdings.Supplementals[applicant] = choice;
            Take(applicant, edge.Program, edge.Rank, supplemental: true);
            if (_lists.CoupleOf is { } couples && couples[applicant] >= 0)
            {
                CallAgain(couples[applicant]);
            }

            return;
        }

        if (held == _lists.SupplementalStart[list + 1])
        {
            Tell(MatchStepKind.ListEnds, applicant, -1, supplemental: true);
        }
    }

    /// <summary>Puts the list that belongs to an advanced program in force, if the applicant has one.</summary>
    private void BeginSupplemental(int applicant, int program)
    {
        var list = ListFor(applicant, program);
        if (list >= 0)
        {
            _holdings.InForce[applicant] = list;
            _holdings.Supplementals[applicant] = _lists.SupplementalStart[list + 1];
            Tell(MatchStepKind.SupplementalBegins, applicant, program, supplemental: true);
            _agents.Push(_who.SupplementalAgent(applicant));
        }
    }

    private int ListFor(int applicant, int program)
    {
        if (_lists.SupplementalsOf is { } rows)
        {
            for (var list = rows[applicant]; list < rows[applicant + 1]; list++)
            {
                if (_lists.Supplementals[list].AdvancedProgram == program)
                {
                    return list;
                }
            }
        }

        return -1;
    }

    /// <summary>The advanced position is lost or left: its list is no longer in force and what it led to is given up.</summary>
    private void EndSupplemental(int applicant)
    {
        if (_holdings.InForce.Length > 0 && _holdings.InForce[applicant] >= 0)
        {
            LeaveSupplemental(applicant);
            _holdings.InForce[applicant] = -1;
        }
    }

    private void LeaveSupplemental(int applicant)
    {
        var program = _holdings.SupplementalProgram(applicant);
        if (program >= 0)
        {
            var edge = _lists.SupplementalEdges[_holdings.Supplementals[applicant]];
            Tell(MatchStepKind.Withdraws, applicant, program, supplemental: true);
            LoseSupplementalPosition(applicant);
            Vacate(edge.Program, edge.Rank);
        }
    }

    private void LoseSupplemental(int applicant)
    {
        LoseSupplementalPosition(applicant);
        _agents.Push(_who.SupplementalAgent(applicant));
    }

    private void LoseSupplementalPosition(int applicant) =>
        _holdings.Supplementals[applicant] = _lists.SupplementalStart[
            _holdings.InForce[applicant] + 1
        ];
}
