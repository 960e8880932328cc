using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Whether programs keep their final quotas and parities, and whether positions moved as the instance allows.</summary>
internal sealed class QuotaCheck(Standing standing, FaultList faults)
{
    private readonly Layout _lists = standing.Lists;
    private readonly QuotaLedger _quotas = standing.Quotas;

    public void Run()
    {
        for (var program = 0; program < _lists.ProgramIds.Length; program++)
        {
            if (standing.Filled[program] > _quotas.Final[program])
            {
                Add(
                    FaultKind.OverQuota,
                    program,
                    $"holds {standing.Filled[program]}, its final quota is {_quotas.Final[program]}"
                );
            }

            CheckParity(program);
        }

        for (var row = 0; row < _lists.Reversions.Length; row++)
        {
            CheckReversion(row);
        }
    }

    private void Add(FaultKind kind, int program, FormattableString what) =>
        faults.Add(
            kind,
            -1,
            program,
            $"{_lists.ProgramIds[program]} {what.ToString(CultureInfo.InvariantCulture)}"
        );

    private void CheckParity(int program)
    {
        var parity = _lists.Parities is { } parities ? parities[program] : Parity.Any;
        var filled = standing.Filled[program];
        if (!ParityRule.Fits(parity, filled))
        {
            Add(
                FaultKind.WrongParity,
                program,
                $"holds {filled} and wants an {(parity == Parity.Even ? "even" : "odd")} number"
            );
        }

        var taken = _quotas.TakenByParity(program);
        if (taken < 0 || (taken > 0 && parity == Parity.Any))
        {
            Add(
                FaultKind.WrongQuotaMove,
                program,
                $"gave up {taken} positions to make its number even or odd and {(taken < 0 ? "cannot give up fewer than none" : "takes any number")}"
            );
        }

        if (_quotas.Final[program] < 0)
        {
            Add(
                FaultKind.WrongQuotaMove,
                program,
                $"has a final quota of {_quotas.Final[program]}, below none"
            );
        }
    }

    private void CheckReversion(int row)
    {
        var (donor, receiver, seats) = _lists.Reversions[row];
        var (moved, pulledBack) = (_quotas.Moved(row), _quotas.PulledBack(row));
        var name = _lists.ProgramIds[receiver];
        if (moved < 0 || pulledBack < 0 || (long)moved + pulledBack > seats)
        {
            Add(
                FaultKind.WrongQuotaMove,
                donor,
                $"may give {seats} positions to {name}; {moved} moved and {pulledBack} were pulled back"
            );
        }
        else if (standing.Filled[donor] < _quotas.Final[donor] && moved + pulledBack < seats)
        {
            Add(
                FaultKind.WrongQuotaMove,
                donor,
                $"has {_quotas.Final[donor] - standing.Filled[donor]} idle positions and kept them, though {seats - moved - pulledBack} more may go to {name}"
            );
        }
    }
}
