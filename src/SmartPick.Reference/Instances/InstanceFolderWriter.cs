using System.Globalization;
using System.Text;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>Writes an instance as a folder of CSV files.</summary>
internal sealed class InstanceFolderWriter(MatchInstance instance, string folder)
{
    /// <summary>Writes every file that the instance needs; removes an optional one of an earlier instance that it does not.</summary>
    public void Write()
    {
        Directory.CreateDirectory(folder);
        Write(InstanceFiles.Applicants, instance.ApplicantCount, ApplicantRow);
        Write(InstanceFiles.Programs, instance.ProgramCount, ProgramRow);
        Write(InstanceFiles.Couples, instance.CoupleCount, CoupleRow);
        Write(InstanceFiles.Supplementals, instance.Supplementals.Length, SupplementalRow);
        Write(InstanceFiles.Reversions, instance.Reversions.Length, ReversionRow);
    }

    private void Write(InstanceFiles file, int count, Func<int, string[]> row)
    {
        var path = Path.Combine(folder, file.Name);
        if (count == 0 && file.IsOptional)
        {
            File.Delete(path);
            return;
        }

        CsvText.Write(path, file.Columns, Enumerable.Range(0, count).Select(row));
    }

    private string[] ApplicantRow(int applicant)
    {
        var list = new StringBuilder();
        var count = instance.ChoiceCount(applicant);
        for (var choice = 0; choice < count; choice++)
        {
            Append(
                list,
                instance.ProgramIds[instance.Choice(applicant, choice)],
                instance.IsChoiceTied(applicant, choice),
                choice + 1 < count && instance.IsChoiceTied(applicant, choice + 1)
            );
        }

        return [instance.ApplicantIds[applicant], list.ToString()];
    }

    private string[] ProgramRow(int program)
    {
        var list = new StringBuilder();
        var ranked = instance.RankedBy(program);
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            Append(
                list,
                instance.ApplicantIds[ranked[rank]],
                instance.IsRankTied(program, rank),
                rank + 1 < ranked.Length && instance.IsRankTied(program, rank + 1)
            );
        }

        var parity = instance.ParityOf(program);
        return
        [
            instance.ProgramIds[program],
            instance.Quota(program).ToString(CultureInfo.InvariantCulture),
            parity == Parity.Any
                ? string.Empty
                : InstanceFiles.ParityWords.First(word => word.Value == parity).Key,
            list.ToString(),
        ];
    }

    private string[] CoupleRow(int couple)
    {
        var list = new StringBuilder();
        for (var choice = 0; choice < instance.PairCount(couple); choice++)
        {
            var (first, second) = instance.Pair(couple, choice);
            list.Append(choice > 0 ? "; " : string.Empty)
                .Append(ProgramName(first))
                .Append(' ')
                .Append(ProgramName(second));
        }

        var members = instance.Couples[couple];
        return
        [
            instance.CoupleIds[couple],
            instance.ApplicantIds[members.First],
            instance.ApplicantIds[members.Second],
            list.ToString(),
        ];
    }

    private string[] SupplementalRow(int row) =>
        [
            instance.ApplicantIds[instance.Supplementals[row].Applicant],
            instance.ProgramIds[instance.Supplementals[row].AdvancedProgram],
            string.Join(' ', instance.SupplementalChoices(row).Select(ProgramName)),
        ];

    private string[] ReversionRow(int row) =>
        [
            instance.ProgramIds[instance.Reversions[row].Donor],
            instance.ProgramIds[instance.Reversions[row].Receiver],
            instance.Reversions[row].Seats.ToString(CultureInfo.InvariantCulture),
        ];

    private string ProgramName(int program) =>
        program < 0 ? TextFormat.Unmatched : instance.ProgramIds[program];

    private static void Append(StringBuilder list, string id, bool equalsLast, bool equalsNext)
    {
        if (list.Length > 0)
        {
            list.Append(' ');
        }

        if (equalsNext && !equalsLast)
        {
            list.Append('(');
        }

        list.Append(id);
        if (equalsLast && !equalsNext)
        {
            list.Append(')');
        }
    }
}
