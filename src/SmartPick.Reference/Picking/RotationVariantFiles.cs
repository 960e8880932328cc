using System.Globalization;
using System.Text;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Picking;

/// <summary>
/// Reads <c>model/interviews_r2.csv</c> and <c>_r4.csv</c>: the interview parameters refitted with the rotation effects of the
/// picking rules. A file that is not there is no problem: the picker then changes R and keeps the rest of the fit.
/// </summary>
internal static class RotationVariantFiles
{
    public static IReadOnlyDictionary<double, ChanceModel> Read(
        string folder,
        ChanceModel model,
        PickingRules rules,
        ProblemLog log
    )
    {
        var variants = new Dictionary<double, ChanceModel>();
        foreach (var rotation in new[] { rules.RotationLow, rules.RotationHigh })
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"interviews_r{rotation}.csv");
            var path = Path.Combine(folder, "model", name);
            if (!File.Exists(path))
            {
                continue;
            }

            using var reader = new StreamReader(path, Encoding.UTF8);
            var reading = InterviewParametersFile.Read(reader, path);
            log.Add(reading.Problems);
            if (reading.Value is { } rows)
            {
                variants[rotation] = new ChanceModel(
                    model.FittedOn,
                    rows,
                    model.Matches,
                    model.Effects
                );
            }
        }

        return variants;
    }
}
