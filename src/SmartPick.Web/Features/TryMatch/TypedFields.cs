using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Names and positions as they stand in the form. What cannot be taken is told and shown again as typed.</summary>
internal sealed class TypedFields
{
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private readonly List<MarketProblem> _problems = [];

    /// <summary>What could not be taken, by field.</summary>
    public IReadOnlyDictionary<string, string> Refused => _refused;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<MarketProblem> Problems => _problems;

    /// <summary>The field of an applicant's name.</summary>
    public static string ApplicantName(int row) => FormattableString.Invariant($"name.a.{row}");

    /// <summary>The field of a program's name.</summary>
    public static string ProgramName(int row) => FormattableString.Invariant($"name.p.{row}");

    /// <summary>The field of a program's positions.</summary>
    public static string Positions(int row) => FormattableString.Invariant($"positions.{row}");

    /// <summary>The field of the number of applicants a program wants.</summary>
    public static string Parity(int row) => FormattableString.Invariant($"parity.{row}");

    /// <summary>Writes what the form holds into the market.</summary>
    public static TypedFields Take(IFormCollection form, Market market)
    {
        var fields = new TypedFields();
        for (var row = 0; row < market.Applicants.Count; row++)
        {
            if (form.TryGetValue(ApplicantName(row), out var name))
            {
                market.Applicants[row].Name = name.ToString().Trim();
            }
        }

        for (var row = 0; row < market.Programs.Count; row++)
        {
            if (form.TryGetValue(ProgramName(row), out var name))
            {
                market.Programs[row].Name = name.ToString().Trim();
            }

            if (
                form.TryGetValue(Parity(row), out var parity)
                && Enum.TryParse<Parity>(parity, out var wanted)
                && Enum.IsDefined(wanted)
            )
            {
                market.Programs[row].Parity = wanted;
            }

            if (form.TryGetValue(Positions(row), out var positions))
            {
                fields.TakePositions(
                    market.Programs[row],
                    Positions(row),
                    positions.ToString().Trim()
                );
            }
        }

        return fields;
    }

    private void TakePositions(MarketProgram program, string field, string text)
    {
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MarketLimits.Positions
        )
        {
            program.Positions = number;
            return;
        }

        _refused[field] = text;
        _problems.Add(
            new MarketProblem(
                program.Name + ", positions",
                text.Length == 0 ? "nothing" : text,
                FormattableString.Invariant($"a whole number from 1 to {MarketLimits.Positions}")
            )
        );
    }
}
